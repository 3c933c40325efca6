import { naturalKeyOf } from '../description/natural-key.ts'
import type { Column, TableDescription, Value, Values } from '../description/column.ts'
import { columnLetter, type Mapping } from '../mapping/mapping.ts'
import type { Notations, ReadingRules } from '../values/notation.ts'
import type { Form } from '../values/read-outcome.ts'
import { isEmptyCell, showable, spokenCell, type RawCell, type RawRow } from '../values/raw-cell.ts'
import { readValue } from '../values/read-value.ts'
import type { CellProblem } from './problem.ts'

/** A row with its values by column key. Columns that the file does not bring are absent, not null. */
export interface ReadRow {
  readonly row: number
  /** null: something is wrong with the row. */
  readonly key: string | null
  /** The key as it stands there, also in a row that is wrong; null when it cannot be read. */
  readonly givenKey: string | null
  readonly values: Values
  readonly problems: readonly CellProblem[]
}

export type NoteForm = (column: Column, form: Form, row: number, cell: RawCell, value: Value) => void

/** How the columns of this file are written, and in which zone its moments fall on a day. */
export interface ReadingOptions {
  readonly notations?: Notations | undefined
  readonly zone: string
  /** A row must have as many fields as there are headings: of text with separators, where nothing is left out. */
  readonly wholeRows?: boolean | undefined
}

const longestEcho = 80

/** Makes the function that reads rows: the places of the columns are looked up once. */
export function rowReader(
  description: TableDescription,
  headings: readonly string[],
  mapping: Mapping,
  { notations = {}, zone, wholeRows = false }: ReadingOptions,
  note: NoteForm = () => {},
): (raw: RawRow) => ReadRow | null {
  const places = description.columns.flatMap((column) => {
    const heading = mapping[column.key]
    const at = heading === undefined ? -1 : headings.indexOf(heading)
    const rules: ReadingRules = { notation: notations[column.key], zone }
    return at === -1 ? [] : [{ column: keyRequired(column, description), at, rules }]
  })
  const taken = new Set(places.map(({ at }) => at))
  return ({ row, cells }) => {
    if (cells.every((cell) => isEmptyCell(cell))) return null
    const problems = besideProblems(row, cells, headings, taken)
    if (wholeRows && cells.length < headings.length) problems.push(shortRow(row, cells.length, headings))
    if (problems.length === 0 && places.every(({ at }) => isEmptyCell(cells[at]))) return null
    const values: Record<string, Value> = {}
    for (const { column, at, rules } of places) {
      const cell = cells[at] ?? null
      const read = readValue(cell, column, rules)
      if ('value' in read) {
        values[column.key] = read.value
        if (read.form !== undefined) note(column, read.form, row, cell, read.value)
      } else {
        const value = read.code === 'bsn' ? '' : echo(cell)
        problems.push({ row, column: column.key, value, ...read })
      }
    }
    const givenKey = naturalKeyOf(description, values)
    return { row, key: problems.length === 0 ? givenKey : null, givenKey, values, problems }
  }
}

const echo = (cell: RawCell | undefined) => showable(spokenCell(cell).slice(0, longestEcho))

/** Fewer fields than headings: a line was cut off, or a separator is missing, and what is empty is not known to be. */
const shortRow = (row: number, cells: number, headings: readonly string[]): CellProblem => ({
  row,
  column: null,
  heading: headings[cells] ?? columnLetter(cells),
  value: '',
  code: 'short-row',
  params: { cells, headings: headings.length },
})

/** What is wrong beside the columns that are taken: more cells than headings, and numbers that may not be sent in. */
function besideProblems(
  row: number,
  cells: readonly RawCell[],
  headings: readonly string[],
  taken: ReadonlySet<number>,
): CellProblem[] {
  const problems: CellProblem[] = []
  const surplus = cells.findIndex((cell, at) => at >= headings.length && !isEmptyCell(cell))
  if (surplus !== -1) {
    const params = { cells: cells.length, headings: headings.length }
    problems.push({
      row,
      column: null,
      heading: columnLetter(surplus),
      value: echo(cells[surplus]),
      code: 'surplus-cell',
      params,
    })
  }
  for (const [at, cell] of cells.entries()) {
    if (taken.has(at) || typeof cell !== 'object' || cell === null || !('withheld' in cell)) continue
    problems.push({ row, column: null, heading: headings[at] ?? columnLetter(at), value: '', code: 'bsn' })
  }
  return problems
}

/** Without its key a row cannot be found again. */
const keyRequired = (column: Column, { naturalKey }: TableDescription): Column =>
  naturalKey.includes(column.key) ? { ...column, required: true } : column
