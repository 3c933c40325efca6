import type { ClientTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'

/** At most so many of each sort: who has more sees the first ones, and that there are more. */
export const mostOfADay = 100

/** Clients whose worker one is, or whose worker one replaces now. */
const mine = (personId: string) => sql<boolean>`(c.worker_id = ${personId} or c.worker_id in (
  select r.worker_id from replacement r
  where r.by_worker_id = ${personId} and r.starts_at <= now() and now() < r.ends_at))`

/** Whom to call again, on or before a day: who thinks about taking part, or about the first choice. */
export function callBacksOf(trx: ClientTransaction, personId: string, until: string) {
  const latest = trx
    .selectFrom('client_conversation as v')
    .innerJoin('client as c', 'c.client_id', 'v.client_id')
    .distinctOn('v.client_id')
    .select(['c.client_id', 'c.key', 'v.state', 'v.call_back_on', 'v.held_at'])
    .where(mine(personId))
    .orderBy('v.client_id')
    .orderBy('v.held_at', 'desc')
  const talks = trx
    .selectFrom(latest.as('l'))
    .select(['l.client_id', 'l.key', 'l.call_back_on as on_day', sql<'talk' | 'choice'>`'talk'`.as('about')])
    .select((eb) => eb.ref('l.held_at').as('since'))
    .where('l.state', '=', 'thinking')
    .where('l.call_back_on', '<=', until)
  const choices = trx
    .selectFrom('client_goal as g')
    .innerJoin('client as c', 'c.client_id', 'g.client_id')
    .select(['c.client_id', 'c.key', 'g.call_back_on as on_day', sql<'talk' | 'choice'>`'choice'`.as('about')])
    .select((eb) => eb.ref('g.at').as('since'))
    .where(mine(personId))
    .where('g.kind', '=', 'own-first')
    .where('g.state', '=', 'open')
    .where('g.answer', '=', 'thinking')
    .where('g.call_back_on', '<=', until)
  return talks.unionAll(choices).orderBy('on_day').orderBy('key').limit(mostOfADay).execute()
}

/** What ends or is due, from a day and on: partners whose term runs out, agreements, and planned conversations. */
export function termsOf(
  trx: ClientTransaction,
  personId: string,
  given: { readonly today: string; readonly until: string; readonly zone: string },
) {
  const day = (instant: ReturnType<typeof sql>) => sql<string>`(${instant} at time zone ${given.zone})::date::text`
  // A grant ends as a day begins: the day before is the last one.
  const lastMoment = sql`(g.ends_at - interval '1 second')`
  const grants = trx
    .selectFrom('partner_grant as g')
    .innerJoin('client as c', 'c.client_id', 'g.client_id')
    .innerJoin('partner_organisation as o', 'o.organisation_id', 'g.organisation_id')
    .select(['c.client_id', 'c.key', day(lastMoment).as('on_day'), 'o.name as text'])
    .select([sql<Date | null>`null::timestamptz`.as('at'), sql<TermSort>`'grant'`.as('sort')])
    .where(mine(personId))
    .where('g.stopped_at', 'is', null)
    .where(sql<boolean>`g.ends_at > now()`)
    .where(sql<boolean>`(${lastMoment} at time zone ${given.zone})::date <= ${given.until}::date`)
  const agreements = trx
    .selectFrom('client_agreement as a')
    .innerJoin('client as c', 'c.client_id', 'a.client_id')
    .select(['c.client_id', 'c.key', sql<string>`a.due_on::text`.as('on_day'), 'a.agreement as text'])
    .select([sql<Date | null>`null::timestamptz`.as('at'), sql<TermSort>`'agreement'`.as('sort')])
    .where(mine(personId))
    .where('a.state', '=', 'open')
    .where('a.due_on', '<=', given.until)
  const appointments = trx
    .selectFrom('client_appointment as p')
    .innerJoin('client as c', 'c.client_id', 'p.client_id')
    .select(['c.client_id', 'c.key', day(sql`p.starts_at`).as('on_day'), sql<string>`coalesce(p.place, '')`.as('text')])
    .select([sql<Date | null>`p.starts_at`.as('at'), sql<TermSort>`'appointment'`.as('sort')])
    .where(mine(personId))
    .where('p.state', '=', 'planned')
    .where(sql<boolean>`(p.starts_at at time zone ${given.zone})::date <= ${given.until}::date`)
  return grants
    .unionAll(agreements)
    .unionAll(appointments)
    .orderBy('on_day')
    .orderBy('at')
    .orderBy('key')
    .limit(mostOfADay)
    .execute()
}
export type TermSort = 'grant' | 'agreement' | 'appointment'

/** Who came to somebody lately, new or from somebody else, and was not spoken to since. */
export function arrivedAt(trx: ClientTransaction, personId: string, since: Date) {
  return trx
    .selectFrom('client as c')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('client_worker as w')
          .leftJoin('membership as m', 'm.person_id', 'w.worker_id')
          .select(['w.worker_id as before', 'm.display_name as before_name', 'w.reason'])
          .whereRef('w.client_id', '=', 'c.client_id')
          .orderBy('w.number', 'desc')
          .limit(1)
          .as('b'),
      (join) => join.onTrue(),
    )
    .select(['c.client_id', 'c.key', 'c.assigned_at', 'c.benefit_start', 'b.before', 'b.before_name', 'b.reason'])
    .where(mine(personId))
    .where('c.assigned_at', '>=', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('client_conversation as v')
            .select('v.conversation_id')
            .whereRef('v.client_id', '=', 'c.client_id')
            .whereRef('v.held_at', '>=', 'c.assigned_at'),
        ),
      ),
    )
    .orderBy('c.assigned_at')
    .orderBy('c.key')
    .limit(mostOfADay)
    .execute()
}

/** What partners hand over to this worker, and waits. */
export function handoversTo(trx: ClientTransaction, personId: string) {
  return trx
    .selectFrom('partner_handover as h')
    .innerJoin('client as c', 'c.client_id', 'h.client_id')
    .innerJoin('partner_organisation as o', 'o.organisation_id', 'h.by_organisation')
    .select(['h.handover_id', 'h.client_id', 'c.key', 'h.note', 'h.at', 'o.name as organisation'])
    .where(mine(personId))
    .where('h.taken_at', 'is', null)
    .orderBy('h.at')
    .limit(mostOfADay)
    .execute()
}

/** Reasons with which somebody opened a client of a team that one leads, or any client for who sees all; newest first. */
export function reasonsForLead(
  trx: ClientTransaction,
  personId: string,
  given: { readonly before: readonly [string, string] | null; readonly limit: number },
) {
  const sorted = sql<string>`to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`
  let query = trx
    .selectFrom('client_reason as e')
    .innerJoin('client as c', 'c.key', 'e.client_key')
    .leftJoin('membership as m', 'm.person_id', 'e.person_id')
    .leftJoin('team as t', 't.team_id', 'c.team_id')
    .select(['e.reason_id', 'e.person_id', 'e.reason', 'e.at', 'c.client_id', 'c.key', 'm.display_name as name'])
    .select(['t.name as team', sorted.as('sorted')])
    .where('e.ground', '=', 'reason')
    .where(
      sql<boolean>`(c.team_id in (select l.team_id from team_member l where l.person_id = ${personId} and l.leads)
        or exists (select 1 from client_overseer v where v.person_id = ${personId}
          and (v.ends_at is null or now() < v.ends_at)))`,
    )
    .orderBy('e.at', 'desc')
    .orderBy('e.reason_id', 'desc')
    .limit(given.limit)
  if (given.before !== null) {
    const [at, id] = given.before
    query = query.where(sql<boolean>`(${sorted}, e.reason_id) < (${at}, ${id}::uuid)`)
  }
  return query.execute()
}
