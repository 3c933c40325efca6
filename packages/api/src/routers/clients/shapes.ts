import { clientKey, households } from '@vliegwiel/clients'
import type { ClientTransaction, TenantTransaction } from '@vliegwiel/db'
import { z } from 'zod'
import { timeZoneOf } from '../settings/time-zone.ts'

export const clientId = z.uuid()
export const version = z.number().int().min(1)
/** A key of a document of the tenant, of a block or of a step in it. */
export const word = z.string().trim().min(1).max(80)
export const freeText = z.string().trim().min(1).max(2000)
export const reason = z.string().trim().min(3).max(500)
export const day = z.iso.date()

/** Fields of a client as they are answered. */
export const clientFields = {
  clientId,
  key: clientKey,
  birthYear: z.number().int().nullable(),
  household: z.enum(households).nullable(),
  neighbourhood: z.string().nullable(),
  benefitStart: z.string().nullable(),
  benefitEnd: z.string().nullable(),
  workCapacity: z.strictObject({ percent: z.number(), source: z.string(), on: z.string() }).nullable(),
}

/** On whose clock a day begins: the door of clients reads settings as that of the tenant does. */
export const zoneOf = (trx: ClientTransaction) => timeZoneOf(trx as unknown as TenantTransaction)

const author = { by: z.string().nullable(), ofPartner: z.boolean(), at: z.iso.datetime() }
export const recordFields = {
  goals: z.array(
    z.strictObject({
      goalId: z.uuid(),
      kind: z.enum(['own-first', 'own', 'worker']),
      goal: z.string(),
      domain: z.string().nullable(),
      saidOn: z.string(),
      /** Of a first choice: what was answered. Words are empty for who thinks about it, or would rather not say. */
      answer: z.enum(['choice', 'thinking', 'rather-not-say']),
      /** It was read back, and the client said that it is right. */
      confirmed: z.boolean(),
      callBackOn: z.string().nullable(),
      state: z.enum(['open', 'reached', 'let-go', 'replaced']),
      version: z.number().int(),
      ...author,
    }),
  ),
  assessments: z.array(
    z.strictObject({
      assessmentId: z.uuid(),
      domain: z.string(),
      score: z.number(),
      scaleFrom: z.number(),
      scaleTo: z.number(),
      on: z.string(),
      note: z.string().nullable(),
      ...author,
    }),
  ),
  agreements: z.array(
    z.strictObject({
      agreementId: z.uuid(),
      domain: z.string().nullable(),
      agreement: z.string(),
      agreedOn: z.string(),
      dueOn: z.string().nullable(),
      state: z.enum(['open', 'kept', 'dropped']),
      version: z.number().int(),
      ...author,
    }),
  ),
  appointments: z.array(
    z.strictObject({
      appointmentId: z.uuid(),
      domain: z.string().nullable(),
      startsAt: z.iso.datetime(),
      minutes: z.number().int(),
      place: z.string().nullable(),
      state: z.enum(['planned', 'held', 'missed', 'cancelled']),
      version: z.number().int(),
      ...author,
    }),
  ),
}

/** What a client answered to "what do you want first?". */
export const firstAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    words: freeText,
    domain: word.nullable(),
    /** It was read back, and the client said that it is right. */
    confirmed: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('thinking'), callBackOn: day }),
  z.strictObject({ kind: z.literal('rather-not-say') }),
])

/** The answer that stands, with the version it was read at; null: there is none. */
export const replaces = z.strictObject({ goalId: z.uuid(), version }).nullable()
