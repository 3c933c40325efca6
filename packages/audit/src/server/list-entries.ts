import type { TenantTransaction } from '@vliegwiel/db'
import type { AuditEntry, AuditFilter } from '../entry.ts'
import type { SaidPart } from '../said.ts'
import { newestEntries, saidBetween } from './entry.repository.ts'

export interface AuditPage {
  readonly entries: readonly AuditEntry[]
  /** Hand it back as `before` for the next page; null at the end. */
  readonly next: number | null
}

/**
 * The log, newest first. `zone` is the tenant's time zone: a day of the filter is a day there. `forgotten`: what to call
 * somebody whose name was taken out of the log, by the id that stays.
 */
export async function listEntries(
  trx: TenantTransaction,
  ask: {
    filter: AuditFilter
    zone: string
    before: number | null
    limit: number
    forgotten: (personId: string | null) => string
  },
): Promise<AuditPage> {
  const rows = await newestEntries(trx, ask.filter, ask.zone, ask.before, ask.limit + 1)
  const shown = rows.slice(0, ask.limit)
  const beside = new Map<string, string>()
  const [newest, oldest] = [shown[0], shown.at(-1)]
  if (newest && oldest)
    for (const { seq, part, value } of await saidBetween(trx, oldest.seq, newest.seq))
      beside.set(`${seq} ${part}`, value)
  const entries = shown.map((row) => {
    const said = (part: SaidPart) => beside.get(`${row.seq} ${part}`) ?? null
    const detail = said('detail')
    return {
      seq: row.seq,
      at: row.at.toISOString(),
      actorId: row.actor_id,
      actorName: row.actor_name ?? said('actor') ?? ask.forgotten(row.actor_id ?? row.object_id),
      actingAs: row.acting_as,
      action: row.action,
      objectType: row.object_type,
      objectId: row.object_id,
      objectLabel:
        row.object_label ?? said('label') ?? ('label' in row.committed ? ask.forgotten(row.object_id) : null),
      result: row.result,
      origin: row.origin,
      network: said('network') ?? row.network_prefix,
      detail: detail === null ? row.detail : (JSON.parse(detail) as Record<string, unknown>),
    }
  })
  return { entries, next: rows.length > ask.limit ? (entries.at(-1)?.seq ?? null) : null }
}
