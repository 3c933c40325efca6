import { takeAmendments } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { planId } from './shapes.ts'

/** Takes the amendments of the document in force over: budgets of lines follow, nothing below what is booked. */
export const amendPlan = tenantMutation(
  {
    permission: 'budget:manage',
    objectType: 'budget-plan',
    input: z.strictObject({ planId, version: z.number().int().min(1) }),
    output: z.strictObject({ version: z.number().int(), taken: z.number().int() }),
  },
  async (call) => {
    const { plan, taken } = await takeAmendments(await budgetContext(call), call.input)
    const detail = { references: taken.map(({ decision }) => decision.reference) }
    return done(
      { version: plan.version, taken: taken.length },
      { objectId: plan.plan_id, objectLabel: plan.name, detail },
    )
  },
)
