import { keepScenario as keep } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { asScenario, scenario, scenarioName } from './scenario-shapes.ts'

/** Keeps the input of a computation under a name. What cannot be computed is refused, with every field. */
export const keepScenario = tenantMutation(
  {
    permission: 'calculation:write',
    objectType: 'budget-scenario',
    base: { none: 'makes-new' },
    input: z.strictObject({ name: scenarioName, scenario, synthetic: z.boolean() }),
    output: z.strictObject({ scenarioId: z.uuid() }),
  },
  async (call) => {
    const { name, synthetic } = call.input
    const given = { name, synthetic, scenario: asScenario(call.input.scenario) }
    const scenarioId = await keep(await budgetContext(call), given)
    return done(
      { scenarioId },
      { objectId: scenarioId, objectLabel: name, detail: { kind: given.scenario.kind, synthetic } },
    )
  },
)
