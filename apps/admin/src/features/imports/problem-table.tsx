import { formatCount, m } from '@vliegwiel/i18n'
import { DataTable, Section, type Column } from '@vliegwiel/ui'
import { inLanguage } from '../../blocks/kinds.ts'
import type { ShownRun } from './run-words.ts'

type Problem = ShownRun['problems'][number]
type Shown = Pick<ShownRun, 'problems' | 'mapping' | 'columns'> & { readonly total: number; readonly title: string }

/** As the file calls the column, because that is where people look for it. */
function headingOf({ mapping, columns }: Pick<Shown, 'mapping' | 'columns'>, { column, heading }: Problem): string {
  if (column === null) return heading ?? ''
  const named = columns.find(({ key }) => key === column)
  return mapping[column] ?? (named ? inLanguage(named.words) : column)
}

/** Each wrong cell: where, what stands there, what is wrong and what to do. */
export function ProblemTable({ problems, total, title, ...shown }: Shown) {
  if (problems.length === 0) return null
  const byRow = problems.some(({ row }) => row > 0)
  const columns: Column<Problem>[] = [
    ...(byRow
      ? [
          {
            id: 'row',
            header: m.imports_problem_row(),
            fixed: true,
            width: '9%',
            cell: ({ row }: Problem) => (
              <span className="imp-row" data-word={m.imports_problem_row()}>
                {formatCount(row)}
              </span>
            ),
          },
        ]
      : []),
    {
      id: 'column',
      header: byRow ? m.imports_problem_column() : m.imports_problem_key(),
      cell: (problem) => <span className="imp-value">{headingOf(shown, problem)}</span>,
    },
    {
      id: 'value',
      header: m.imports_problem_value(),
      cell: ({ value, code }) =>
        code === 'bsn' ? (
          <span className="vw-muted">{m.imports_problem_withheld()}</span>
        ) : value === '' ? (
          <span className="vw-muted">{m.imports_problem_empty_value()}</span>
        ) : (
          <span className="imp-value">{value}</span>
        ),
    },
    {
      id: 'what',
      header: m.imports_problem_what(),
      width: '46%',
      cell: ({ problem, fix }) => (
        <>
          {problem}
          <span className="imp-fix">{fix}</span>
        </>
      ),
    },
  ]
  const note =
    total > problems.length
      ? m.imports_problems_note({ shown: formatCount(problems.length), total: formatCount(total) })
      : undefined
  return (
    <Section title={title} note={note}>
      <DataTable
        label={m.imports_problems_table()}
        columns={columns}
        rows={problems}
        rowKey={({ row, column, heading, value, code }) => [row, column, heading, value, code].join(' ')}
        density="two-line"
      />
    </Section>
  )
}
