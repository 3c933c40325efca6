/**
 * A cell as a file brings it. CSV knows text alone; a workbook also knows numbers, yes and no, days and its own
 * errors (`#N/A`).
 */
export type RawCell = string | number | boolean | null | { readonly date: string } | { readonly error: string }

/** A row with the number under which a spreadsheet shows it. */
export interface RawRow {
  readonly row: number
  readonly cells: readonly RawCell[]
}

/** What stood in the cell, as people would read it. */
export function spokenCell(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return 'date' in cell ? cell.date : cell.error
  if (typeof cell === 'boolean') return cell ? 'WAAR' : 'ONWAAR'
  return String(cell)
}

export const isEmptyCell = (cell: RawCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
