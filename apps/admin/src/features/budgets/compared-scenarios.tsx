import type { Explained } from '@vliegwiel/budgets/formula'
import { type SideBySide, sideBySide } from '@vliegwiel/budgets/what-if'
import { m } from '@vliegwiel/i18n'
import { DataTable, type Column } from '@vliegwiel/ui'
import type { KeptScenario } from './budget.ts'
import { signedEuro, valueText } from './budget-words.ts'
import { numberName } from './number-names.ts'
import { comparable, computeScenario, numbersOfScenario } from './scenario.ts'

interface ComparedScenariosProps {
  readonly one: KeptScenario | undefined
  readonly other: KeptScenario | undefined
}

/** Two scenarios of one sort: every number, and the other less the one. */
export function ComparedScenarios({ one, other }: ComparedScenariosProps) {
  const [first, second] = [one && computeScenario(one.scenario), other && computeScenario(other.scenario)]
  if (!one || !other || !first || !second)
    return (
      <p role="status" className="vw-compared">
        {m.cases_compare_none()}
      </p>
    )
  const may = comparable(first, second)
  if (may !== 'yes')
    return (
      <p role="status" className="vw-compared">
        {may === 'other-kind' ? m.cases_compare_none() : m.cases_compare_reckoning()}
      </p>
    )
  const text = (number: Explained | null) => (number === null ? '–' : valueText(number.value, number.unit))
  const columns: readonly Column<SideBySide>[] = [
    { id: 'name', header: m.cases_compare_number(), fixed: true, cell: ({ name }) => numberName(name) },
    { id: 'one', header: one.name, align: 'end', cell: (row) => text(row.one) },
    { id: 'other', header: other.name, align: 'end', cell: (row) => text(row.other) },
    {
      id: 'difference',
      header: m.cases_compare_difference(),
      align: 'end',
      phone: 'end',
      cell: ({ difference }) =>
        difference !== null && difference.unit.startsWith('cents') ? signedEuro(difference.value) : text(difference),
    },
  ]
  return (
    <DataTable
      label={m.cases_compare()}
      columns={columns}
      rows={sideBySide(numbersOfScenario(first), numbersOfScenario(second))}
      rowKey={({ name }) => name}
      rowLabel={({ name }) => numberName(name)}
    />
  )
}
