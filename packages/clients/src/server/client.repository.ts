import type { ClientTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'

export type ClientSort = 'key' | 'benefit-start' | 'assigned'

const sortColumn = {
  key: sql<string>`c.key`,
  // Who has no start comes last: a value that no day reaches.
  'benefit-start': sql<string>`coalesce(c.benefit_start, '9999-12-31')::text`,
  assigned: sql<string>`to_char(c.assigned_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
} as const

/** One page of what who asks may see, in one order and on from the last row. */
export function pageOfClients(
  trx: ClientTransaction,
  given: {
    readonly workerId: string | null
    readonly teamId: string | null
    readonly text: string | null
    readonly neighbourhood: string | null
    readonly onBenefit: boolean
    /** Only who was not asked yet what they want first. */
    readonly notAsked: boolean
    readonly sort: ClientSort
    readonly direction: 'asc' | 'desc'
    readonly after: readonly [string, string] | null
    readonly limit: number
  },
) {
  const column = sortColumn[given.sort]
  let query = trx
    .selectFrom('client as c')
    .leftJoin('membership as w', 'w.person_id', 'c.worker_id')
    .leftJoin('team as t', 't.team_id', 'c.team_id')
    .leftJoin('client_goal as g', (join) =>
      join.onRef('g.client_id', '=', 'c.client_id').on('g.kind', '=', 'own-first').on('g.state', '=', 'open'),
    )
    .select([
      'c.client_id',
      'c.key',
      'c.neighbourhood',
      'c.benefit_start',
      'c.benefit_end',
      'c.worker_id',
      'c.team_id',
      'c.assigned_at',
      'w.display_name as worker_name',
      't.name as team_name',
      'c.synthetic',
      'g.goal as first_choice',
      'g.answer as first_answer',
      'g.confirmed as first_confirmed',
      column.as('sorted'),
    ])
    .orderBy(column, given.direction)
    .orderBy('c.client_id', given.direction)
    .limit(given.limit)
  if (given.workerId !== null) query = query.where('c.worker_id', '=', given.workerId)
  if (given.teamId !== null) query = query.where('c.team_id', '=', given.teamId)
  if (given.neighbourhood !== null) query = query.where('c.neighbourhood', '=', given.neighbourhood)
  if (given.onBenefit) query = query.where('c.benefit_end', 'is', null)
  if (given.notAsked) query = query.where('g.goal_id', 'is', null)
  if (given.text !== null)
    query = query.where('c.key', 'ilike', `%${given.text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
  if (given.after !== null) {
    const [value, id] = given.after
    query = query.where(
      given.direction === 'asc'
        ? sql<boolean>`(${column}, c.client_id) > (${value}, ${id}::uuid)`
        : sql<boolean>`(${column}, c.client_id) < (${value}, ${id}::uuid)`,
    )
  }
  return query.execute()
}

/** One client with name and contact as they are sealed, with the team, and how often the worker changed. */
export function findWholeClient(trx: ClientTransaction, clientId: string) {
  return trx
    .selectFrom('client as c')
    .leftJoin('team as t', 't.team_id', 'c.team_id')
    .leftJoin('client_identity as i', 'i.client_id', 'c.client_id')
    .leftJoin('tenant_key as k', 'k.number', 'i.key_number')
    .leftJoin('client_erasure as x', 'x.client_id', 'c.client_id')
    .leftJoin('membership as w', 'w.person_id', 'c.worker_id')
    .selectAll('c')
    .select([
      't.name as team_name',
      'w.display_name as worker_name',
      'i.sealed',
      'i.version as identity_version',
      'k.number as key_number',
      'k.wrapped',
    ])
    .select(['x.erase_after', 'x.reason as erase_reason'])
    .select((eb) =>
      eb
        .selectFrom('client_worker as w')
        .select((count) => count.fn.countAll<number>().as('times'))
        .whereRef('w.client_id', '=', 'c.client_id')
        .as('reassigned'),
    )
    .where('c.client_id', '=', clientId)
    .executeTakeFirst()
}

export function findClient(trx: ClientTransaction, clientId: string) {
  return trx.selectFrom('client').selectAll().where('client_id', '=', clientId).executeTakeFirst()
}

export function findClientByKey(trx: ClientTransaction, key: string) {
  return trx.selectFrom('client').select(['client_id', 'key']).where('key', '=', key).executeTakeFirst()
}

/** What is written about one client, newest first. */
export async function readRecord(trx: ClientTransaction, clientId: string) {
  // All are written to the wire at once: one round trip.
  const [goals, assessments, agreements, appointments, steps] = await Promise.all([
    trx.selectFrom('client_goal').selectAll().where('client_id', '=', clientId).orderBy('at', 'desc').execute(),
    trx
      .selectFrom('client_assessment')
      .selectAll()
      .where('client_id', '=', clientId)
      .orderBy('on_day', 'desc')
      .orderBy('at', 'desc')
      .execute(),
    trx.selectFrom('client_agreement').selectAll().where('client_id', '=', clientId).orderBy('at', 'desc').execute(),
    trx
      .selectFrom('client_appointment')
      .selectAll()
      .where('client_id', '=', clientId)
      .orderBy('starts_at', 'desc')
      .execute(),
    trx
      .selectFrom('client_step')
      .selectAll()
      .where('client_id', '=', clientId)
      .orderBy('on_day', 'desc')
      .orderBy('at', 'desc')
      .execute(),
  ])
  return { goals, assessments, agreements, appointments, steps }
}

/** Who the worker was before now, and which conversations there were, newest first. */
export async function readHistory(trx: ClientTransaction, clientId: string) {
  const [workers, conversations] = await Promise.all([
    trx
      .selectFrom('client_worker as w')
      .leftJoin('team as t', 't.team_id', 'w.team_id')
      .select(['w.worker_id', 'w.since', 'w.until', 'w.reason', 't.name as team_name'])
      .where('w.client_id', '=', clientId)
      .orderBy('w.number', 'desc')
      .limit(100)
      .execute(),
    trx
      .selectFrom('client_conversation')
      .selectAll()
      .where('client_id', '=', clientId)
      .orderBy('held_at', 'desc')
      .limit(100)
      .execute(),
  ])
  return { workers, conversations }
}

/** Who sees a client without a reason, by name: the team, who replaces the worker now, and who may see all. */
export async function readSight(
  trx: ClientTransaction,
  client: { readonly worker_id: string | null; readonly team_id: string | null },
  at: Date,
) {
  const [members, replacements, overseers] = await Promise.all([
    trx
      .selectFrom('team_member as t')
      .innerJoin('membership as m', 'm.person_id', 't.person_id')
      .select('m.display_name as name')
      .where('t.team_id', '=', client.team_id)
      .orderBy('m.display_name')
      .execute(),
    trx
      .selectFrom('replacement as r')
      .leftJoin('membership as m', 'm.person_id', 'r.by_worker_id')
      .select(['m.display_name as name', 'r.starts_at', 'r.ends_at'])
      .where('r.worker_id', '=', client.worker_id)
      .where('r.starts_at', '<=', at)
      .where('r.ends_at', '>', at)
      .execute(),
    trx
      .selectFrom('client_overseer as o')
      .leftJoin('membership as m', 'm.person_id', 'o.person_id')
      .select(['m.display_name as name', 'o.reason', 'o.ends_at'])
      .orderBy('m.display_name')
      .execute(),
  ])
  return {
    members: members.map(({ name }) => name),
    replacements,
    overseers: overseers.filter((row) => row.ends_at === null || row.ends_at > at),
  }
}

/** Names of colleagues, by id. */
export async function namesOf(trx: Pick<ClientTransaction, 'selectFrom'>): Promise<ReadonlyMap<string, string>> {
  const rows = await trx.selectFrom('membership').select(['person_id', 'display_name']).execute()
  return new Map(rows.map((row) => [row.person_id, row.display_name]))
}
