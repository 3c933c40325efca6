import type { Assumption } from '@vliegwiel/budgets'
import { formatCount, formatDate, m } from '@vliegwiel/i18n'
import { DataTable, Section, type Column } from '@vliegwiel/ui'
import { euro } from './budget-words.ts'
import { assumedText, assumptionName, certaintyWords } from './case-words.ts'

const valueOfAssumption = ({ name, unit, value }: Assumption): string => {
  if (typeof value === 'string') return value
  if (unit.startsWith('cents')) return euro(value)
  return unit === 'share' ? formatCount(value, undefined, 4) : assumedText(name, value)
}

/** What a result rests on, each with its source and its day. */
export function AssumptionTable({ assumptions }: { readonly assumptions: readonly Assumption[] }) {
  const columns: readonly Column<Assumption>[] = [
    { id: 'name', header: m.cases_assumption(), fixed: true, cell: ({ name }) => assumptionName(name) },
    { id: 'value', header: m.cases_value(), align: 'end', phone: 'end', cell: valueOfAssumption },
    { id: 'source', header: m.cases_source(), cell: ({ source }) => source },
    { id: 'date', header: m.cases_date(), cell: ({ date }) => formatDate(date) },
    { id: 'sure', header: m.cases_certainty(), cell: ({ certainty }) => certaintyWords[certainty]() },
  ]
  return (
    <Section title={m.cases_assumptions()} note={m.cases_assumptions_note()}>
      <DataTable
        label={m.cases_assumptions()}
        columns={columns}
        rows={assumptions}
        rowKey={({ name, of = '' }) => `${name} ${of}`}
        rowLabel={({ name }) => assumptionName(name)}
      />
    </Section>
  )
}
