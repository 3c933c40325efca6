import { m } from '@vliegwiel/i18n'
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import { groupHeadings, nextSort, type Column, type Sort } from './data-table-model.ts'

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[]
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
  hasActions: boolean
}

/** The headings of a DataTable, with a line of group headings above them where columns have a group. */
export function TableHead<Row>({ columns, sort, onSort, hasActions }: TableHeadProps<Row>) {
  const grouped = columns.some((column) => column.group !== undefined)
  return (
    <thead>
      {grouped && (
        <tr>
          {groupHeadings(columns).map(({ group, span }, index) =>
            group === undefined ? (
              <td key={index}>{null}</td>
            ) : (
              <th key={index} colSpan={span} scope="colgroup">
                {group}
              </th>
            ),
          )}
          {hasActions && <td>{null}</td>}
        </tr>
      )}
      <tr>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            data-align={column.align}
            data-column-chosen={column.chosen}
            style={column.width === undefined ? undefined : { inlineSize: column.width }}
            aria-sort={sort?.column === column.id ? sort.direction : undefined}
          >
            {column.sortable === true && onSort !== undefined ? (
              <SortButton column={column} sort={sort} onSort={onSort} />
            ) : (
              column.header
            )}
            {column.note !== undefined && <span className="vw-column-note">{column.note}</span>}
          </th>
        ))}
        {hasActions && (
          <th scope="col">
            <span className="vw-hidden">{m.table_row_actions()}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

interface SortButtonProps<Row> {
  column: Column<Row>
  sort: Sort | undefined
  onSort: (sort: Sort) => void
}

function SortButton<Row>({ column, sort, onSort }: SortButtonProps<Row>) {
  const down = sort?.column === column.id && sort.direction === 'descending'
  const Arrow = down ? ArrowDown : ArrowUp
  return (
    <button
      type="button"
      className="vw-sort"
      title={m.table_sort_by({ column: column.header })}
      onClick={() => onSort(nextSort(sort, column.id))}
    >
      {column.header}
      <Arrow size={14} aria-hidden="true" />
    </button>
  )
}
