import { adoptPlan as adopt } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { decision } from './shapes.ts'

/** Takes the plan that holds as the council decided on it: from here it can be booked on. */
export const adoptPlan = tenantMutation(
  {
    permission: 'budget:manage',
    objectType: 'budget-plan',
    base: { none: 'makes-new' },
    input: z.strictObject({
      key: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .max(80),
      adoptedOn: z.iso.date(),
      decision,
      synthetic: z.boolean(),
    }),
    output: z.strictObject({ planId: z.uuid() }),
  },
  async (call) => {
    const { planId, name } = await adopt(await budgetContext(call), call.input)
    const { adoptedOn, decision: decided } = call.input
    const detail = { adoptedOn, reference: decided.reference }
    return done({ planId }, { objectId: planId, objectLabel: name, detail })
  },
)
