import { newId, type ClientTransaction, type PartnerTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'
import { priorityWaitsFor } from '../goals/first-choice.ts'
import { findClient } from './client.repository.ts'

/** Who writes, and when; of a partner with the organisation. */
export interface Author {
  readonly personId: string
  readonly organisationId: string | null
  readonly at: Date
}

const authored = ({ personId, organisationId, at }: Author) => ({
  by_person: personId,
  by_organisation: organisationId,
  at,
})
const versioned = ({ personId, at }: Author) => ({ changed_by: personId, changed_at: at })

/** Both doors have these tables with rights of their own: the database tests which. */
type Writing = ClientTransaction | PartnerTransaction
const writing = (trx: Writing) => trx as ClientTransaction

/** @throws clientError client-not-found */
export async function keyOf(trx: Writing, clientId: string): Promise<string> {
  const row = await writing(trx).selectFrom('client').select('key').where('client_id', '=', clientId).executeTakeFirst()
  if (!row) throw clientError('client-not-found')
  return row.key
}

/**
 * Records what the client wants, or what the worker finds pressing: the latter only after the client's own first choice.
 * @throws clientError client-not-found, own-choice-first, own-choice-there
 */
export async function addGoal(
  trx: ClientTransaction,
  given: {
    clientId: string
    kind: 'own-first' | 'own' | 'worker'
    goal: string
    domain: string | null
    saidOn: string
    author: Author
  },
): Promise<{ id: string; key: string }> {
  const client = await findClient(trx, given.clientId)
  if (!client) throw clientError('client-not-found')
  const first = await trx
    .selectFrom('client_goal')
    .select(['goal_id', 'state', 'goal', 'domain', 'said_on'])
    .where('client_id', '=', given.clientId)
    .where('kind', '=', 'own-first')
    .orderBy('at', 'desc')
    .execute()
  // What is kept as the first choice was read back to the client: the worker who records it says so.
  const choices = first.map(
    ({ goal, domain, said_on: day }) => ({ kind: 'choice', words: goal, domain, confirmed: true, day }) as const,
  )
  if (given.kind === 'worker' && priorityWaitsFor(choices[0] ?? null) !== null) throw clientError('own-choice-first')
  if (given.kind === 'own-first' && first.some(({ state }) => state === 'open')) throw clientError('own-choice-there')
  const id = newId()
  await trx
    .insertInto('client_goal')
    .values({
      goal_id: id,
      client_id: given.clientId,
      domain: given.domain,
      kind: given.kind,
      goal: given.goal,
      said_on: given.saidOn,
      after_goal: given.kind === 'worker' ? (first[0]?.goal_id ?? null) : null,
      ...authored(given.author),
      ...versioned(given.author),
    })
    .execute()
  return { id, key: client.key }
}

/** @throws clientError record-not-found, record-closed, changed-meanwhile */
export async function closeGoal(
  trx: ClientTransaction,
  given: { goalId: string; version: number; state: 'reached' | 'let-go' | 'replaced'; author: Author },
): Promise<{ version: number; key: string; clientId: string }> {
  const row = await trx
    .selectFrom('client_goal')
    .selectAll()
    .where('goal_id', '=', given.goalId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw clientError('record-not-found')
  if (row.version !== given.version) throw clientError('changed-meanwhile', { version: row.version })
  if (row.state !== 'open') throw clientError('record-closed')
  const version = given.version + 1
  await trx
    .updateTable('client_goal')
    .set({ state: given.state, version, ...versioned(given.author) })
    .where('goal_id', '=', given.goalId)
    .execute()
  return { version, key: await keyOf(trx, row.client_id), clientId: row.client_id }
}

export async function addAssessment(
  trx: Writing,
  given: {
    clientId: string
    domain: string
    score: number
    scale: readonly [number, number]
    on: string
    note: string | null
    author: Author
  },
): Promise<{ id: string; key: string }> {
  const key = await keyOf(trx, given.clientId)
  const id = newId()
  await writing(trx)
    .insertInto('client_assessment')
    .values({
      assessment_id: id,
      client_id: given.clientId,
      domain: given.domain,
      score: given.score,
      scale_from: given.scale[0],
      scale_to: given.scale[1],
      on_day: given.on,
      note: given.note,
      ...authored(given.author),
    })
    .execute()
  return { id, key }
}

export async function addAgreement(
  trx: Writing,
  given: {
    clientId: string
    domain: string | null
    agreement: string
    agreedOn: string
    dueOn: string | null
    author: Author
  },
): Promise<{ id: string; key: string }> {
  const key = await keyOf(trx, given.clientId)
  const id = newId()
  await writing(trx)
    .insertInto('client_agreement')
    .values({
      agreement_id: id,
      client_id: given.clientId,
      domain: given.domain,
      agreement: given.agreement,
      agreed_on: given.agreedOn,
      due_on: given.dueOn,
      ...authored(given.author),
      ...versioned(given.author),
    })
    .execute()
  return { id, key }
}

export async function addAppointment(
  trx: Writing,
  given: {
    clientId: string
    domain: string | null
    startsAt: Date
    minutes: number
    place: string | null
    author: Author
  },
): Promise<{ id: string; key: string }> {
  const key = await keyOf(trx, given.clientId)
  const id = newId()
  await writing(trx)
    .insertInto('client_appointment')
    .values({
      appointment_id: id,
      client_id: given.clientId,
      domain: given.domain,
      starts_at: given.startsAt,
      minutes: given.minutes,
      place: given.place,
      ...authored(given.author),
      ...versioned(given.author),
    })
    .execute()
  return { id, key }
}

/** A step up or down the ladder: an event, also when it goes back. @throws clientError client-not-found */
export async function addStep(
  trx: ClientTransaction,
  given: {
    clientId: string
    ladder: string
    to: string
    on: string
    reason: string | null
    personId: string
    at: Date
  },
): Promise<{ id: string; key: string; from: string | null }> {
  const key = await keyOf(trx, given.clientId)
  const last = await trx
    .selectFrom('client_step')
    .select('to_step')
    .where('client_id', '=', given.clientId)
    .where('ladder', '=', given.ladder)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const id = newId()
  const from = last?.to_step ?? null
  await trx
    .insertInto('client_step')
    .values({
      step_id: id,
      client_id: given.clientId,
      ladder: given.ladder,
      from_step: from,
      to_step: given.to,
      on_day: given.on,
      reason: given.reason,
      by_person: given.personId,
      at: given.at,
    })
    .execute()
  return { id, key, from }
}
