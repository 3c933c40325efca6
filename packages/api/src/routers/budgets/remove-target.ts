import { removeTarget as remove } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'

/** Throws a target away; the log keeps that it was there. */
export const removeTarget = tenantMutation(
  {
    permission: 'budget:manage',
    objectType: 'budget-target',
    input: z.strictObject({ targetId: z.uuid(), version: z.number().int().min(1) }),
    output: z.strictObject({}),
  },
  async (call) => {
    const title = await remove(await budgetContext(call), call.input)
    return done({}, { objectId: call.input.targetId, objectLabel: title })
  },
)
