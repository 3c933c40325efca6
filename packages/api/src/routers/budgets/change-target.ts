import { changeTarget as change } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { ledgerTarget, targetName } from './target-shapes.ts'

/** Changes a target; the log keeps how many it asked for. */
export const changeTarget = tenantMutation(
  {
    permission: 'budget:manage',
    objectType: 'budget-target',
    input: z.strictObject({
      targetId: z.uuid(),
      version: z.number().int().min(1),
      name: targetName,
      target: ledgerTarget,
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async (call) => {
    const { targetId, name, target } = call.input
    const version = await change(await budgetContext(call), call.input)
    const { regular, extra } = target.target
    return done(
      { version },
      { objectId: targetId, objectLabel: name, detail: { regular: regular.value, extra: extra.value, version } },
    )
  },
)
