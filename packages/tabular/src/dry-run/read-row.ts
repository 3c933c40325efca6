import { naturalKeyOf } from '../description/natural-key.ts'
import type { Column, TableDescription, Value, Values } from '../description/column.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { Form } from '../values/read-outcome.ts'
import { isEmptyCell, spokenCell, type RawCell, type RawRow } from '../values/raw-cell.ts'
import { readValue } from '../values/read-value.ts'
import type { CellProblem } from './problem.ts'

/** A row with its values by column key. Columns that the file does not bring are absent, not null. */
export interface ReadRow {
  readonly row: number
  readonly key: string | null
  readonly values: Values
  readonly problems: readonly CellProblem[]
}

export type NoteForm = (column: Column, form: Form, row: number, cell: RawCell, value: Value) => void

const longestEcho = 80

/** Makes the function that reads rows: the places of the columns are looked up once. */
export function rowReader(
  description: TableDescription,
  headings: readonly string[],
  mapping: Mapping,
  note: NoteForm = () => {},
): (raw: RawRow) => ReadRow | null {
  const places = description.columns.flatMap((column) => {
    const heading = mapping[column.key]
    const at = heading === undefined ? -1 : headings.indexOf(heading)
    return at === -1 ? [] : [{ column: keyRequired(column, description), at }]
  })
  return ({ row, cells }) => {
    if (places.every(({ at }) => isEmptyCell(cells[at]))) return null
    const values: Record<string, Value> = {}
    const problems: CellProblem[] = []
    for (const { column, at } of places) {
      const cell = cells[at] ?? null
      const read = readValue(cell, column)
      if ('value' in read) {
        values[column.key] = read.value
        if (read.form !== undefined) note(column, read.form, row, cell, read.value)
      } else {
        const value = read.code === 'bsn' ? '' : spokenCell(cell).slice(0, longestEcho)
        problems.push({ row, column: column.key, value, ...read })
      }
    }
    return { row, key: problems.length === 0 ? naturalKeyOf(description, values) : null, values, problems }
  }
}

/** Without its key a row cannot be found again. */
const keyRequired = (column: Column, { naturalKey }: TableDescription): Column =>
  naturalKey.includes(column.key) ? { ...column, required: true } : column
