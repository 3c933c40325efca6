import { insistOnOutcome, insistOnPastDay, type GivenOutcome } from '../outcome-value.ts'
import type { PilotContext } from './pilot-context.ts'
import { outcomesOf, writeOutcome } from './outcome.repository.ts'
import { participantByKey } from './participant.repository.ts'
import { pilotById } from './pilot.repository.ts'
import { pilotError } from '../pilot-error.ts'

/**
 * Writes one outcome of one person by hand. `version` is that of the outcome that stood there, 0 for none.
 * @throws pilotError as `insistOnOutcome`; day-to-come; changed-meanwhile, with what stands there now
 */
export async function recordOutcome(
  context: PilotContext,
  pilotId: string,
  given: GivenOutcome & { readonly version: number },
): Promise<void> {
  const { protocol } = await pilotById(context.trx, pilotId)
  const person = await participantByKey(context.trx, pilotId, given.participant)
  insistOnOutcome(
    protocol.outcomes,
    { arm: person.arm, enrolledOn: person.enrolled_on, consent: person.consent, endedOn: person.ended_on },
    given,
  )
  insistOnPastDay(given.participant, given.observedOn, context.today)
  const facts = {
    participant: given.participant,
    outcome: given.outcome,
    value: given.value,
    cause: given.cause,
    observed_on: given.observedOn,
    source: 'hand' as const,
    recorded_by: context.by.name,
    changed_at: context.at,
  }
  if (await writeOutcome(context.trx, pilotId, facts, given.version)) return
  const stands = (await outcomesOf(context.trx, pilotId, [given.participant])).find(
    ({ outcome }) => outcome === given.outcome,
  )
  throw pilotError('changed-meanwhile', {
    participant: given.participant,
    version: stands?.version ?? 0,
    ...(stands ? { value: stands.value, observedOn: stands.observed_on, by: stands.recorded_by } : {}),
  })
}
