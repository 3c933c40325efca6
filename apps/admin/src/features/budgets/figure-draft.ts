import type { Certainty } from '@vliegwiel/budgets'
import type { BudgetFigure } from '@vliegwiel/budgets/vangnet'
import { isCalendarDay, m } from '@vliegwiel/i18n'
import { typedCents } from './typed-amount.ts'

/** A figure of the benefit budget as it is typed. */
export interface FigureDraft {
  readonly year: string
  readonly figure: BudgetFigure
  readonly amount: string
  readonly source: string
  readonly date: string
  readonly certainty: Certainty
}
export type FigureField = keyof FigureDraft

/** The figure, or what is wrong with which field. */
export function figureOfDraft(draft: FigureDraft):
  | {
      readonly ok: true
      readonly figure: {
        readonly year: number
        readonly figure: BudgetFigure
        readonly cents: number
        readonly source: string
        readonly date: string
        readonly certainty: Certainty
      }
    }
  | { readonly ok: false; readonly wrong: Partial<Record<FigureField, string>> } {
  const wrong: Partial<Record<FigureField, string>> = {}
  const year = /^20\d\d$/.test(draft.year.trim()) ? Number(draft.year.trim()) : null
  if (year === null || year < 2015) wrong.year = m.vangnet_form_year_wrong()
  const cents = typedCents(draft.amount)
  const isCost = draft.figure === 'costs-expected' || draft.figure === 'costs-realised'
  if (cents === null || (cents === 0 && !isCost)) wrong.amount = m.budgets_book_amount_wrong()
  if (draft.source.trim() === '') wrong.source = m.claims_field_missing()
  if (!isCalendarDay(draft.date)) wrong.date = m.claims_field_missing()
  if (Object.keys(wrong).length > 0 || year === null || cents === null) return { ok: false, wrong }
  const { figure, date, certainty } = draft
  return { ok: true, figure: { year, figure, cents, source: draft.source.trim(), date, certainty } }
}
