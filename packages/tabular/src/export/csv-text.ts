import { neutraliseText } from './neutralise.ts'
import type { OutCell } from './out-cell.ts'

export interface CsvOptions {
  readonly separator?: ';' | ',' | '\t' | '|'
  /** How numbers are written, so that the reader's spreadsheet takes them for numbers. */
  readonly decimal?: ',' | '.'
}

/** The mark by which spreadsheets know UTF-8. */
export const csvMark = '\ufeff'

/** One line with its end. Texts cannot become formulas; numbers stay numbers. */
export function csvLine(cells: readonly OutCell[], { separator = ';', decimal = ',' }: CsvOptions = {}): string {
  return `${cells.map((cell) => field(cell, decimal)).join(separator)}\r\n`
}

function field(cell: OutCell, decimal: ',' | '.'): string {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return ''
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
