import type { TenantTransaction } from '@vliegwiel/db'
import type { AuditFact } from '../entry.ts'
import { chainStart, linkOf } from './chain.ts'
import { entriesAfter, readHead } from './entry.repository.ts'

export interface ChainVerdict {
  readonly entries: number
  /** The first entry that does not follow from the one before it, or null when the chain is whole. */
  readonly broken: { readonly seq: number; readonly reason: 'changed' | 'missing' | 'cut-off' } | null
}

type Row = Awaited<ReturnType<typeof entriesAfter>>[number]

/** Walks the chain of the tenant in scope from its start. Reads a thousand entries at a time. */
export async function verifyChain(trx: TenantTransaction): Promise<ChainVerdict> {
  const head = await readHead(trx)
  let previous = chainStart(trx.tenantId)
  let seq = 0
  for (;;) {
    const rows = await entriesAfter(trx, seq, 1_000)
    for (const row of rows) {
      if (row.seq !== seq + 1) return { entries: seq, broken: { seq: seq + 1, reason: 'missing' } }
      const link = linkOf(previous, trx.tenantId, row.seq, factOf(row))
      if (!link.equals(row.hash) || !previous.equals(row.previous_hash)) {
        return { entries: seq, broken: { seq: row.seq, reason: 'changed' } }
      }
      previous = row.hash
      seq = row.seq
    }
    if (rows.length === 0) break
  }
  if ((head?.seq ?? 0) !== seq) return { entries: seq, broken: { seq: seq + 1, reason: 'cut-off' } }
  return { entries: seq, broken: null }
}

export function factOf(row: Row): AuditFact {
  return {
    at: row.at,
    actor: { personId: row.actor_id, name: row.actor_name, actingAs: row.acting_as },
    action: row.action,
    objectType: row.object_type,
    objectId: row.object_id,
    objectLabel: row.object_label,
    result: row.result,
    origin: row.origin,
    detail: row.detail,
  }
}
