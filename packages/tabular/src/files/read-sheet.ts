import { limits } from '../limits.ts'
import { TabularError } from '../tabular-error.ts'
import type { RawCell, RawRow } from '../values/raw-cell.ts'
import { dayOfSerial } from '../values/read-date.ts'
import type { OpenZip } from './open-zip.ts'
import { unescapeText } from './workbook-parts.ts'
import { streamXml } from './xml-events.ts'

interface SheetParts {
  readonly strings: readonly string[]
  readonly dates: readonly boolean[]
  readonly from1904: boolean
}

interface OpenCell {
  at: number
  type: string
  style: number
  value: string
  inline: string
}

/** The rows of one sheet, as it is unpacked. A formula counts for the value that was last computed. */
export async function* readSheet(zip: OpenZip, part: string, parts: SheetParts): AsyncGenerator<RawRow[]> {
  let rows: RawRow[] = []
  let number = 0
  let cells: RawCell[] = []
  let cell: OpenCell | null = null
  let into: 'value' | 'inline' | null = null
  const handlers = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'row') {
        number = attributes['r'] === undefined ? number + 1 : Number(attributes['r'])
        cells = []
      } else if (name === 'c') {
        const at = attributes['r'] === undefined ? cells.length : columnOf(attributes['r'])
        if (at >= limits.columns) throw new TabularError('too-many-columns', { row: number, most: limits.columns })
        cell = { at, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', inline: '' }
      } else if (name === 'v') into = 'value'
      else if (name === 't') into = 'inline'
    },
    text: (piece: string) => {
      if (cell === null || into === null) return
      cell[into] += piece
      if (cell[into].length > limits.cellLength) {
        throw new TabularError('cell-too-long', { row: number, most: limits.cellLength })
      }
    },
    close: (name: string) => {
      if (name === 'v' || name === 't') into = null
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

function valueOf(
  { type, style, value, inline }: OpenCell,
  { strings, dates, from1904 }: SheetParts,
  row: number,
): RawCell {
  if (type === 'inlineStr') return unescapeText(inline)
  if (value === '') return null
  if (type === 's') {
    const shared = strings[Number(value)]
    if (shared === undefined) throw new TabularError('workbook-broken', { row })
    return shared
  }
  if (type === 'str') return unescapeText(value)
  if (type === 'b') return value === '1' || value === 'true'
  if (type === 'e') return { error: value }
  if (type === 'd') return { date: value.slice(0, 10) }
  const number = Number(value)
  if (Number.isNaN(number)) throw new TabularError('workbook-broken', { row })
  const day = dates[style] === true ? dayOfSerial(number, from1904) : ''
  return day === '' ? number : { date: day }
}

/** `BC12` → 54. */
function columnOf(reference: string): number {
  let at = 0
  for (const sign of reference) {
    const code = sign.charCodeAt(0)
    if (code < 65 || code > 90) break
    at = at * 26 + code - 64
  }
  return at - 1
}
