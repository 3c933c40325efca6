import type { Column, Value } from '../description/column.ts'

/** A cell to write: text, number, yes or no, a day, or an amount in cents. */
export type OutCell = string | number | boolean | null | { readonly date: string } | { readonly cents: number }

export interface OutTable {
  /** Name of the sheet. */
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: Iterable<readonly OutCell[]> | AsyncIterable<readonly OutCell[]>
  /** The row of the sheet in which the headings stand. Default: 1. What comes before is left empty. */
  readonly headingRow?: number
  /** The row of the sheet for a row among `rows` (from 0), ascending. Default: one after the other. */
  readonly numberOf?: (row: number) => number
  /** Places (from 0) in a row to mark as wrong, by the number of the row among `rows` (from 0). */
  readonly marks?: (row: number) => readonly number[]
}

/** A kept value as a cell of its column: amounts in euros, days as days. */
export function outCell(value: Value | undefined, column: Column): OutCell {
  if (value === undefined || value === null) return null
  if (column.type === 'date' && typeof value === 'string') return { date: value }
  if (column.type === 'euro' && typeof value === 'number') return { cents: value }
  return value
}
