import { removeScenario as remove } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'

/** Throws a kept scenario away; its link then says that it is not there. */
export const removeScenario = tenantMutation(
  {
    permission: 'calculation:write',
    objectType: 'budget-scenario',
    input: z.strictObject({ scenarioId: z.uuid(), version: z.number().int().min(1) }),
    output: z.strictObject({}),
  },
  async (call) => {
    const name = await remove(await budgetContext(call), call.input)
    return done({}, { objectId: call.input.scenarioId, objectLabel: name })
  },
)
