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
  readonly headingRow: number
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
  const placeOf = ({ column, heading }: CellProblem) =>
    headings.indexOf((column === null ? heading : mapping[column]) ?? '')
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
    headingRow: given.headingRow,
    // Each row stands where it stood, so that the number that is told is the one that is seen.
    numberOf: (at) => rows[at]?.row ?? 0,
    rows: rows.map(({ cells }, at) => {
      const bsn = new Set(problemsOf(at).flatMap((problem) => (problem.code === 'bsn' ? [placeOf(problem)] : [])))
      const kept = (column: number) => (bsn.has(column) ? null : asOut(cells[column]))
      return [...headings.map((_, column) => kept(column)), remark(at), ...surplusOf(cells, headings.length)]
    }),
    marks: (at) =>
      problemsOf(at)
        .map((problem) => placeOf(problem))
        .filter((place) => place !== -1),
  }
}

function headingOf({ column, heading }: CellProblem, mapping: Mapping): string {
  const named = column === null ? heading : mapping[column]
  return named === undefined ? '' : `${named}: `
}

/** Cells without a heading come behind the remark: nothing of the file is lost. */
const surplusOf = (cells: readonly RawCell[], headings: number) => cells.slice(headings).map((cell) => asOut(cell))

const asOut = (cell: RawCell | undefined): OutCell =>
  typeof cell === 'object' && cell !== null && !('date' in cell) ? spokenCell(cell) : (cell ?? null)
