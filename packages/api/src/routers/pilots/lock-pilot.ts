import { holdPilot, insistOnVersion, lockPlan } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { pilotContext } from './pilot-context.ts'
import { pilotId } from './shapes.ts'

/** Locks the plan by its hash. The first draw would do it too. */
export const lockPilot = tenantMutation(
  {
    permission: 'pilot:manage',
    objectType: 'pilot',
    input: z.strictObject({ pilotId, version: z.number().int().min(1) }),
    output: z.strictObject({ planHash: z.string() }),
  },
  async (call) => {
    const context = await pilotContext(call)
    const held = await holdPilot(call.trx, call.input.pilotId)
    await insistOnVersion(context, held, call.input.version)
    const { plan_hash: planHash, name } = await lockPlan(context, held)
    return done({ planHash }, { objectId: call.input.pilotId, objectLabel: name, detail: { planHash } })
  },
)
