import { formatCount, m } from '@vliegwiel/i18n'
import { DataTable, Disclosure, type Column } from '@vliegwiel/ui'
import { inLanguage } from '../../blocks/kinds.ts'
import type { ShownRun } from './run-words.ts'
import { shownValue } from './shown-value.ts'

type Cell = { readonly row: number; readonly key: string } & ShownRun['preview']['changed'][number]['cells'][number]

/** What would change, cell by cell, and who stands there already but is not in this file. */
export function PreviewTables({ preview, columns, run }: Pick<ShownRun, 'preview' | 'columns' | 'run'>) {
  const { changed, missing, missingCount } = preview
  const cells = changed.flatMap(({ row, key, cells: found }) => found.map((cell): Cell => ({ row, key, ...cell })))
  const named = (key: string) => columns.find((column) => column.key === key)
  const shown: Column<Cell>[] = [
    { id: 'row', header: m.imports_problem_row(), fixed: true, width: '9%', cell: ({ row }) => formatCount(row) },
    { id: 'key', header: m.imports_problem_key(), cell: ({ key }) => <span className="imp-value">{key}</span> },
    {
      id: 'column',
      header: m.imports_problem_column(),
      cell: ({ column }) => {
        const found = named(column)
        return found ? inLanguage(found.words) : column
      },
    },
    {
      id: 'was',
      header: m.imports_preview_was(),
      cell: ({ column, was }) => <span className="imp-value">{shownValue(named(column), was)}</span>,
    },
    {
      id: 'becomes',
      header: m.imports_preview_becomes(),
      cell: ({ column, becomes }) => <span className="imp-value">{shownValue(named(column), becomes)}</span>,
    },
  ]
  const total = run.counts.changed
  return (
    <>
      {cells.length > 0 && (
        <Disclosure
          title={m.imports_preview_changed()}
          aside={total > changed.length ? partOf(changed.length, total) : formatCount(total)}
          open
        >
          <DataTable
            label={m.imports_preview_changed()}
            columns={shown}
            rows={cells}
            rowKey={({ row, column }) => `${row} ${column}`}
          />
        </Disclosure>
      )}
      {missingCount > 0 && (
        <Disclosure
          title={m.imports_preview_missing()}
          aside={missingCount > missing.length ? partOf(missing.length, missingCount) : formatCount(missingCount)}
        >
          <p>{m.imports_preview_missing_text()}</p>
          <ul className="imp-missing" aria-label={m.imports_preview_missing()}>
            {missing.map((key) => (
              <li key={key} className="imp-value">
                {key}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

const partOf = (shown: number, total: number) =>
  m.imports_problems_note({ shown: formatCount(shown), total: formatCount(total) })
