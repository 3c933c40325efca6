import { writeClaim as write } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { asKept, keptClaim, title } from './claim-shapes.ts'

/** Puts a claim on the board, taken apart into what can be checked. */
export const writeClaim = tenantMutation(
  {
    permission: 'calculation:write',
    objectType: 'budget-claim',
    base: { none: 'makes-new' },
    input: z.strictObject({ title, claim: keptClaim }),
    output: z.strictObject({ claimId: z.uuid() }),
  },
  async (call) => {
    const { title: named, claim } = call.input
    const claimId = await write(await budgetContext(call), { title: named, claim: asKept(claim) })
    const { amount, unit, source } = claim
    return done({ claimId }, { objectId: claimId, objectLabel: named, detail: { amount, unit, source } })
  },
)
