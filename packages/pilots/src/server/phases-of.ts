import { type PilotPhase, pilotPhase } from '../protocol/pilot-phase.ts'
import { lastEnrolments } from './participant.repository.ts'
import type { PilotContext } from './pilot-context.ts'
import type { PilotRow } from './pilot.repository.ts'

/** Where pilots stand today, in the order given: by the locked plan, the last enrolment and what people did. */
export async function phasesOf(
  { trx, today }: Pick<PilotContext, 'trx' | 'today'>,
  pilots: readonly PilotRow[],
): Promise<PilotPhase[]> {
  const last = await lastEnrolments(
    trx,
    pilots.map(({ pilot_id: id }) => id),
  )
  return pilots.map(({ pilot_id: id, state, protocol: plan }) =>
    pilotPhase({ state, plan, lastEnrolledOn: last.get(id) ?? null }, today),
  )
}
