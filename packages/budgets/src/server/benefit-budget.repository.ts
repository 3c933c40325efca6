import type { TenantTransaction } from '@vliegwiel/db'
import type { Certainty } from '../assumption.ts'
import type { Cents } from '../money/index.ts'
import type { IsoDay } from '../months.ts'
import type { BudgetFigure } from '../vangnet/index.ts'

/** A figure as it was written down; null cents: it was taken back. */
export interface FigureRow {
  readonly year: number
  readonly figure: BudgetFigure
  readonly number: number
  readonly cents: Cents | null
  readonly source: string
  readonly source_date: IsoDay
  readonly certainty: Certainty
  readonly synthetic: boolean
  readonly by_name: string
  readonly at: Date
}

/** So many are read at most: thirty years of five figures, each written four times. */
const MOST_FIGURES = 600

/** What was written down of every year, the newest of each figure first. */
export async function figureRows(trx: TenantTransaction): Promise<FigureRow[]> {
  const rows = await trx
    .selectFrom('benefit_budget_figure')
    .select(['year', 'figure', 'number', 'cents', 'source', 'source_date', 'certainty', 'synthetic', 'by_name', 'at'])
    .orderBy('year')
    .orderBy('figure')
    .orderBy('number', 'desc')
    .limit(MOST_FIGURES)
    .execute()
  return rows as FigureRow[]
}

/** Adds a figure. Two hands that write the same number: the key of the table lets one through. */
export async function insertFigure(trx: TenantTransaction, row: FigureRow): Promise<void> {
  await trx.insertInto('benefit_budget_figure').values(row).execute()
}
