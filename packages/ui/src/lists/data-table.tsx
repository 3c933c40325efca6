import { m } from '@vliegwiel/i18n'
import type { ReactNode } from 'react'
import type { MenuItem } from '../actions/menu-button.tsx'
import { LoadingRows } from '../messages/loading-rows.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { TableHead } from './data-table-head.tsx'
import { groupRows, shownColumns, type Column, type Sort } from './data-table-model.ts'
import { TableRow } from './data-table-row.tsx'
import { ScrollBox } from './scroll-box.tsx'

export interface DataTableProps<Row> {
  /** What the table holds; its caption for a screen reader. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: Sort | undefined
  /** The server sorts; the table tells what was asked. */
  onSort?: ((sort: Sort) => void) | undefined
  /** Ids of columns that are out of sight. With `onHiddenChange` the person chooses. */
  hidden?: readonly string[] | undefined
  onHiddenChange?: ((hidden: string[]) => void) | undefined
  rowActions?: ((row: Row) => readonly MenuItem[]) | undefined
  /** The row's name in "Acties voor …" and in the toggle; default: its key. */
  rowLabel?: ((row: Row) => string) | undefined
  /** What opens under a row; null for a row that has nothing more. */
  expand?: ((row: Row) => ReactNode) | undefined
  groupOf?: ((row: Row) => string) | undefined
  chosenKey?: string | undefined
  loading?: boolean | undefined
  empty?: ReactNode
  density?: 'table' | 'matrix' | 'two-line' | undefined
  /** Scrolls sideways instead of keeping its head in sight: for a matrix with many columns. */
  wide?: boolean | undefined
  /** At the left above the table: filters, a count. */
  tools?: ReactNode
}

/** A table that only shows: rows, order and choice come from outside. On a phone each row becomes two lines. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, hidden = [], onHiddenChange, rowActions, density = 'table', tools } = props
  const shown = shownColumns(columns, hidden)
  const width = shown.length + (rowActions === undefined ? 0 : 1)
  const hasTotals = shown.some((column) => column.total !== undefined)
  const isEmpty = rows.length === 0

  return (
    <div className="vw-table-wrap">
      {(tools !== undefined || onHiddenChange !== undefined) && (
        <div className="vw-table-tools">
          <div>{tools}</div>
          {onHiddenChange !== undefined && <ColumnChoice {...{ columns, hidden }} onChange={onHiddenChange} />}
        </div>
      )}
      {props.loading === true && isEmpty ? (
        <LoadingRows />
      ) : isEmpty && props.empty !== undefined ? (
        props.empty
      ) : (
        <ScrollBox wide={props.wide ?? false} label={label}>
          <table className="utrecht-table vw-table" data-density={density} aria-busy={props.loading || undefined}>
            <caption className="vw-hidden">{label}</caption>
            <TableHead columns={shown} sort={props.sort} onSort={props.onSort} hasActions={rowActions !== undefined} />
            {groupRows(rows, props.groupOf).map((part) => (
              <tbody key={part.heading ?? ''}>
                {part.heading !== undefined && (
                  <tr className="vw-table-group">
                    <th colSpan={width} scope="rowgroup">
                      {part.heading}
                    </th>
                  </tr>
                )}
                {part.rows.map((row) => (
                  <TableRow
                    key={rowKey(row)}
                    row={row}
                    columns={shown}
                    label={props.rowLabel?.(row) ?? rowKey(row)}
                    actions={rowActions?.(row)}
                    expand={props.expand}
                    chosen={props.chosenKey === rowKey(row)}
                  />
                ))}
              </tbody>
            ))}
            {hasTotals && <Totals columns={shown} hasActions={rowActions !== undefined} />}
          </table>
        </ScrollBox>
      )}
    </div>
  )
}

function Totals<Row>({ columns, hasActions }: { columns: readonly Column<Row>[]; hasActions: boolean }) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.id} scope="row">
              {column.total ?? m.table_total()}
            </th>
          ) : (
            <td
              key={column.id}
              data-align={column.align}
              data-label={column.total === undefined || column.phone === 'end' ? undefined : column.header}
              data-phone={column.phone}
            >
              {column.total}
            </td>
          ),
        )}
        {hasActions && <td>{null}</td>}
      </tr>
    </tfoot>
  )
}
