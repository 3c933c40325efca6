import type { TenantTransaction } from '@vliegwiel/db'
import type { AuditEntry, AuditFilter } from '../entry.ts'
import { newestEntries } from './entry.repository.ts'

export interface AuditPage {
  readonly entries: readonly AuditEntry[]
  /** Hand it back as `before` for the next page; null at the end. */
  readonly next: number | null
}

/** The log, newest first. `zone` is the tenant's time zone: a day of the filter is a day there. */
export async function listEntries(
  trx: TenantTransaction,
  ask: { filter: AuditFilter; zone: string; before: number | null; limit: number },
): Promise<AuditPage> {
  const rows = await newestEntries(trx, ask.filter, ask.zone, ask.before, ask.limit + 1)
  const entries = rows.slice(0, ask.limit).map((row) => ({
    seq: row.seq,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actorName: row.actor_name,
    actingAs: row.acting_as,
    action: row.action,
    objectType: row.object_type,
    objectId: row.object_id,
    objectLabel: row.object_label,
    result: row.result,
    origin: row.origin,
    detail: row.detail,
  }))
  return { entries, next: rows.length > ask.limit ? (entries.at(-1)?.seq ?? null) : null }
}
