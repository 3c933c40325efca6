import { cents } from '@vliegwiel/budgets/money'
import { noteBenefitBudget as note } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { budgetContext } from './budget-context.ts'
import { certainty } from './claim-shapes.ts'
import { budgetFigure, budgetYear } from './vangnet-shapes.ts'

/** Writes one figure of the benefit budget down, or takes it back (null). What stood there stays readable. */
export const noteBenefitBudget = tenantMutation(
  {
    permission: 'budget:manage',
    objectType: 'benefit-budget',
    input: z.strictObject({
      year: budgetYear,
      figure: budgetFigure,
      cents: z.number().int().min(0).max(1_000_000_000_000).nullable(),
      source: z.string().trim().min(1).max(300),
      date: z.iso.date(),
      certainty,
      synthetic: z.boolean(),
      /** Which one stood there; 0: none. */
      version: z.number().int().min(0),
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async (call) => {
    const { cents: amount, ...given } = call.input
    const value = amount === null ? null : cents(amount)
    const version = await note(await budgetContext(call), { ...given, cents: value })
    const { year, figure, source } = given
    return done(
      { version },
      { objectId: null, objectLabel: `${year}`, detail: { year, figure, cents: amount, source, version } },
    )
  },
)
