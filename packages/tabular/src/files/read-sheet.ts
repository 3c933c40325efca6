import { isCalendarDay } from '@vliegwiel/i18n'
import { limits } from '../limits.ts'
import { tabularError } from '../tabular-error.ts'
import type { RawCell, RawRow } from '../values/raw-cell.ts'
import { dayOfSerial } from '../values/read-date.ts'
import type { CellFormat } from './cell-format.ts'
import { shownByClock, shownByPercent, shownByZeros } from './cell-format.ts'
import type { OpenZip } from './open-zip.ts'
import { unescapeText } from './workbook-parts.ts'
import { streamXml } from './xml-events.ts'

interface SheetParts {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly from1904: boolean
}

interface OpenCell {
  at: number
  type: string
  style: number
  value: string
  inline: string
  formula: boolean
  /** There is an element for the value, be it an empty one. */
  valued: boolean
}

/** The last row of a spreadsheet. */
const lastRow = 1_048_576

/**
 * The rows of one sheet, as it is unpacked. A formula counts for the value that was last computed; one without a value
 * is told apart from an empty cell.
 */
export async function* readSheet(zip: OpenZip, part: string, parts: SheetParts): AsyncGenerator<RawRow[]> {
  let rows: RawRow[] = []
  let number = 0
  let cells: RawCell[] = []
  let cell: OpenCell | null = null
  let into: 'value' | 'inline' | null = null
  let inHint = false
  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'row') {
        const next = attributes['r'] === undefined ? number + 1 : Number(attributes['r'])
        // A number that comes back would put one row in the place of another.
        if (!Number.isInteger(next) || next <= number || next > lastRow) throw tabularError('workbook-broken')
        number = next
        cells = []
      } else if (name === 'c') {
        const at = attributes['r'] === undefined ? cells.length : columnOf(attributes['r'])
        if (at >= limits.columns) throw tabularError('too-many-columns', { row: number, most: limits.columns })
        if (at < cells.length) throw tabularError('workbook-broken', { row: number })
        const { t: type = 'n', s: style = '0' } = attributes
        cell = { at, type, style: Number(style), value: '', inline: '', formula: false, valued: false }
      } else if (name === 'f' && cell !== null) cell.formula = true
      else if (name === 'rPh') inHint = true
      else if (name === 'v') {
        into = 'value'
        if (cell !== null) cell.valued = true
      } else if (name === 't' && !inHint) into = 'inline'
    },
    text: (piece: string) => {
      if (cell === null || into === null) return
      cell[into] += piece
      if (cell[into].length > limits.cellLength) {
        throw tabularError('cell-too-long', { row: number, most: limits.cellLength })
      }
    },
    close: (name: string) => {
      if (name === 'v' || name === 't') into = null
      else if (name === 'rPh') inHint = false
      else if (name === 'c' && cell !== null) {
        while (cells.length < cell.at) cells.push(null)
        cells[cell.at] = valueOf(cell, parts, number)
        cell = null
      } else if (name === 'row') {
        rows.push({ row: number, cells })
      }
    },
  }
  yield* streamXml(await zip.stream(part), handlers, () => {
    if (rows.length === 0) return null
    const batch = rows
    rows = []
    return batch
  })
}

function valueOf(cell: OpenCell, { strings, formats, from1904 }: SheetParts, row: number): RawCell {
  const { type, value, inline, formula, valued } = cell
  if (type === 'inlineStr') return unescapeText(inline)
  // A text that was computed to nothing has a value, an empty one; any other formula without a value was not computed.
  if (value === '') return formula && !(type === 'str' && valued) ? { uncomputed: true } : null
  if (type === 's') {
    const shared = strings[Number(value)]
    if (shared === undefined) throw tabularError('workbook-broken', { row })
    return shared
  }
  if (type === 'str') return unescapeText(value)
  if (type === 'b') return value === '1' || value === 'true'
  if (type === 'e') return { error: value }
  if (type === 'd') return dayOfText(value)
  const number = Number(value)
  if (!Number.isFinite(number)) throw tabularError('workbook-broken', { row })
  const format = formats[cell.style] ?? null
  if (format?.kind === 'day') {
    const day = dayOfSerial(number, from1904)
    return day === '' ? number : { date: day }
  }
  if (format?.kind === 'zeros') return shownByZeros(number, format) ?? number
  if (format?.kind === 'clock') return shownByClock(number, format)
  if (format?.kind === 'percent') return shownByPercent(number)
  // In such a workbook a bare number counts days from 1904: as a day it would be four years off, so it is never one.
  return from1904 ? { number, shown: String(number) } : number
}

/** A day as ISO text; with a time or a zone the column decides what it is. */
function dayOfText(value: string): RawCell {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?)?$/.exec(value)?.[1]
  return day !== undefined && isCalendarDay(day) ? { date: day } : value
}

/** `BC12` → 54. */
function columnOf(reference: string): number {
  let at = 0
  for (const sign of reference) {
    const code = sign.charCodeAt(0)
    if (code < 65 || code > 90) break
    at = at * 26 + code - 64
  }
  if (at === 0) throw tabularError('workbook-broken')
  return at - 1
}
