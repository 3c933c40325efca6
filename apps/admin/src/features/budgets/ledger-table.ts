import { m } from '@vliegwiel/i18n'
import { ledgerSheet } from '@vliegwiel/budgets/workbook'
import type { SmallTable } from '@vliegwiel/tabular/download'
import type { LiveSheet } from '@vliegwiel/tabular/live'
import type { Ledger } from './budget.ts'
import { stageWords } from './budget-words.ts'
import { saveSheets, saveTable } from './save-table.ts'

/** The reasons that have a figure in the months shown, in the order of the list. */
export function reasonsShown({ classes, months }: Pick<Ledger, 'classes' | 'months'>): Ledger['classes'] {
  const used = new Set(months.flatMap(({ figure }) => figure?.parts.map(({ reason }) => reason) ?? []))
  return classes.filter(({ id }) => used.has(id))
}

/** The count of a reason in a month; null where it is not in the figure, or where there is none. */
export function countIn({ figure }: Ledger['months'][number], reason: string): number | null {
  return figure?.parts.find((part) => part.reason === reason)?.count ?? null
}

/** The ledger as a table: a row a month, a column a reason, with stage, day and source. */
export function ledgerTable(ledger: Ledger): SmallTable {
  const reasons = reasonsShown(ledger)
  const rows = ledger.months.map((month) => {
    const { figure } = month
    return [
      month.month,
      ...reasons.map(({ id }) => countIn(month, id)),
      figure?.total ?? null,
      figure === null ? m.budgets_month_unknown() : stageWords[figure.stage](),
      figure?.knownAt ?? null,
      figure?.source ?? null,
    ]
  })
  return {
    name: m.budgets_ledger_title(),
    headings: [
      m.budgets_col_month(),
      ...reasons.map(({ name }) => name),
      m.budgets_col_total(),
      m.budgets_col_stage(),
      m.budgets_col_known(),
      m.budgets_col_source(),
    ],
    rows,
  }
}

/** The same as a sheet whose totals and shares compute. */
export function liveLedger(ledger: Ledger): LiveSheet {
  const reasons = reasonsShown(ledger)
  const months = ledger.months.map((month) => ({
    month: month.month,
    counts: month.figure && reasons.map(({ id }) => countIn(month, id)),
    stage: month.figure === null ? m.budgets_month_unknown() : stageWords[month.figure.stage](),
    knownAt: month.figure?.knownAt ?? null,
    source: month.figure?.source ?? null,
  }))
  return ledgerSheet(
    { reasons: reasons.map((one) => ({ ...one, influenceable: one.influenceable === true })), months },
    {
      sheet: m.budgets_ledger_title(),
      month: m.budgets_col_month(),
      total: m.budgets_col_total(),
      stage: m.budgets_col_stage(),
      known: m.budgets_col_known(),
      source: m.budgets_col_source(),
      together: m.budgets_together(),
      share: m.budgets_shares(),
      work: m.budgets_share_work(),
      influenceable: m.budgets_share_influenceable(),
    },
  )
}

/** Hands the ledger over as it is shown: a table, or a workbook that computes. */
export function saveLedger(kind: 'csv' | 'xlsx', ledger: Ledger): Promise<void> {
  const name = `${m.budgets_ledger_file()}-${ledger.day}`
  return kind === 'csv' ? saveTable(kind, name, ledgerTable(ledger)) : saveSheets(name, [liveLedger(ledger)])
}
