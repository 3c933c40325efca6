import { newId, type ClientTransaction } from '@vliegwiel/db'
import type { ClientFacts } from '../suggestion/known-of-client.ts'
import type { KeptAnswers } from './record-conversation.repository.ts'

/** What criteria may look at, of one client. `undefined`: no client that who asks may see. */
export async function readFacts(
  trx: ClientTransaction,
  clientId: string,
  dayOf: (instant: Date) => string,
): Promise<(ClientFacts & { readonly key: string }) | undefined> {
  // All are written to the wire at once: one round trip.
  const [client, scores, steps, conversations] = await Promise.all([
    trx.selectFrom('client').selectAll().where('client_id', '=', clientId).executeTakeFirst(),
    trx
      .selectFrom('client_assessment')
      .select(['domain', 'score', 'on_day'])
      .where('client_id', '=', clientId)
      .orderBy('on_day')
      .orderBy('at')
      .execute(),
    trx
      .selectFrom('client_step')
      .select(['to_step', 'on_day'])
      .where('client_id', '=', clientId)
      .orderBy('on_day', 'desc')
      .orderBy('at', 'desc')
      .limit(1)
      .execute(),
    trx
      .selectFrom('client_conversation')
      .select(['held_at', 'answers'])
      .where('client_id', '=', clientId)
      .orderBy('held_at')
      .execute(),
  ])
  if (!client) return undefined
  const { work_capacity: percent, work_capacity_on: on } = client
  const [step] = steps
  return {
    key: client.key,
    birthYear: client.birth_year,
    benefitStart: client.benefit_start,
    workCapacity: percent === null || on === null ? null : { percent: Number(percent), on },
    step: step ? { key: step.to_step, on: step.on_day } : null,
    // Later ones come after earlier ones, and stand in their place.
    scores: new Map(scores.map((row) => [row.domain, { score: Number(row.score), on: row.on_day }])),
    asked: new Map(
      conversations.flatMap(
        ({ held_at: at, answers }) =>
          (answers as Partial<KeptAnswers>).asked?.map(
            ({ characteristic, value }) => [characteristic, { value, on: dayOf(at) }] as const,
          ) ?? [],
      ),
    ),
  }
}

/** Profiles that a client got, newest first. */
export function profilesOf(trx: ClientTransaction, clientId: string) {
  return trx
    .selectFrom('client_profile')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('at', 'desc')
    .limit(100)
    .execute()
}

export async function addProfile(
  trx: ClientTransaction,
  given: {
    clientId: string
    set: string
    setVersion: number
    profile: string
    suggested: string | null
    departure: string | null
    reasons: unknown
    day: string
    personId: string
    at: Date
  },
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('client_profile')
    .values({
      profile_id: id,
      client_id: given.clientId,
      profile_set: given.set,
      set_version: given.setVersion,
      profile: given.profile,
      suggested: given.suggested,
      reasons: JSON.stringify(given.reasons),
      departure: given.departure,
      on_day: given.day,
      by_person: given.personId,
      at: given.at,
    })
    .execute()
  return id
}
