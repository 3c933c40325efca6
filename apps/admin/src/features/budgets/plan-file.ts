import { planSheets } from '@vliegwiel/budgets/workbook'
import { m } from '@vliegwiel/i18n'
import type { LiveSheet } from '@vliegwiel/tabular/live'
import type { Explained, Plan } from './budget.ts'
import { purseWords } from './budget-words.ts'
import { saveSheets } from './save-table.ts'
import { explainedWords } from './scenario-file.ts'

type Token = Explained['formula'][number]
type CoreToken = Parameters<typeof planSheets>[0][number]['expected'] extends infer One
  ? One extends { readonly formula: readonly (infer T)[] }
    ? T
    : never
  : never

/** A plan as a workbook that computes: what is left, what is expected, and the sums of each purse in each year. */
export function liveSheetsOf(plan: Plan): LiveSheet[] {
  const lines = plan.lines.map((line) => ({
    ...line,
    purse: purseWords[line.purse](),
    expected: line.yearEnd && {
      ...line.yearEnd.expected,
      title: `${line.name} ${line.year}`,
      formula: line.yearEnd.expected.formula.map((token) => asCore(token, `${line.name} ${line.year}`)),
    },
  }))
  return planSheets(lines, {
    ...explainedWords(),
    plan: m.budgets_plan_title(),
    columns: [
      m.budgets_col_year(),
      m.budgets_col_purse(),
      m.budgets_col_line(),
      m.budgets_council(),
      m.budgets_col_plan(),
      m.budgets_col_committed(),
      m.budgets_col_spent(),
      m.budgets_booking_repayment(),
      m.budgets_col_left(),
      m.budgets_col_expected(),
      m.budgets_col_over(),
    ],
    together: (year, purse) => `${m.budgets_together()} ${m.budgets_group({ year, purse })}`,
  })
}

/** A value belongs to its line: two lines that spent as much stay two cells. */
const asCore = (token: Token, of: string): CoreToken =>
  token.kind === 'sign' ? token : ({ ...token, of: token.of ?? of } as CoreToken)

export const savePlan = (plan: Plan): Promise<void> => saveSheets(`${plan.key}-${plan.today}`, liveSheetsOf(plan))
