import { cents } from '../money/cents.ts'
import { type Amendment, roomOf, type YearEnd, yearEnd } from '../plan/index.ts'
import { openAmendments } from './adopt-plan.ts'
import type { BudgetContext } from './budget-context.ts'
import {
  type AmendmentRow,
  amendmentsOf,
  type LineRow,
  linesOfPlan,
  planById,
  type PlanRow,
  positionOf,
  spentByMonth,
} from './plan.repository.ts'

/** A line with what may still be booked and, once a month of its year is over, its forecast. */
export interface LineStanding extends LineRow {
  readonly left_cents: number
  readonly spent: readonly { readonly month: string; readonly cents: number }[]
  readonly yearEnd: YearEnd | null
}

export interface PlanStanding {
  readonly plan: PlanRow
  readonly lines: readonly LineStanding[]
  readonly amendments: readonly AmendmentRow[]
  /** What the document in force has and the plan has not taken yet. */
  readonly open: readonly Amendment[]
}

/** An adopted plan as it stands today. @throws budgetError plan-not-found */
export async function readPlan(
  context: Pick<BudgetContext, 'trx' | 'at' | 'today'>,
  planId: string,
): Promise<PlanStanding> {
  const { trx, today } = context
  const plan = await planById(trx, planId)
  const rows = await linesOfPlan(trx, planId)
  const spending = Map.groupBy(await spentByMonth(trx, planId), ({ line }) => line)
  const lines = rows.map((row): LineStanding => {
    const spent = spending.get(row.line) ?? []
    const year = { from: row.year_from, to: row.year_to }
    const end = yearEnd({
      year,
      today,
      spent,
      openCommitments: row.committed_cents,
      budget: row.budget_cents,
    })
    return {
      ...row,
      left_cents: cents(roomOf(positionOf(row))),
      spent: spent.map(({ month, cents: amount }) => ({ month, cents: amount })),
      yearEnd: end.ok ? end.value : null,
    }
  })
  return {
    plan,
    lines,
    amendments: await amendmentsOf(trx, planId),
    open: await openAmendments(context, plan),
  }
}
