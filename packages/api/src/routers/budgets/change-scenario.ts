import { changeScenario as change } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { asScenario, scenario, scenarioName } from './scenario-shapes.ts'

/** Changes the input of a kept scenario: its link gives the new answer from then on. */
export const changeScenario = tenantMutation(
  {
    permission: 'calculation:write',
    objectType: 'budget-scenario',
    input: z.strictObject({
      scenarioId: z.uuid(),
      version: z.number().int().min(1),
      name: scenarioName,
      scenario,
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async (call) => {
    const { scenarioId, name } = call.input
    const given = { ...call.input, scenario: asScenario(call.input.scenario) }
    const version = await change(await budgetContext(call), given)
    return done({ version }, { objectId: scenarioId, objectLabel: name, detail: { version } })
  },
)
