import { refusal, type Refusal } from '../answer.ts'
import { type Assumed, type Assumption, assumption } from '../assumption.ts'
import { divide, type Explained, explained, type Formula, multiply, subtract } from '../formula/formula.ts'
import { type Stage, stages } from '../ledger/index.ts'
import type { Cents } from '../money/cents.ts'
import { amountProblems } from '../plan/plan.ts'
import { assumedValue, valueOf } from '../formula/formula.ts'

/**
 * One year of a municipality's benefit budget: the budget by its stage (voorlopig, nader voorlopig, definitief) and the
 * eligible net costs. What is not known yet is left out, or null.
 */
export interface BudgetYear {
  readonly year: number
  readonly budget: Readonly<Partial<Record<Stage, Assumed<Cents>>>>
  readonly netCosts: Assumed<Cents> | null
}

/** The result of a year by one stage of its budget: a deficit is above 0, a surplus below. */
export interface YearResult {
  readonly year: number
  readonly stage: Stage
  readonly deficit: Explained
  /** In percent of the budget of that year, two decimals. */
  readonly percent: Explained
  readonly budget: Formula
}

/** What is wrong with the years: a year twice, an amount without a source, a budget of 0. */
export function yearProblems(years: readonly BudgetYear[]): Refusal[] {
  return years.flatMap(({ year, budget, netCosts }, place) => {
    const field = `years.${place}`
    const twice = years.findIndex((one) => one.year === year) < place
    return [
      ...(Number.isInteger(year) && year >= 2015 && year <= 2199
        ? []
        : [refusal('number-impossible', `${field}.year`, { value: String(year) })]),
      ...(twice ? [refusal('name-twice', `${field}.year`, { name: year })] : []),
      ...stages.flatMap((stage) => {
        const found = budget[stage]
        if (found === undefined) return []
        const none = found.value === 0 ? [refusal('amount-impossible', `${field}.budget.${stage}`, { value: 0 })] : []
        return [...amountProblems(found, `${field}.budget.${stage}`), ...none]
      }),
      ...(netCosts === null ? [] : amountProblems(netCosts, `${field}.netCosts`)),
    ]
  })
}

/** The result of a year by a stage; null when the budget of that stage or the costs are not known. */
export function resultOf({ year, budget, netCosts }: BudgetYear, stage: Stage): YearResult | null {
  const found = budget[stage]
  if (found === undefined || netCosts === null) return null
  const [income, costs] = [named(`budget-${stage}`, found, year), named('net-costs', netCosts, year)]
  const deficit = subtract(costs, income)
  const percent = divide(multiply(deficit, valueOf('percent', 100, 'ratio')), income)
  return {
    year,
    stage,
    deficit: explained('deficit', 'cents', deficit, 0, `${year}`),
    percent: explained('deficit-percent', 'share', percent, 2, `${year}`),
    budget: income,
  }
}

/** The most settled stage of which the budget is known; null when none is. */
export const settledStage = ({ budget }: BudgetYear): Stage | null =>
  stages.findLast((stage) => budget[stage] !== undefined) ?? null

const named = (name: string, from: Assumed<Cents>, year: number): Formula =>
  assumedValue({ ...assumption(name, 'cents', from, `${year}`), value: from.value })

/** What stands under an answer: every budget and cost that was given. */
export const assumptionsOfYears = (years: readonly BudgetYear[]): Assumption[] =>
  years.flatMap(({ year, budget, netCosts }) => [
    ...stages.flatMap((stage) => {
      const found = budget[stage]
      return found === undefined ? [] : [assumption(`budget-${stage}`, 'cents', found, `${year}`)]
    }),
    ...(netCosts === null ? [] : [assumption('net-costs', 'cents', netCosts, `${year}`)]),
  ])
