import { stateAfter, type EnrolmentStep } from '../enrolment/enrolment.ts'
import { insistOnPastDay } from '../outcome-value.ts'
import { pilotError } from '../pilot-error.ts'
import type { PilotContext } from './pilot-context.ts'
import { removeOutcomes, outcomesOf } from './outcome.repository.ts'
import { changeParticipant, participantByKey, type ParticipantRow } from './participant.repository.ts'
import { pilotById } from './pilot.repository.ts'

export interface Step {
  readonly participant: string
  readonly step: EnrolmentStep
  readonly on: string
  readonly reason: string | null
  readonly version: number
}

/**
 * Writes one step of one person. Withdrawing consent takes the characteristics away and every outcome of after that
 * day; that the person was assigned, and what was measured until then, stays, because a pilot must account for all it
 * assigned (GDPR article 17(3)(d)).
 * @throws pilotError step-impossible, day-to-come, day-too-early, not-in-cohort, changed-meanwhile, pilot-closed
 */
export async function stepParticipant(context: PilotContext, pilotId: string, given: Step): Promise<ParticipantRow> {
  const pilot = await pilotById(context.trx, pilotId)
  if (pilot.state === 'closed' && given.step !== 'withdraw-consent') throw pilotError('pilot-closed')
  const row = await participantByKey(context.trx, pilotId, given.participant)
  if (row.version !== given.version)
    throw pilotError('changed-meanwhile', { participant: row.participant, version: row.version, state: row.state })
  const state = stateAfter(row.state, given.step)
  insistOnPastDay(row.participant, given.on, context.today)
  const since = dayBefore(row, given.step)
  if (since !== null && given.on < since)
    throw pilotError('day-too-early', { participant: row.participant, day: given.on, since })
  const change: Parameters<typeof changeParticipant>[3] = {
    state,
    changed_at: context.at,
    ...(given.step === 'say-willing' ? { consent: 'given' as const, consent_on: given.on } : {}),
    ...(given.step === 'start' ? { started_on: given.on } : {}),
    ...(given.step === 'finish' || given.step === 'lose' ? { ended_on: given.on, reason: given.reason } : {}),
    ...(given.step === 'withdraw-consent'
      ? { consent: 'withdrawn' as const, ended_on: given.on, reason: given.reason, covariates: {} }
      : {}),
  }
  await changeParticipant(context.trx, pilotId, row, change)
  if (given.step === 'withdraw-consent') {
    const later = (await outcomesOf(context.trx, pilotId, [row.participant])).filter(
      ({ observed_on }) => observed_on > given.on,
    )
    await removeOutcomes(context.trx, pilotId, later)
  }
  return { ...row, ...change, version: row.version + 1 }
}

/** The day of what this step follows, where it is known: nobody stops before the start, nor starts before the draw. */
function dayBefore(row: ParticipantRow, step: EnrolmentStep): string | null {
  if (step === 'start') return row.enrolled_on
  if (step === 'finish' || step === 'lose') return row.started_on ?? row.enrolled_on
  if (step === 'say-willing') return row.invited_on
  return step === 'withdraw-consent' ? row.consent_on : null
}
