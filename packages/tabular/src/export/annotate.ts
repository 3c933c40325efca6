import type { TableDescription } from '../description/column.ts'
import type { CellProblem } from '../dry-run/problem.ts'
import { spokenProblem } from '../dry-run/problem-text.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { spokenCell, type RawCell, type RawRow } from '../values/raw-cell.ts'
import type { OutCell, OutTable } from './out-cell.ts'

export interface Annotated {
  readonly name: string
  /** Heading of the extra column. */
  readonly remarks: string
  readonly language: 'nl' | 'en'
  readonly description: TableDescription
  readonly headings: readonly string[]
  readonly mapping: Mapping
  readonly rows: readonly RawRow[]
  readonly problems: readonly CellProblem[]
}

/** The rows as they came, with a column that says what is wrong and how to fix it, and the wrong cells marked. */
export function annotate(given: Annotated): OutTable {
  const { headings, mapping, rows, description, language } = given
  const byRow = new Map<number, CellProblem[]>()
  for (const problem of given.problems) byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem])
  const problemsOf = (at: number) => byRow.get(rows[at]?.row ?? -1) ?? []
  const remark = (at: number) =>
    problemsOf(at)
      .map((problem) => {
        const { problem: what, fix } = spokenProblem(problem, description, language)
        return `${headingOf(problem, mapping)}${what} ${fix}`
      })
      .join(' ')
  return {
    name: given.name,
    headings: [...headings, given.remarks],
    rows: rows.map(({ cells }, at) => [...headings.map((_, column) => asOut(cells[column])), remark(at)]),
    marks: (at) =>
      problemsOf(at)
        .map(({ column }) => headings.indexOf((column === null ? undefined : mapping[column]) ?? ''))
        .filter((place) => place !== -1),
  }
}

const headingOf = ({ column }: CellProblem, mapping: Mapping) =>
  column !== null && mapping[column] !== undefined ? `${mapping[column]}: ` : ''

const asOut = (cell: RawCell | undefined): OutCell =>
  typeof cell === 'object' && cell !== null && 'error' in cell ? spokenCell(cell) : (cell ?? null)
