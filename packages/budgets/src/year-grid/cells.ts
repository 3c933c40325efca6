import { type Answer, refusal, type Refusal, refused, unless } from '../answer.ts'
import { MOST_INPUT } from '../money/index.ts'
import type { CellChange, CellKind, YearGrid } from './grid.ts'

/** How numbers are typed: with a comma before the decimals, as in Dutch, or a point. */
export type DecimalSign = ',' | '.'

/** Where a cell is, from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** What was typed, read; null is "not known yet"; undefined is no number that fits. */
export function readCell(text: string, kind: CellKind, sign: DecimalSign): number | null | undefined {
  const plain = text.replaceAll(/[\s\u00A0\u202F]/g, '').replace(/^€/, '')
  if (plain === '' || plain === '?') return null
  const [group, decimal] = sign === ',' ? ['\\.', ','] : [',', '\\.']
  const found = new RegExp(`^(\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${decimal}(\\d{1,2}))?$`).exec(plain)
  if (found === null) return undefined
  const [, whole = '', decimals = ''] = found
  const hundredths = Number(whole.replaceAll(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0'))
  // FTE is kept in hundredths of a percent: 4 is 40,000.
  const value = kind === 'fte' ? hundredths * 100 : hundredths
  const most = kind === 'fte' ? 10_000_000 : MOST_INPUT
  return Number.isSafeInteger(value) && value <= most ? value : undefined
}

/** A value as it is typed and copied: without groups, so that a workbook reads it as a number. */
export function cellText(value: number | null, kind: CellKind, sign: DecimalSign): string {
  if (value === null) return ''
  const hundredths = kind === 'fte' ? Math.round(value / 100) : value
  const whole = String(Math.trunc(hundredths / 100))
  const rest = hundredths % 100
  return rest === 0 ? whole : `${whole}${sign}${String(rest).padStart(2, '0')}`
}

/** The cells of a block as a workbook puts them on the clipboard: tabs, lines, and quotes around what holds either. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  const body = text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] ?? ''
    const row = rows.at(-1) ?? []
    const cell = row.at(-1) ?? ''
    if (quoted && sign === '"' && body[at + 1] === '"') {
      row[row.length - 1] = `${cell}"`
      at += 1
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted
    else if (sign === '\t' && !quoted) row.push('')
    else if (sign === '\n' && !quoted) rows.push([''])
    else row[row.length - 1] = cell + sign
  }
  return rows
}

/** The cells between two corners, for a workbook. A place without a line is empty. */
export function copyBlock(grid: YearGrid, from: CellPlace, to: CellPlace, sign: DecimalSign): string {
  const { top, bottom, left, right } = cornersOf(from, to)
  return grid.rows
    .slice(top, bottom + 1)
    .map(({ cells, kind }) =>
      cells
        .slice(left, right + 1)
        .map((cell) => cellText(cell?.value ?? null, kind, sign))
        .join('\t'),
    )
    .join('\n')
}

export const cornersOf = (one: CellPlace, other: CellPlace) => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column),
})

/** A cell of a block beside the cell that it would go into. */
export interface PastedCell extends CellPlace {
  readonly text: string
  readonly wrong: 'not-a-number' | 'no-line' | null
}

/** What pasting would do; nothing has changed yet. */
export interface Paste {
  readonly cells: readonly PastedCell[]
  /** Cells that would change, with what they were. Empty as long as one cell does not fit. */
  readonly changes: readonly CellChange[]
  /** The changes when every cell that is no number is set to "not known"; null where a line is missing. */
  readonly asUnknown: readonly CellChange[] | null
}

/**
 * Looks what pasting a block would do, from the upper left corner of the selection on; one cell fills the selection.
 * Refused with its size: a block with rows of unequal length, and one that sticks out. A cell that does not fit is named,
 * and then nothing is pasted.
 */
export function lookAtPaste(
  grid: YearGrid,
  selection: { readonly from: CellPlace; readonly to: CellPlace },
  block: readonly (readonly string[])[],
  sign: DecimalSign,
): Answer<Paste> {
  const { top, left, bottom, right } = cornersOf(selection.from, selection.to)
  const single = block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? '') : null
  const filled =
    single === null
      ? block
      : Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => single))
  const shape = shapeProblems(grid, { row: top, column: left }, filled)
  if (shape.length > 0) return refused(...shape)
  const cells: PastedCell[] = []
  const changes: CellChange[] = []
  for (const [down, texts] of filled.entries())
    for (const [over, text] of texts.entries()) {
      const [row, column] = [top + down, left + over]
      const line = grid.rows[row]
      const cell = line?.cells[column] ?? null
      const value = line === undefined ? undefined : readCell(text, line.kind, sign)
      const wrong =
        cell === null ? (text.trim() === '' ? null : 'no-line') : value === undefined ? 'not-a-number' : null
      cells.push({ row, column, text, wrong })
      if (cell !== null) changes.push({ ...addressOf(cell), before: cell.value, after: value ?? null })
    }
  const real = changes.filter(({ before, after }) => before !== after)
  const wrong = new Set(cells.map((cell) => cell.wrong))
  return unless([], () => ({
    cells,
    changes: wrong.has('no-line') || wrong.has('not-a-number') ? [] : real,
    asUnknown: wrong.has('no-line') ? null : real,
  }))
}

const addressOf = ({ blockId, field }: { readonly blockId: string; readonly field: string }) => ({ blockId, field })

function shapeProblems(grid: YearGrid, at: CellPlace, block: readonly (readonly string[])[]): Refusal[] {
  const columns = block[0]?.length ?? 0
  const ragged = block.findIndex((row) => row.length !== columns)
  const room = { roomRows: grid.rows.length - at.row, roomColumns: grid.years.length - at.column }
  const shape = { rows: block.length, columns, ...room }
  if (ragged !== -1) return [refusal('block-shape', 'block', shape, ragged + 1)]
  const fits = columns > 0 && block.length <= room.roomRows && columns <= room.roomColumns
  return fits ? [] : [refusal('block-shape', 'block', shape)]
}
