import { changeClaim as change } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { asKept, keptClaim, title } from './claim-shapes.ts'

/** Changes what a claim says; its basis has to be chosen again. */
export const changeClaim = tenantMutation(
  {
    permission: 'calculation:write',
    objectType: 'budget-claim',
    input: z.strictObject({ claimId: z.uuid(), version: z.number().int().min(1), title, claim: keptClaim }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async (call) => {
    const { claim, ...given } = call.input
    const version = await change(await budgetContext(call), { ...given, claim: asKept(claim) })
    const { amount, unit, source } = claim
    return done(
      { version },
      { objectId: given.claimId, objectLabel: given.title, detail: { amount, unit, source, version } },
    )
  },
)
