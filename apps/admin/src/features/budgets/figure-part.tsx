import { m } from '@vliegwiel/i18n'
import { Button, DataTable, Disclosure, Section, type Column } from '@vliegwiel/ui'
import type { SmallTable } from '@vliegwiel/tabular/download'
import Download from 'lucide-react/icons/download'
import type { ReactNode } from 'react'
import { euro } from './budget-words.ts'
import { saveTable } from './save-table.ts'

interface FigurePartProps {
  readonly title: string
  readonly note: string
  /** The same figures as a table, to read and to take along. */
  readonly table: SmallTable
  readonly file: string
  readonly children: ReactNode
}

/** A figure with its table and its download. */
export function FigurePart({ title, note, table, file, children }: FigurePartProps) {
  const rows = table.rows.map((cells, at) => ({ key: String(at), cells }))
  const columns = table.headings.map((header, at): Column<(typeof rows)[number]> => ({
    id: `column-${at}`,
    header,
    fixed: at === 0,
    align: at === 0 ? 'start' : 'end',
    cell: ({ cells }) => cellText(cells[at] ?? null),
  }))
  return (
    <Section title={title} note={note}>
      {children}
      <Disclosure title={m.cases_table({ title })}>
        <DataTable label={m.cases_table({ title })} columns={columns} rows={rows} rowKey={({ key }) => key} wide />
        <p>
          <Button size="small" icon={Download} onClick={() => void saveTable('csv', file, table)}>
            {m.cases_download_table()}
          </Button>
        </p>
      </Disclosure>
    </Section>
  )
}

function cellText(cell: SmallTable['rows'][number][number]): string {
  if (cell === null) return '–'
  if (typeof cell === 'object') return 'cents' in cell ? euro(cell.cents) : cell.date
  return typeof cell === 'boolean' ? (cell ? m.budgets_yes() : m.budgets_no()) : String(cell)
}
