import { type Answer, refusal, type Refusal, unless } from '../answer.ts'
import { type Cents, isCents } from '../money/cents.ts'

/** Amounts by line and year; null is a cell without an amount. */
export type Grid = readonly (readonly (Cents | null)[])[]

/**
 * Puts a block from a workbook into the grid of a plan, from a cell on; whole or not at all. Refused with row and column
 * (of the block, from 1): rows of unequal length, a block that sticks out of the grid, and what is no amount.
 * The answer is a new grid: the old one is the undo.
 */
export function pasteBlock(
  grid: Grid,
  at: { readonly row: number; readonly column: number },
  block: readonly (readonly (number | null)[])[],
): Answer<Grid> {
  const width = block[0]?.length ?? 0
  const room = { rows: grid.length - at.row, columns: (grid[0]?.length ?? 0) - at.column }
  const ragged = block.findIndex((row) => row.length !== width)
  const shape = { rows: block.length, columns: width, roomRows: room.rows, roomColumns: room.columns }
  const placed = Number.isInteger(at.row) && Number.isInteger(at.column) && at.row >= 0 && at.column >= 0
  const fits = placed && block.length > 0 && width > 0 && block.length <= room.rows && width <= room.columns
  const problems: Refusal[] = [
    ...(ragged === -1 ? [] : [refusal('block-shape', 'block', shape, ragged + 1)]),
    ...(ragged === -1 && !fits ? [refusal('block-shape', 'block', shape)] : []),
    ...block.flatMap((row, place) =>
      row.flatMap((value, column) =>
        value === null || (isCents(value) && value >= 0)
          ? []
          : [refusal('amount-impossible', `column ${column + 1}`, { value: String(value) }, place + 1)],
      ),
    ),
  ]
  return unless(problems, () =>
    grid.map((row, place) =>
      row.map((old, column) => {
        const found = block[place - at.row]?.[column - at.column]
        return found === undefined ? old : isCents(found) ? found : null
      }),
    ),
  )
}
