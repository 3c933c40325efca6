/**
 * A cell of a workbook that computes. `formula` is without its equals sign and names cells as a spreadsheet does;
 * `value` is what it gives, for readers that do not compute. `amount` writes euros with cents.
 */
export type LiveCell =
  | string
  | number
  | null
  | { readonly date: string }
  | { readonly euros: number }
  | { readonly heading: string }
  | { readonly formula: string; readonly value: number; readonly amount?: boolean }

export interface LiveSheet {
  /** At most 31 signs, without `\ / ? * [ ] :`. */
  readonly name: string
  readonly rows: readonly (readonly LiveCell[])[]
  /** Widths of the columns in signs. */
  readonly widths?: readonly number[]
}

const WORD = /^[A-Za-z]\w*$/

/** A sheet as formulas name it: `Invoer`, `'Wat als'`. */
export const sheetReference = (name: string): string => (WORD.test(name) ? name : `'${name.replaceAll("'", "''")}'`)

/** The place of a cell: column and row from 0. `B3`, or `Invoer!B3` from another sheet. */
export const cellAt = (column: number, row: number, sheet?: string): string =>
  `${sheet === undefined ? '' : `${sheetReference(sheet)}!`}${letters(column)}${row + 1}`

/** A range of cells in one sheet, both corners taken in. */
export const cellsBetween = (
  from: readonly [column: number, row: number],
  to: readonly [column: number, row: number],
  sheet?: string,
): string => `${cellAt(from[0], from[1], sheet)}:${cellAt(to[0], to[1])}`

function letters(column: number): string {
  let text = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text
  return text
}
