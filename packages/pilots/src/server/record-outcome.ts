import { insistOnOutcome, type GivenOutcome } from '../outcome-value.ts'
import type { PilotContext } from './pilot-context.ts'
import { outcomesOf, replaceOutcomes } from './outcome.repository.ts'
import { participantByKey } from './participant.repository.ts'
import { pilotById } from './pilot.repository.ts'
import { PilotError } from '../pilot-error.ts'

/**
 * Writes one outcome of one person by hand. `version` is that of the outcome that stood there, 0 for none.
 * @throws PilotError as `insistOnOutcome`; changed-meanwhile
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
  const [now] = (await outcomesOf(context.trx, pilotId, [given.participant])).filter(
    ({ outcome }) => outcome === given.outcome,
  )
  if ((now?.version ?? 0) !== given.version)
    throw new PilotError('changed-meanwhile', { participant: given.participant })
  await replaceOutcomes(context.trx, pilotId, [
    {
      participant: given.participant,
      outcome: given.outcome,
      value: given.value,
      cause: given.cause,
      observed_on: given.observedOn,
      source: 'hand',
      recorded_by: context.by.name,
      changed_at: context.at,
    },
  ])
}
