import { pilotById, withdrawPublication as withdraw } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { pilotContext } from './pilot-context.ts'
import { pilotId, reason } from './shapes.ts'

/** Takes back what was disclosed of a pilot. */
export const withdrawPublication = tenantMutation(
  {
    permission: 'pilot:publish',
    objectType: 'pilot',
    input: z.strictObject({ pilotId, reason, version: z.number().int().min(1) }),
    output: z.strictObject({ withdrawn: z.literal(true) }),
  },
  async (call) => {
    const { name } = await pilotById(call.trx, call.input.pilotId)
    await withdraw(await pilotContext(call), call.input.pilotId, call.input)
    return done({ withdrawn: true } as const, {
      objectId: call.input.pilotId,
      objectLabel: name,
      detail: { reason: call.input.reason },
    })
  },
)
