import { holdsBsn, isBsn, namesBsn } from '../values/bsn.ts'
import type { TableDescription } from '../description/column.ts'
import { columnLetter, type Mapping } from '../mapping/mapping.ts'
import { tabularError } from '../tabular-error.ts'
import { spokenCell, type RawCell, type RawRow } from '../values/raw-cell.ts'

/** How a column is looked at: not at all (amounts, days), for nine digits anywhere, or also for eight (a key). */
export type BsnWatch = 'none' | 'nine' | 'key'

/**
 * A heading that names citizen service numbers, or is one, makes the file refused: nothing of it is kept.
 * @throws tabularError bsn-column with the letter of the column, never with what stands there.
 */
export function refuseBsnHeadings(headings: readonly string[]): void {
  const at = headings.findIndex((heading) => namesBsn(heading) || holdsBsn(heading))
  if (at !== -1) throw tabularError('bsn-column', { column: columnLetter(at) })
}

/** Amounts and days may have nine digits; a key is looked at for eight as well. What fills no column is looked at. */
export function bsnWatchOf(
  { columns }: TableDescription,
  headings: readonly string[],
  mapping: Mapping,
): (column: number) => BsnWatch {
  const byHeading = new Map(Object.entries(mapping).map(([key, heading]) => [heading, key]))
  const watches = headings.map((heading): BsnWatch => {
    const type = columns.find(({ key }) => key === byHeading.get(heading))?.type
    if (type === 'euro' || type === 'decimal' || type === 'whole-number' || type === 'date') return 'none'
    return type === 'key' ? 'key' : 'nine'
  })
  return (column) => watches[column] ?? 'nine'
}

/** The row without citizen service numbers: each is replaced before anything is kept, and its cell is refused later. */
export function withholdBsn({ row, cells }: RawRow, watchOf: (column: number) => BsnWatch): RawRow {
  const found = cells.some((cell, at) => isWithheld(cell, watchOf(at)))
  if (!found) return { row, cells }
  return { row, cells: cells.map((cell, at) => (isWithheld(cell, watchOf(at)) ? { withheld: 'bsn' as const } : cell)) }
}

function isWithheld(cell: RawCell, watch: BsnWatch): boolean {
  if (watch === 'none' || cell === null || typeof cell === 'boolean') return false
  if (typeof cell === 'object' && !('shown' in cell)) return false
  const text = spokenCell(cell)
  if (text.length < 8) return false
  return holdsBsn(text) || (watch === 'key' && isBsn(text.trim()))
}
