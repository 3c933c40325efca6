import type { TableDescription } from '../description/column.ts'
import { spokenKey } from '../description/natural-key.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { Form } from '../values/read-outcome.ts'
import { showable, spokenCell, type RawRow } from '../values/raw-cell.ts'
import type { CellProblem } from './problem.ts'
import { rowReader, type ReadingOptions, type ReadRow } from './read-row.ts'

/** How values of one column were written, with the first one as an example: for people to see that it was understood. */
export interface Recognised {
  readonly column: string
  readonly form: Form
  readonly count: number
  readonly example: { readonly row: number; readonly from: string; readonly to: string }
}

export interface DryRun {
  /** Reads rows in order; a row without anything in the mapped columns is left out. */
  take(rows: readonly RawRow[]): ReadRow[]
  /** What was found so far. */
  readonly recognised: readonly Recognised[]
}

/**
 * Reads a table row by row and keeps what spans rows: a natural key that comes back is refused at its second row, and
 * names the first.
 */
export function startDryRun(
  description: TableDescription,
  headings: readonly string[],
  mapping: Mapping,
  options: ReadingOptions,
): DryRun {
  const recognised = new Map<string, { -readonly [P in keyof Recognised]: Recognised[P] }>()
  const firstRows = new Map<string, number>()
  const read = rowReader(description, headings, mapping, options, (column, form, row, cell, value) => {
    const name = `${column.key} ${form}`
    const known = recognised.get(name)
    if (known) known.count += 1
    else {
      const example = { row, from: showable(spokenCell(cell)), to: spokenValue(value, column.type) }
      recognised.set(name, { column: column.key, form, count: 1, example })
    }
  })

  const alone = (row: ReadRow): ReadRow => {
    if (row.key === null) return row
    const first = firstRows.get(row.key)
    if (first === undefined) {
      firstRows.set(row.key, row.row)
      return row
    }
    const problem: CellProblem = {
      row: row.row,
      column: description.naturalKey[0] ?? null,
      value: spokenKey(row.key),
      code: 'duplicate-key',
      params: { first },
    }
    return { ...row, key: null, problems: [problem] }
  }

  return {
    take: (rows) => {
      const taken: ReadRow[] = []
      for (const raw of rows) {
        const row = read(raw)
        if (row) taken.push(alone(row))
      }
      return taken
    },
    get recognised() {
      return [...recognised.values()]
    },
  }
}

const spokenValue = (value: unknown, type: string) =>
  type === 'euro' && typeof value === 'number' ? (value / 100).toFixed(2) : String(value)
