import { removeClaim as remove } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'

/** Takes a claim off the board; the log keeps that it was there. */
export const removeClaim = tenantMutation(
  {
    permission: 'calculation:write',
    objectType: 'budget-claim',
    input: z.strictObject({ claimId: z.uuid(), version: z.number().int().min(1) }),
    output: z.strictObject({}),
  },
  async (call) => {
    const title = await remove(await budgetContext(call), call.input)
    return done({}, { objectId: call.input.claimId, objectLabel: title })
  },
)
