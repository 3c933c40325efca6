import { amendPlan, pilotById } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { pilotContext } from './pilot-context.ts'
import { pilotId, reason } from './shapes.ts'

/** Writes down that the protocol changed after the lock, and why. */
export const amendPilot = tenantMutation(
  {
    permission: 'pilot:manage',
    objectType: 'pilot',
    input: z.strictObject({ pilotId, reason, version: z.number().int().min(1) }),
    output: z.strictObject({ number: z.number().int() }),
  },
  async (call) => {
    const { name } = await pilotById(call.trx, call.input.pilotId)
    const number = await amendPlan(await pilotContext(call), call.input.pilotId, call.input)
    return done(
      { number },
      { objectId: call.input.pilotId, objectLabel: name, detail: { number, reason: call.input.reason } },
    )
  },
)
