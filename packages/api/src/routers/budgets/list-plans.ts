import { linesOfPlans, listPlans as list } from '@vliegwiel/budgets/server'
import { listTitles } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { centsOut } from './shapes.ts'

const line = z.strictObject({
  planId: z.uuid(),
  key: z.string(),
  name: z.string(),
  adoptedOn: z.iso.date(),
  synthetic: z.boolean(),
  from: z.string(),
  to: z.string(),
  lines: z.number().int(),
  budget: centsOut,
  committed: centsOut,
  spent: centsOut,
  left: centsOut,
})

/** The adopted plans of this tenant, and the plans in force that the council's decision was not noted of yet. */
export const listPlans = tenantQuery(
  {
    permission: 'budget:read',
    input: z.strictObject({}),
    output: z.strictObject({
      plans: z.array(line),
      ready: z.array(z.strictObject({ key: z.string(), title: z.string() })),
    }),
  },
  async ({ trx, at }) => {
    const rows = await list(trx)
    const byPlan = Map.groupBy(await linesOfPlans(trx), ({ plan_id: planId }) => planId)
    const plans = rows.map((row): z.input<typeof line> => {
      const lines = byPlan.get(row.plan_id) ?? []
      const sum = (of: (one: (typeof lines)[number]) => number) => lines.reduce((all, one) => all + of(one), 0)
      const [budget, committed] = [sum((one) => one.budget_cents), sum((one) => one.committed_cents)]
      const [spent, repaid] = [sum((one) => one.spent_cents), sum((one) => one.repaid_cents)]
      return {
        planId: row.plan_id,
        key: row.key,
        name: row.name,
        adoptedOn: row.adopted_on,
        synthetic: row.synthetic,
        from: lines.map((one) => one.year_from).toSorted()[0] ?? '',
        to:
          lines
            .map((one) => one.year_to)
            .toSorted()
            .at(-1) ?? '',
        lines: lines.length,
        budget,
        committed,
        spent,
        left: budget - committed - spent + repaid,
      }
    })
    const taken = new Set(rows.map(({ key }) => key))
    const titles = await listTitles(trx, at, 'investment-plan')
    return {
      plans,
      ready: titles
        .filter(({ key, status }) => status === 'in-force' && !taken.has(key))
        .map(({ key, title }) => ({ key, title })),
    }
  },
)
