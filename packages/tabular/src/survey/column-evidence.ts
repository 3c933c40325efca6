import type { Column } from '../description/column.ts'
import type { Notation } from '../values/notation.ts'
import { readingsOf, sameNumber } from '../values/number-text.ts'
import { calendarDay } from '@vliegwiel/i18n'
import { figuresOf } from '../values/read-date.ts'
import { showable, type RawCell, type RawRow } from '../values/raw-cell.ts'

/** A cell that shows one way of writing. */
export interface Witness {
  readonly row: number
  readonly value: string
}

/** How many cells of a column are written in a way, with the first as an example. */
export interface Sighting {
  readonly count: number
  readonly example: Witness | null
}

/**
 * What the cells of one heading say about how its numbers and days are written. `either`: both readings are possible
 * and differ. `sheetDays`: real days of a workbook.
 */
export interface ColumnEvidence {
  readonly comma: Sighting
  readonly point: Sighting
  readonly eitherNumber: Sighting
  readonly dayFirst: Sighting
  readonly monthFirst: Sighting
  readonly eitherDay: Sighting
  readonly sheetDays: Sighting
  /** Real days after the twelfth: those were not read with day and month swapped. */
  readonly lateSheetDays: number
}

/** By heading; a heading without anything to tell is absent. */
export type Evidence = Readonly<Record<string, ColumnEvidence>>

type Sort = Exclude<keyof ColumnEvidence, 'lateSheetDays'>
interface Counting {
  readonly counts: Map<Sort, { count: number; example: Witness }>
  late: number
}

const longestExample = 40

/** Looks at every cell of every column, whatever they will be used for, and keeps how it is written. */
export function startSurvey(headings: readonly string[]) {
  const columns = headings.map((): Counting => ({ counts: new Map(), late: 0 }))
  return {
    take(rows: readonly RawRow[]): void {
      for (const { row, cells } of rows) {
        for (let at = 0; at < cells.length && at < columns.length; at += 1) {
          const column = columns[at]
          if (column) look(column, row, cells[at] ?? null)
        }
      }
    },
    get evidence(): Evidence {
      const told = headings.flatMap((heading, at) => {
        const column = columns[at]
        return column === undefined || column.counts.size === 0 ? [] : [[heading, evidenceOf(column)] as const]
      })
      return Object.fromEntries(told)
    },
  }
}

function look(column: Counting, row: number, cell: RawCell): void {
  if (typeof cell === 'object' && cell !== null && 'date' in cell) {
    note(column, 'sheetDays', row, cell.date)
    if (Number(cell.date.slice(8)) > 12) column.late += 1
    return
  }
  // Shorter than any way of writing, or longer, or without a mark: nothing to tell.
  if (typeof cell !== 'string' || cell.length < 3 || cell.length > 60 || !/\d[-/., ]\d/.test(cell)) return
  const figures = figuresOf(cell)
  if (figures) {
    const { first, second, year } = figures
    // A day that never was (31-2-2026) is a slip of the pen, and no witness of how its column is written.
    const [dayFirst, monthFirst] = [
      calendarDay(year, second, first) !== null,
      calendarDay(year, first, second) !== null,
    ]
    if (dayFirst && monthFirst) {
      if (first !== second) note(column, 'eitherDay', row, cell)
    } else if (dayFirst) note(column, 'dayFirst', row, cell)
    else if (monthFirst) note(column, 'monthFirst', row, cell)
    return
  }
  const { comma, point } = readingsOf(cell)
  if (comma && point) {
    if (!sameNumber(comma, point)) note(column, 'eitherNumber', row, cell)
  } else if (comma) note(column, 'comma', row, cell)
  else if (point) note(column, 'point', row, cell)
}

function note({ counts }: Counting, sort: Sort, row: number, value: string): void {
  const known = counts.get(sort)
  if (known) known.count += 1
  else counts.set(sort, { count: 1, example: { row, value: showable(value.trim().slice(0, longestExample)) } })
}

function evidenceOf({ counts, late }: Counting): ColumnEvidence {
  const of = (sort: Sort): Sighting => counts.get(sort) ?? { count: 0, example: null }
  return {
    comma: of('comma'),
    point: of('point'),
    eitherNumber: of('eitherNumber'),
    dayFirst: of('dayFirst'),
    monthFirst: of('monthFirst'),
    eitherDay: of('eitherDay'),
    sheetDays: of('sheetDays'),
    lateSheetDays: late,
  }
}

/**
 * What a column decides by itself. `open`: its cells can be read in two ways. `mixed`: its cells contradict each other.
 * `offered` are the ways to choose from, `examples` a cell of each sort.
 */
export type Verdict =
  | { readonly state: 'decided'; readonly notation: Notation }
  | { readonly state: 'open' | 'mixed'; readonly offered: readonly Notation[]; readonly examples: readonly Witness[] }

/** null: nothing in the column can be read in two ways. */
export function verdictOf(column: Pick<Column, 'type'>, evidence: ColumnEvidence | undefined): Verdict | null {
  if (evidence === undefined) return null
  if (column.type === 'date') return dayVerdict(evidence)
  const isNumber = column.type === 'decimal' || column.type === 'euro' || column.type === 'whole-number'
  return isNumber ? numberVerdict(evidence) : null
}

const shown = (...sightings: readonly Sighting[]): Witness[] => sightings.flatMap(({ example }) => example ?? [])

function numberVerdict({ comma, point, eitherNumber }: ColumnEvidence): Verdict | null {
  const offered = ['decimal-comma', 'decimal-point'] as const
  if (comma.count > 0 && point.count > 0) return { state: 'mixed', offered, examples: shown(comma, point) }
  if (comma.count > 0) return { state: 'decided', notation: 'decimal-comma' }
  if (point.count > 0) return { state: 'decided', notation: 'decimal-point' }
  return eitherNumber.count > 0 ? { state: 'open', offered, examples: shown(eitherNumber) } : null
}

function dayVerdict({ dayFirst, monthFirst, eitherDay, sheetDays, lateSheetDays }: ColumnEvidence): Verdict | null {
  const offered = ['day-first', 'month-first'] as const
  if (dayFirst.count > 0 && monthFirst.count > 0) {
    return { state: 'mixed', offered, examples: shown(dayFirst, monthFirst) }
  }
  // A spreadsheet set to another country turns 3-4 into a day in April or March, and leaves 23-4 as text.
  const swapped = sheetDays.count >= 3 && lateSheetDays === 0 && eitherDay.count === 0
  if (swapped && dayFirst.count + monthFirst.count > 0) {
    return { state: 'mixed', offered, examples: shown(dayFirst, monthFirst, sheetDays) }
  }
  if (dayFirst.count > 0) return { state: 'decided', notation: 'day-first' }
  // Rare here, and one slip of the pen would turn a whole column: asked, with what shows it.
  if (monthFirst.count > 0) return { state: 'open', offered, examples: shown(monthFirst, eitherDay) }
  return eitherDay.count > 0 ? { state: 'open', offered, examples: shown(eitherDay) } : null
}
