import { neutraliseText } from '../export/neutralise.ts'
import type { OutCell, OutTable } from '../export/out-cell.ts'
import type { Separator } from './detect-separator.ts'

export interface CsvOptions {
  readonly separator?: Separator
  /** How numbers are written, so that the reader's spreadsheet takes them for numbers. */
  readonly decimal?: ',' | '.'
}

/** CSV in UTF-8 with a mark, which every spreadsheet reads rightly. Texts cannot become formulas; numbers stay numbers. */
export async function writeCsv({ headings, rows }: OutTable, options: CsvOptions = {}): Promise<Uint8Array> {
  const { separator = ';', decimal = ',' } = options
  const line = (cells: readonly OutCell[]) => `${cells.map((cell) => field(cell, decimal)).join(separator)}\r\n`
  let text = `\ufeff${line(headings)}`
  let count = 0
  for await (const cells of rows) {
    text += line(cells)
    count += 1
    // Other work of the process comes in between.
    if (count % 2_000 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return Buffer.from(text, 'utf8')
}

function field(cell: OutCell, decimal: ',' | '.'): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee'
  if (typeof cell === 'object') return 'date' in cell ? cell.date : euros(cell.cents).replace('.', decimal)
  const safe = neutraliseText(cell)
  // Quoted for every separator, not only the own one: a spreadsheet set to another must not cut a formula loose.
  return /[";,|\t\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Cents as euros with two decimals, exactly. */
function euros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
