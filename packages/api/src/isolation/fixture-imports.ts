import type { Side } from './side.ts'

const now = `now()`
const text = (value: string) => `'${value}'`

/** One row for each table of imports. */
export function importProbeRows(
  side: Side,
  secret: string,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const run = { run_id: text(side.importId) }
  return {
    import_run: {
      ...run,
      target: text('probe'),
      status: text('checked'),
      file_name: text(secret),
      file_hash: text(secret),
      file_bytes: '1',
      facts: `'{}'`,
      mapping: `'{}'`,
      counts: `'{}'`,
      problems: `'["${secret}"]'`,
      recognised: `'[]'`,
      person_name: text(secret),
      created_at: now,
    },
    import_piece: { ...run, number: '0', content: text(secret) },
    import_file: { ...run, content: text(secret), expires_at: `now() + interval '1 day'` },
    import_change: { ...run, number: '0', changes: `'["${secret}"]'` },
    import_mapping: {
      target: text('probe'),
      source: text(secret),
      fingerprint: text(secret),
      mapping: `'{}'`,
      changed_at: now,
    },
  }
}
