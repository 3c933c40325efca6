import type { TenantTransaction } from '@vliegwiel/db'
import type { Mapping, Notations } from '@vliegwiel/tabular'
import type { RowRestore } from '../import-target.ts'

/** Bytes of what is kept in one row, and so in one statement: the embedded database takes them in this very process. */
const keptBytes = 256 * 1024

/** What is kept of a file, in the pieces in which it lies. */
export function* keptPieces(content: Buffer): Generator<{ readonly number: number; readonly piece: Buffer }> {
  for (let at = 0, number = 0; number === 0 || at < content.length; at += keptBytes, number += 1)
    yield { number, piece: content.subarray(at, at + keptBytes) }
}

export async function keepPiece(
  trx: TenantTransaction,
  runId: string,
  { number, piece }: { readonly number: number; readonly piece: Buffer },
  expiresAt: Date,
): Promise<void> {
  await trx.insertInto('import_file').values({ run_id: runId, number, content: piece, expires_at: expiresAt }).execute()
}

export async function keepFile(trx: TenantTransaction, runId: string, content: Buffer, expiresAt: Date): Promise<void> {
  for (const piece of keptPieces(content)) await keepPiece(trx, runId, piece, expiresAt)
}

/** The same file, with less in it. */
export async function replaceFile(trx: TenantTransaction, runId: string, content: Buffer): Promise<void> {
  const gone = await trx.deleteFrom('import_file').where('run_id', '=', runId).returning('expires_at').execute()
  const [first] = gone
  if (first) await keepFile(trx, runId, content, first.expires_at)
}

/** The bytes, or null when they were removed: the import is done, or a day has gone by. */
export async function readFile(trx: TenantTransaction, runId: string): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  for (;;) {
    const row = await trx
      .selectFrom('import_file')
      .select('content')
      .where('run_id', '=', runId)
      .where('number', '=', pieces.length)
      .executeTakeFirst()
    if (!row) return pieces.length === 0 ? null : Buffer.concat(pieces)
    pieces.push(row.content)
  }
}

export async function dropFile(trx: TenantTransaction, runId: string): Promise<void> {
  await trx.deleteFrom('import_file').where('run_id', '=', runId).execute()
}

export async function keepChanges(
  trx: TenantTransaction,
  runId: string,
  number: number,
  changes: readonly RowRestore[],
): Promise<void> {
  await trx
    .insertInto('import_change')
    .values({ run_id: runId, number, changes: JSON.stringify(changes) })
    .execute()
}

/** The changes of the last chunk below `number`, or null when there is none. */
export async function changesBelow(
  trx: TenantTransaction,
  runId: string,
  number: number,
): Promise<{ readonly number: number; readonly changes: readonly RowRestore[] } | null> {
  const row = await trx
    .selectFrom('import_change')
    .select(['number', 'changes'])
    .where('run_id', '=', runId)
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { number: row.number, changes: row.changes as readonly RowRestore[] } : null
}

export async function dropChanges(trx: TenantTransaction, runId: string): Promise<void> {
  await trx.deleteFrom('import_change').where('run_id', '=', runId).execute()
}

export interface KeptMapping {
  readonly target: string
  readonly source: string
  readonly fingerprint: string
  readonly mapping: Mapping
  readonly notations: Notations
}

/** What was chosen before: for the same headings, whatever the file was called, or else for the same source. */
export async function rememberedMapping(
  trx: TenantTransaction,
  ask: Omit<KeptMapping, 'mapping' | 'notations'>,
): Promise<Pick<KeptMapping, 'mapping' | 'notations'> | null> {
  const rows = await trx
    .selectFrom('import_mapping')
    .select(['source', 'fingerprint', 'mapping', 'notations'])
    .where('target', '=', ask.target)
    .where((where) => where.or([where('source', '=', ask.source), where('fingerprint', '=', ask.fingerprint)]))
    .orderBy('changed_at', 'desc')
    .execute()
  const found = rows.find(({ fingerprint }) => fingerprint === ask.fingerprint) ?? rows[0]
  return found ? { mapping: found.mapping as Mapping, notations: found.notations as Notations } : null
}

/** How the columns of the last file of this target were written, whatever it was called. */
export async function rememberedNotations(trx: TenantTransaction, target: string): Promise<Notations> {
  const rows = await trx
    .selectFrom('import_mapping')
    .select('notations')
    .where('target', '=', target)
    .orderBy('changed_at')
    .execute()
  return Object.assign({}, ...rows.map(({ notations }) => notations as Notations)) as Notations
}

export async function rememberMapping(
  trx: TenantTransaction,
  kept: KeptMapping,
  by: string | null,
  at: Date,
): Promise<void> {
  const what = {
    fingerprint: kept.fingerprint,
    mapping: JSON.stringify(kept.mapping),
    notations: JSON.stringify(kept.notations),
    changed_by: by,
    changed_at: at,
  }
  await trx
    .insertInto('import_mapping')
    .values({ target: kept.target, source: kept.source, ...what })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'target', 'source']).doUpdateSet(what))
    .execute()
}
