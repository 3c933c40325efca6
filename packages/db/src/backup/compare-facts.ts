import type { BackupFacts } from './backup-facts.ts'

/** One way in which a restored database is not what was backed up. */
export type BackupFinding =
  | { readonly what: 'other-schema'; readonly expected: string | null; readonly found: string | null }
  | { readonly what: 'table-missing'; readonly table: string; readonly rows: number }
  | { readonly what: 'table-added'; readonly table: string }
  | { readonly what: 'rows-differ'; readonly table: string; readonly expected: number; readonly found: number }
  | { readonly what: 'content-differs'; readonly table: string; readonly rows: number }
  | { readonly what: 'log-cut'; readonly chain: string; readonly expected: number; readonly found: number }
  | { readonly what: 'log-differs'; readonly chain: string; readonly seq: number }

/** Compares what was backed up with what came out, table by table and log by log. Pure. */
export function compareFacts(expected: BackupFacts, found: BackupFacts): BackupFinding[] {
  const findings: BackupFinding[] = []
  if (expected.schema !== found.schema)
    findings.push({ what: 'other-schema', expected: expected.schema, found: found.schema })
  for (const [table, was] of Object.entries(expected.tables)) {
    const now = found.tables[table]
    if (now === undefined) findings.push({ what: 'table-missing', table, rows: was.rows })
    else if (now.rows !== was.rows) findings.push({ what: 'rows-differ', table, expected: was.rows, found: now.rows })
    // Another major version may hash in another way: the count still holds.
    else if (now.sum !== was.sum && expected.serverMajor === found.serverMajor)
      findings.push({ what: 'content-differs', table, rows: was.rows })
  }
  for (const table of Object.keys(found.tables))
    if (expected.tables[table] === undefined) findings.push({ what: 'table-added', table })
  for (const [chain, was] of Object.entries(expected.chains)) {
    const now = found.chains[chain]
    if (now === undefined || now.seq < was.seq)
      findings.push({ what: 'log-cut', chain, expected: was.seq, found: now?.seq ?? 0 })
    else if (now.seq === was.seq && now.hash !== was.hash) findings.push({ what: 'log-differs', chain, seq: was.seq })
  }
  return findings
}
