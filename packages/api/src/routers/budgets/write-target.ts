import { writeTarget as write } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { ledgerTarget, targetName } from './target-shapes.ts'

/** Keeps a target: how many people, in two series, and which reasons of the ledger count for each. */
export const writeTarget = tenantMutation(
  {
    permission: 'budget:manage',
    objectType: 'budget-target',
    base: { none: 'makes-new' },
    input: z.strictObject({ name: targetName, target: ledgerTarget, synthetic: z.boolean() }),
    output: z.strictObject({ targetId: z.uuid() }),
  },
  async (call) => {
    const { name, target } = call.input
    const targetId = await write(await budgetContext(call), call.input)
    const { regular, extra } = target.target
    return done(
      { targetId },
      { objectId: targetId, objectLabel: name, detail: { regular: regular.value, extra: extra.value } },
    )
  },
)
