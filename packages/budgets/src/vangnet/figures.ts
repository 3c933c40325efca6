import { refusal, type Refusal } from '../answer.ts'
import type { Assumed } from '../assumption.ts'
import { type Stage, stages } from '../ledger/index.ts'
import type { Cents } from '../money/cents.ts'
import { amountProblems } from '../plan/plan.ts'
import type { BudgetYear } from './results.ts'

/** What a year of the benefit budget is told by: the budget at each stage, and the eligible net costs, twice. */
export const budgetFigures = [...stages, 'costs-expected', 'costs-realised'] as const
export type BudgetFigure = (typeof budgetFigures)[number]

/** A figure that a municipality wrote down. */
export interface NotedFigure extends Assumed<Cents> {
  readonly year: number
  readonly figure: BudgetFigure
}

/** A year with whether its costs are an expectation: then every answer about it is one. */
export interface NotedYear extends BudgetYear {
  readonly costs: 'expected' | 'realised' | null
}

/** The years that the figures tell of, the first first. Costs are the realised ones as soon as they are known. */
export function budgetYearsOf(figures: readonly NotedFigure[]): NotedYear[] {
  return [...Map.groupBy(figures, ({ year }) => year)]
    .map(([year, own]): NotedYear => {
      const found = (name: BudgetFigure) => {
        const one = own.find(({ figure }) => figure === name)
        return one && { value: one.value, source: one.source, date: one.date, certainty: one.certainty }
      }
      const budget: Partial<Record<Stage, Assumed<Cents>>> = {}
      for (const stage of stages) {
        const one = found(stage)
        if (one) budget[stage] = one
      }
      const [realised, expected] = [found('costs-realised'), found('costs-expected')]
      return {
        year,
        budget,
        netCosts: realised ?? expected ?? null,
        costs: realised ? 'realised' : expected ? 'expected' : null,
      }
    })
    .toSorted((one, other) => one.year - other.year)
}

/**
 * What is wrong with a figure beside the one that stands there. A final budget and realised costs end the row: a second
 * one is refused until the first is taken back, so that nobody writes over what a council has read.
 */
export function figureProblems(given: NotedFigure, standing: Pick<NotedFigure, 'value'> | null): Refusal[] {
  const { year, figure, value } = given
  const ends = figure === 'final' || figure === 'costs-realised'
  return [
    ...(Number.isInteger(year) && year >= 2015 && year <= 2199
      ? []
      : [refusal('number-impossible', 'year', { value: String(year) })]),
    ...(value === 0 && figure !== 'costs-expected' && figure !== 'costs-realised'
      ? [refusal('amount-impossible', 'amount', { value: 0 })]
      : []),
    ...amountProblems(given, 'amount'),
    ...(ends && standing !== null ? [refusal('figure-ended', 'figure', { year: String(year) })] : []),
  ]
}
