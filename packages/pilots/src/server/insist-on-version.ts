import { pilotError } from '../pilot-error.ts'
import { phasesOf } from './phases-of.ts'
import type { PilotContext } from './pilot-context.ts'
import { listAmendments, type PilotRow } from './pilot.repository.ts'
import { publicationsOf } from './publication.repository.ts'

/**
 * Refuses a change that was made on an older pilot than stands there. null: a step of the system itself, which looks
 * at the pilot while it holds it.
 * @throws pilotError changed-meanwhile, with the version that stands there now and what others did to the pilot
 */
export async function insistOnVersion(
  { trx, today }: Pick<PilotContext, 'trx' | 'today'>,
  held: PilotRow,
  base: number | null,
): Promise<void> {
  if (base === null || base === held.version) return
  const [state] = await phasesOf({ trx, today }, [held])
  throw pilotError('changed-meanwhile', {
    version: held.version,
    state: state ?? held.state,
    drawn: held.allocated,
    amendments: (await listAmendments(trx, held.pilot_id)).length,
    published: (await publicationsOf(trx, held.pilot_id)).filter(({ withdrawn_at: gone }) => gone === null).length,
  })
}
