import { m } from '@vliegwiel/i18n'
import type { SmallTable } from '@vliegwiel/tabular/download'
import type { Ledger } from './budget.ts'
import { stageWords } from './budget-words.ts'
import { saveTable } from './save-table.ts'

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

/** Hands the ledger over as it is shown. */
export const saveLedger = (kind: 'csv' | 'xlsx', ledger: Ledger): Promise<void> =>
  saveTable(kind, `${m.budgets_ledger_file()}-${ledger.day}`, ledgerTable(ledger))
