import { m } from '@vliegwiel/i18n'
import type { SmallTable } from '@vliegwiel/tabular/download'
import { saveFile } from '../../files/save-file.ts'
import type { Ledger } from './budget.ts'
import { stageWords } from './budget-words.ts'

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
export async function saveLedger(kind: 'csv' | 'xlsx', ledger: Ledger): Promise<void> {
  // The writer of workbooks is fetched when somebody asks for one.
  const { csvOf, xlsxOf } = await import('@vliegwiel/tabular/download')
  const name = `${m.budgets_ledger_file()}-${ledger.day}`
  if (kind === 'csv') saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(ledgerTable(ledger)))
  else saveFile(`${name}.xlsx`, workbookType, xlsxOf(ledgerTable(ledger)))
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
