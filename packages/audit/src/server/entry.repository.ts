import type { ClientTransaction, OperatorTransaction, PartnerTransaction, TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'
import type { AuditFilter } from '../entry.ts'
import type { Said } from '../said.ts'
import type { KeptEntry } from './chain.ts'

/** Doors that may write to the log of the tenant in their scope. */
export type AuditingTransaction = TenantTransaction | OperatorTransaction | ClientTransaction | PartnerTransaction

/** Every door that writes to the log has these tables, so one type serves them all. */
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
  entry: KeptEntry,
  link: Head & { previous: Buffer },
): Promise<void> {
  await asTenant(trx)
    .insertInto('audit_entry')
    .values({
      seq: link.seq,
      at: entry.at,
      actor_id: entry.actorId,
      actor_name: entry.actorName,
      acting_as: entry.actingAs,
      action: entry.action,
      object_type: entry.objectType,
      object_id: entry.objectId,
      object_label: entry.objectLabel,
      result: entry.result,
      origin: entry.origin,
      detail: JSON.stringify(entry.detail),
      previous_hash: link.previous,
      hash: link.hash,
      form: 2,
      network_prefix: entry.networkPrefix,
      committed: JSON.stringify(entry.committed),
    })
    .execute()
}

/** What stands beside the entry. */
export async function insertSaid(
  trx: AuditingTransaction,
  seq: number,
  at: Date,
  said: readonly (Said & { readonly salt: Buffer })[],
): Promise<void> {
  await asTenant(trx)
    .insertInto('audit_said')
    .values(said.map(({ part, subjectId, value, salt }) => ({ seq, part, subject_id: subjectId, at, value, salt })))
    .execute()
}

/** What stands beside entries `from` up to and including `until`, as far as it was not forgotten. */
export function saidBetween(trx: TenantTransaction, from: number, until: number) {
  return trx.selectFrom('audit_said').selectAll().where('seq', '>=', from).where('seq', '<=', until).execute()
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
        where.exists(
          where
            .selectFrom('audit_said')
            .select('audit_said.part')
            .whereRef('audit_said.seq', '=', 'audit_entry.seq')
            .where('audit_said.part', 'in', ['actor', 'label'])
            .where('audit_said.value', 'ilike', pattern),
        ),
      ]),
    )
  }
  return query.execute()
}

/** Who stands in the log, for the filter. One who was forgotten has no name any more. */
export async function actorsInLog(trx: TenantTransaction) {
  const [old, said] = await Promise.all([
    trx
      .selectFrom('audit_entry')
      .select(['actor_id', 'actor_name'])
      .where('actor_id', 'is not', null)
      .distinct()
      .limit(400)
      .execute(),
    trx
      .selectFrom('audit_said')
      .select(['subject_id', 'value'])
      .where('part', '=', 'actor')
      .distinct()
      .limit(400)
      .execute(),
  ])
  return { old, said }
}
