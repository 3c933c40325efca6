import { m } from '@vliegwiel/i18n'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useId, useState, type ReactNode } from 'react'
import { MenuButton, type MenuItem } from '../actions/menu-button.tsx'
import type { Column } from './data-table-model.ts'

interface TableRowProps<Row> {
  row: Row
  columns: readonly Column<Row>[]
  label: string
  actions: readonly MenuItem[] | undefined
  expand: ((row: Row) => ReactNode) | undefined
  chosen: boolean
}

/** One row of a DataTable, and what opens under it. */
export function TableRow<Row>({ row, columns, label, actions, expand, chosen }: TableRowProps<Row>) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const detail = expand?.(row)
  const width = columns.length + (actions === undefined ? 0 : 1)
  return (
    <>
      <tr data-chosen={chosen || isOpen || undefined}>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.id} scope="row">
              {detail == null ? (
                column.cell(row)
              ) : (
                <button
                  type="button"
                  className="vw-row-toggle"
                  aria-expanded={isOpen}
                  aria-controls={isOpen ? id : undefined}
                  onClick={() => setOpen((was) => !was)}
                >
                  <ChevronRight size={16} aria-hidden="true" />
                  {column.cell(row)}
                </button>
              )}
            </th>
          ) : (
            <td
              key={column.id}
              data-align={column.align}
              data-phone={column.phone}
              data-label={column.phone === 'end' ? undefined : column.header}
              data-column-chosen={column.chosen}
            >
              {column.cell(row)}
            </td>
          ),
        )}
        {actions !== undefined && (
          <td data-align="end" data-phone="end">
            {actions.length > 0 && <MenuButton label={m.action_actions_of({ name: label })} items={actions} />}
          </td>
        )}
      </tr>
      {isOpen && (
        <tr className="vw-table-detail" id={id}>
          <td colSpan={width}>{detail}</td>
        </tr>
      )}
    </>
  )
}
