import { budgetError } from '@vliegwiel/budgets'
import { scenarioById } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { asKeptScenario, kept } from './list-scenarios.ts'

/** One scenario, by the link that it was shared with: its input, from which the screen computes anew. */
export const showScenario = tenantQuery(
  {
    permission: 'budget:read',
    personalData: 'colleagues',
    input: z.strictObject({ scenarioId: z.uuid() }),
    output: kept,
  },
  async ({ trx, input }) => {
    const row = await scenarioById(trx, input.scenarioId)
    if (!row) throw budgetError('scenario-not-found')
    return asKeptScenario(row)
  },
)
