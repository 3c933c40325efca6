import { askVangnet, budgetYearsOf } from '@vliegwiel/budgets/vangnet'
import { m } from '@vliegwiel/i18n'
import type { SmallTable } from '@vliegwiel/tabular/download'
import type { Vangnet } from './budget.ts'
import { stageWords } from './budget-words.ts'
import { certaintyWords } from './case-words.ts'
import { saveTable } from './save-table.ts'
import { notedOf } from './vangnet-view.tsx'
import { entranceHeadings, figureWords, testStateWords, testWords } from './vangnet-words.ts'

const euros = (cents: number) => cents / 100

/** The tests of a year as a table: entrance, stage, test, deficit in percent, euros above the threshold, verdict. */
export function vangnetTable({ figures }: Vangnet, year: number): SmallTable {
  const asked = askVangnet(year, budgetYearsOf(notedOf(figures)))
  const rows = asked.ok
    ? asked.value.entrances.flatMap(({ entrance, stages }) =>
        stages.flatMap(({ stage, tests }) =>
          tests.map(({ test, percent, over, state }) => [
            entranceHeadings[entrance.name](),
            stageWords[stage](),
            testWords[test](),
            percent?.value ?? null,
            over === null ? null : euros(over.value),
            testStateWords[state](),
          ]),
        ),
      )
    : []
  return {
    name: m.vangnet_title(),
    headings: [
      m.vangnet_title(),
      m.vangnet_col_stage(),
      m.vangnet_col_test(),
      `${m.vangnet_col_deficit()} (%)`,
      `${m.vangnet_col_over()} (€)`,
      m.vangnet_col_verdict(),
    ],
    rows,
  }
}

/** What was written down: year, figure, euros, source, day, how sure. */
export const figuresTable = ({ figures }: Vangnet): SmallTable => ({
  name: m.vangnet_own(),
  headings: [
    m.vangnet_col_year(),
    m.vangnet_form_figure(),
    `${m.vangnet_form_amount()} (€)`,
    m.budgets_col_source(),
    m.vangnet_form_date(),
    m.vangnet_form_sure(),
  ],
  rows: figures.map(({ year, figure, cents, source, date, certainty }) => [
    year,
    figureWords[figure](),
    cents === null ? null : euros(cents),
    source,
    date,
    certaintyWords[certainty](),
  ]),
})

export const saveVangnet = (kind: 'csv' | 'xlsx', what: 'tests' | 'figures', vangnet: Vangnet, year: number) =>
  saveTable(
    kind,
    `${m.vangnet_file()}-${what === 'tests' ? year : vangnet.today}`,
    what === 'tests' ? vangnetTable(vangnet, year) : figuresTable(vangnet),
  )
