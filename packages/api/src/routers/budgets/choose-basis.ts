import { chooseBasis as choose } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { lineKey } from './shapes.ts'

/** By which people a claim is checked: a person's choice, with their name; null opens it again. */
export const chooseBasis = tenantMutation(
  {
    permission: 'calculation:write',
    objectType: 'budget-claim',
    input: z.strictObject({ claimId: z.uuid(), version: z.number().int().min(1), basis: lineKey.nullable() }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async (call) => {
    const { claimId, basis } = call.input
    const { version, title } = await choose(await budgetContext(call), call.input)
    return done({ version }, { objectId: claimId, objectLabel: title, detail: { basis, version } })
  },
)
