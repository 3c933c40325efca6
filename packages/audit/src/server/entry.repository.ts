import type { OperatorTransaction, TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'
import type { AuditFact, AuditFilter } from '../entry.ts'

/** Doors that may write to the log of the tenant in their scope. */
export type AuditingTransaction = TenantTransaction | OperatorTransaction

/** The operator's door has these two tables with the same rights, so one type serves both. */
const asTenant = (trx: AuditingTransaction) => trx as TenantTransaction

export interface Head {
  readonly seq: number
  readonly hash: Buffer
}

/** Locks the end of the chain: the next writer of this tenant waits, writers of other tenants do not. */
export function lockHead(trx: AuditingTransaction): Promise<Head | undefined> {
  return asTenant(trx).selectFrom('audit_head').select(['seq', 'hash']).forUpdate().executeTakeFirst()
}

export function readHead(trx: TenantTransaction): Promise<Head | undefined> {
  return trx.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst()
}

export async function insertHead(trx: AuditingTransaction, head: Head): Promise<void> {
  await asTenant(trx)
    .insertInto('audit_head')
    .values({ ...head })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function moveHead(trx: AuditingTransaction, head: Head): Promise<void> {
  await asTenant(trx)
    .updateTable('audit_head')
    .set({ ...head })
    .execute()
}

export async function insertEntry(
  trx: AuditingTransaction,
  fact: AuditFact,
  link: Head & { previous: Buffer },
): Promise<void> {
  await asTenant(trx)
    .insertInto('audit_entry')
    .values({
      seq: link.seq,
      at: fact.at,
      actor_id: fact.actor.personId,
      actor_name: fact.actor.name,
      acting_as: fact.actor.actingAs,
      action: fact.action,
      object_type: fact.objectType,
      object_id: fact.objectId,
      object_label: fact.objectLabel,
      result: fact.result,
      origin: fact.origin,
      detail: JSON.stringify(fact.detail),
      previous_hash: link.previous,
      hash: link.hash,
    })
    .execute()
}

/** Entries in order of the chain, from just after `seq`. */
export function entriesAfter(trx: TenantTransaction, seq: number, limit: number) {
  return trx.selectFrom('audit_entry').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
}

/** Newest first, below `before` when it is given. */
export function newestEntries(
  trx: TenantTransaction,
  filter: AuditFilter,
  zone: string,
  before: number | null,
  limit: number,
) {
  const day = sql<string>`(at at time zone ${zone})::date`
  let query = trx.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').limit(limit)
  if (before !== null) query = query.where('seq', '<', before)
  if (filter.actorId) query = query.where('actor_id', '=', filter.actorId)
  if (filter.action) query = query.where('action', '=', filter.action)
  if (filter.result) query = query.where('result', '=', filter.result)
  if (filter.from) query = query.where(day, '>=', filter.from)
  if (filter.until) query = query.where(day, '<=', filter.until)
  if (filter.search) {
    const pattern = `%${filter.search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    query = query.where((where) =>
      where.or([
        where('actor_name', 'ilike', pattern),
        where('object_label', 'ilike', pattern),
        where('action', 'ilike', pattern),
      ]),
    )
  }
  return query.execute()
}

/** Who stands in the log, for the filter. */
export function actorsInLog(trx: TenantTransaction) {
  return trx
    .selectFrom('audit_entry')
    .select(['actor_id', 'actor_name'])
    .where('actor_id', 'is not', null)
    .distinct()
    .orderBy('actor_name')
    .limit(200)
    .execute()
}
