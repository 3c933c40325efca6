import { refused } from '../answer.ts'
import type { Certainty } from '../assumption.ts'
import { budgetError } from '../budget-error.ts'
import type { Cents } from '../money/index.ts'
import { accept } from '../refusal-words.ts'
import { type BudgetFigure, figureProblems, type NotedFigure } from '../vangnet/index.ts'
import { figureRows, type FigureRow, insertFigure } from './benefit-budget.repository.ts'
import type { BudgetContext } from './budget-context.ts'

/** What somebody writes down about a year; null cents takes back what stands there. */
export interface FigureDraft {
  readonly year: number
  readonly figure: BudgetFigure
  readonly cents: Cents | null
  readonly source: string
  readonly date: string
  readonly certainty: Certainty
  readonly synthetic: boolean
  /** The number of the figure that whoever writes has seen; 0: there was none. */
  readonly version: number
}

/** The figures that hold: the newest of each, without what was taken back. */
export function standingFigures(rows: readonly FigureRow[]): (NotedFigure & { readonly row: FigureRow })[] {
  return [...Map.groupBy(rows, ({ year, figure }) => `${year} ${figure}`).values()].flatMap((all) => {
    const row = all.reduce((newest, one) => (one.number > newest.number ? one : newest))
    const { year, figure, cents: value, source, source_date: date, certainty } = row
    return value === null ? [] : [{ year, figure, value, source, date, certainty, row }]
  })
}

/**
 * Writes a figure of the benefit budget down, or takes it back. What stood there stays readable.
 * @throws budgetError changed-meanwhile, figure-not-there, figure-ended, what `figureProblems` finds
 */
export async function noteBenefitBudget({ trx, by, at }: BudgetContext, given: FigureDraft): Promise<number> {
  const { year, figure, cents: value, source, date, certainty, synthetic } = given
  const own = (await figureRows(trx)).filter((row) => row.year === year && row.figure === figure)
  const newest = own[0]
  const version = newest?.number ?? 0
  if (version !== given.version) throw budgetError('changed-meanwhile', { version })
  const standing = standingFigures(own)[0] ?? null
  if (value === null && standing === null) throw budgetError('figure-not-there')
  if (value !== null) {
    const problems = figureProblems({ year, figure, value, source, date, certainty }, standing)
    if (problems.length > 0) accept(refused(...problems))
  }
  const number = version + 1
  await insertFigure(trx, {
    year,
    figure,
    number,
    cents: value,
    source,
    source_date: date,
    certainty,
    synthetic,
    by_name: by.name,
    at,
  })
  return number
}
