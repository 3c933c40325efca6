import { enrolParticipants as enrol, mostAtOnce, pilotById } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { pilotContext } from './pilot-context.ts'
import { participantKey, pilotId } from './shapes.ts'

/** Draws people into the arms: those named, or everybody who is willing. All or none. */
export const enrolParticipants = tenantMutation(
  {
    permission: 'participant:change',
    objectType: 'pilot',
    input: z.strictObject({
      pilotId,
      participants: z.array(participantKey).min(1).max(mostAtOnce).nullable(),
      version: z.number().int().min(1),
    }),
    output: z.strictObject({
      drawn: z.number().int(),
      arms: z.array(z.strictObject({ arm: z.string(), people: z.number().int() })),
    }),
  },
  async (call) => {
    const { pilotId: id, participants, version } = call.input
    const { lines } = await enrol(await pilotContext(call), id, participants, version)
    const { name, protocol } = await pilotById(call.trx, id)
    const arms = protocol.arms.map(({ key }) => ({ arm: key, people: lines.filter(({ arm }) => arm === key).length }))
    return done({ drawn: lines.length, arms }, { objectId: id, objectLabel: name, detail: { drawn: lines.length } })
  },
)
