import { formatCount, getLanguage, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { DataTable, Disclosure, type Column } from '@vliegwiel/ui'
import { inLanguage } from '../../blocks/kinds.ts'
import { formWords, type ShownRun } from './run-words.ts'

type Recognised = ShownRun['recognised'][number]

/** How days, numbers and words were understood, with an example of each: another reading was possible. */
export function RecognisedTable({
  recognised,
  columns,
  mapping,
}: Pick<ShownRun, 'recognised' | 'columns' | 'mapping'>) {
  if (recognised.length === 0) return null
  const named = (key: string) => {
    const column = columns.find((one) => one.key === key)
    return mapping[key] ?? (column ? inLanguage(column.words) : key)
  }
  const shown: Column<Recognised>[] = [
    { id: 'column', header: m.imports_problem_column(), fixed: true, cell: ({ column }) => named(column) },
    { id: 'form', header: m.imports_recognised_form(), cell: ({ form }) => formWords[form]() },
    { id: 'count', header: m.imports_recognised_count(), align: 'end', cell: ({ count }) => formatCount(count) },
    {
      id: 'example',
      header: m.imports_recognised_example(),
      cell: ({ column, form, example: { row, from, to } }) => {
        const options = columns.find(({ key }) => key === column)?.options ?? []
        const read = { row: formatCount(row), from, to: spokenValue(form, to, options) }
        return <span className="imp-value">{m.imports_recognised_example_value(read)}</span>
      },
    },
  ]
  return (
    <Disclosure title={m.imports_recognised_title()} aside={m.imports_recognised_note()} open>
      <DataTable
        label={m.imports_recognised_table()}
        columns={shown}
        rows={recognised}
        rowKey={({ column, form }) => `${column} ${form}`}
      />
    </Disclosure>
  )
}

/** The value as people write it: a day in letters, a yes, a word of the list. */
function spokenValue(form: Recognised['form'], value: string, options: ShownRun['columns'][number]['options']): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value)
  if (form === 'yes-no-word') return value === 'true' ? m.state_yes() : m.state_no()
  const option = options.find((one) => one.value === value)
  if (option !== undefined) return inLanguage(option.words)
  return getLanguage() === 'nl' ? value.replace('.', ',') : value
}
