/**
 * A cell as a file brings it. CSV knows text alone; a workbook also knows numbers, yes and no, days and its own
 * errors (`#N/A`). `shown`: a number that its format writes with zeros in front (`000007`). `uncomputed`: a formula of
 * which the file holds no value. `withheld`: a citizen service number stood here, and was not kept.
 */
export type RawCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly error: string }
  | { readonly number: number; readonly shown: string }
  | { readonly uncomputed: true }
  | { readonly withheld: 'bsn' }

/** A row with the number under which a spreadsheet shows it. */
export interface RawRow {
  readonly row: number
  readonly cells: readonly RawCell[]
}

/** What stood in the cell, as people would read it. */
export function spokenCell(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'WAAR' : 'ONWAAR'
  if (typeof cell !== 'object') return String(cell)
  if ('date' in cell) return cell.date
  if ('shown' in cell) return cell.shown
  return 'error' in cell ? cell.error : ''
}

/** Nothing but spaces and signs that nobody sees (a zero-width space): to people the cell is empty. */
const unseen = /^[\s\p{Cf}]*$/u

export const isEmptyCell = (cell: RawCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && unseen.test(cell))

/** A NUL, half a surrogate pair, or the sign that stands where an earlier program could not read: the text is not whole. */
export const isUnreadable = (text: string): boolean =>
  text.includes('\0') || text.includes('\ufffd') || !text.isWellFormed()

/** The same text in signs that can be shown and kept: � for each that cannot. */
export const showable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd')
