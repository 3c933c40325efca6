import { scenarioRows } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { personal } from '../../ladder/personal.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { scenario, scenarioName } from './scenario-shapes.ts'

export const kept = z.strictObject({
  scenarioId: z.uuid(),
  version: z.number().int(),
  name: scenarioName,
  scenario,
  synthetic: z.boolean(),
  by: personal(z.string(), 'colleague'),
  changedAt: z.iso.datetime(),
})

/** The kept scenarios with their input: what comes out is computed by whoever reads it, by the same core. */
export const listScenarios = tenantQuery(
  {
    permission: 'budget:read',
    personalData: 'colleagues',
    input: z.strictObject({}),
    output: z.strictObject({ scenarios: z.array(kept) }),
  },
  async ({ trx }) => ({ scenarios: (await scenarioRows(trx)).map(asKeptScenario) }),
)

export const asKeptScenario = (row: Awaited<ReturnType<typeof scenarioRows>>[number]): z.input<typeof kept> => ({
  scenarioId: row.scenario_id,
  version: row.version,
  name: row.name,
  scenario: row.scenario as z.input<typeof scenario>,
  synthetic: row.synthetic,
  by: row.by_name,
  changedAt: row.changed_at.toISOString(),
})
