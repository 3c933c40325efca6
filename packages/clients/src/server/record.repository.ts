import { newId, type ClientTransaction, type PartnerTransaction } from '@vliegwiel/db'
import { clientError } from '../client-error.ts'

/** Who writes, and when; of a partner with the organisation. */
export interface Author {
  readonly personId: string
  readonly organisationId: string | null
  readonly at: Date
}

export const authored = ({ personId, organisationId, at }: Author) => ({
  by_person: personId,
  by_organisation: organisationId,
  at,
})
export const versioned = ({ personId, at }: Author) => ({ changed_by: personId, changed_at: at })

/** Both doors have these tables with rights of their own: the database tests which. */
export type Writing = ClientTransaction | PartnerTransaction
export const writing = (trx: Writing) => trx as ClientTransaction

/** @throws clientError client-not-found */
export async function keyOf(trx: Writing, clientId: string): Promise<string> {
  const row = await writing(trx).selectFrom('client').select('key').where('client_id', '=', clientId).executeTakeFirst()
  if (!row) throw clientError('client-not-found')
  return row.key
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

/** Says how an agreement ended. @throws clientError record-not-found, record-closed, changed-meanwhile */
export async function settleAgreement(
  trx: Writing,
  given: { agreementId: string; version: number; state: 'kept' | 'dropped'; author: Author },
): Promise<{ version: number; key: string; clientId: string }> {
  const { agreementId: id, version } = given
  const { numUpdatedRows } = await writing(trx)
    .updateTable('client_agreement')
    .set({ state: given.state, version: version + 1, ...versioned(given.author) })
    .where('agreement_id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'open')
    .executeTakeFirst()
  const row = await writing(trx)
    .selectFrom('client_agreement')
    .select(['client_id', 'version'])
    .where('agreement_id', '=', id)
    .executeTakeFirst()
  return settled(trx, row, numUpdatedRows, version)
}

/** Says what became of an appointment. @throws clientError record-not-found, record-closed, changed-meanwhile */
export async function settleAppointment(
  trx: Writing,
  given: { appointmentId: string; version: number; state: 'held' | 'missed' | 'cancelled'; author: Author },
): Promise<{ version: number; key: string; clientId: string }> {
  const { appointmentId: id, version } = given
  const { numUpdatedRows } = await writing(trx)
    .updateTable('client_appointment')
    .set({ state: given.state, version: version + 1, ...versioned(given.author) })
    .where('appointment_id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'planned')
    .executeTakeFirst()
  const row = await writing(trx)
    .selectFrom('client_appointment')
    .select(['client_id', 'version'])
    .where('appointment_id', '=', id)
    .executeTakeFirst()
  return settled(trx, row, numUpdatedRows, version)
}

async function settled(
  trx: Writing,
  row: { client_id: string; version: number } | undefined,
  updated: bigint,
  version: number,
): Promise<{ version: number; key: string; clientId: string }> {
  if (!row) throw clientError('record-not-found')
  if (updated === 1n) return { version: version + 1, key: await keyOf(trx, row.client_id), clientId: row.client_id }
  throw row.version === version
    ? clientError('record-closed')
    : clientError('changed-meanwhile', { version: row.version })
}
