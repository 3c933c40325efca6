import type { ReactNode } from 'react'

/** One column. `id` is also its name in the address and in saved views. */
export interface Column<Row> {
  id: string
  header: string
  /** A small line under the heading: "3 mensen". */
  note?: string | undefined
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end' | 'center' | undefined
  sortable?: boolean | undefined
  /** Cannot be hidden: the first column of a table. */
  fixed?: boolean | undefined
  /** What stands under it in the totals row. */
  total?: ReactNode
  /** Columns after each other with the same group share a heading above them. */
  group?: string | undefined
  /** On a phone: at the end of the first line, or left out. Otherwise on the second line. */
  phone?: 'end' | 'hidden' | undefined
  /** CSS width, for example "20%". */
  width?: string | undefined
  /** Lights the whole column up, for example the role that someone chose. */
  chosen?: boolean | undefined
}

export interface Sort {
  column: string
  direction: 'ascending' | 'descending'
}

/** The order after a press on a heading: up, then down, then up again. */
export function nextSort(sort: Sort | undefined, column: string): Sort {
  const turned = sort?.column === column && sort.direction === 'ascending'
  return { column, direction: turned ? 'descending' : 'ascending' }
}

/** Columns that are in sight; fixed ones always are. */
export function shownColumns<Row>(columns: readonly Column<Row>[], hidden: readonly string[]): Column<Row>[] {
  return columns.filter((column) => column.fixed === true || !hidden.includes(column.id))
}

/** Headings above the columns: neighbours with the same group become one. */
export function groupHeadings<Row>(columns: readonly Column<Row>[]): { group: string | undefined; span: number }[] {
  const headings: { group: string | undefined; span: number }[] = []
  for (const { group } of columns) {
    const last = headings.at(-1)
    if (last !== undefined && last.group === group && group !== undefined) last.span += 1
    else headings.push({ group, span: 1 })
  }
  return headings
}

/** Rows in parts with a heading, in the order in which the headings first appear. */
export function groupRows<Row>(
  rows: readonly Row[],
  groupOf: ((row: Row) => string) | undefined,
): { heading: string | undefined; rows: Row[] }[] {
  if (groupOf === undefined) return [{ heading: undefined, rows: [...rows] }]
  const parts = new Map<string, Row[]>()
  for (const row of rows) {
    const heading = groupOf(row)
    const part = parts.get(heading)
    if (part === undefined) parts.set(heading, [row])
    else part.push(row)
  }
  return [...parts].map(([heading, part]) => ({ heading, rows: part }))
}
