import { read, type WorkBook } from '@e965/xlsx'
import calculate from 'xlsx-calc'

// Two functions of every spreadsheet that this library leaves to others.
calculate.import_functions({
  INT: (one = 0) => Math.floor(one),
  MOD: (one = 0, by = 1) => one - by * Math.floor(one / by),
})

/** A workbook as another library opens it, with every formula computed anew by a second. */
export interface Recalculated {
  /** A cell by column and row from 0. @throws Error for a cell without a number */
  readonly number: (sheet: string, column: number, row: number) => number
  /** The same workbook with another value beside a title in the first column. */
  readonly with: (sheet: string, title: string, value: number) => Recalculated
}

/**
 * Opens with SheetJS and computes with xlsx-calc, neither of which this project writes with. What the writer put beside
 * its formulas is thrown away first, so that nothing but the formula can give the number.
 */
export function recalculated(bytes: Uint8Array, change: (book: WorkBook) => void = () => undefined): Recalculated {
  const book = read(bytes, { type: 'array', sheetStubs: true })
  for (const sheet of Object.values(book.Sheets))
    for (const [place, cell] of Object.entries(sheet))
      if (!place.startsWith('!') && cell.f !== undefined) sheet[place] = { t: 'n', f: cell.f }
  change(book)
  calculate(book)
  const sheetOf = (name: string) => {
    const sheet = book.Sheets[name]
    if (sheet === undefined) throw new Error(`no sheet ${name}`)
    return sheet
  }
  return {
    number: (sheet, column, row) => {
      const value: unknown = sheetOf(sheet)[place(column, row)]?.v
      if (typeof value !== 'number') throw new Error(`${sheet} ${place(column, row)}: ${String(value)}`)
      return value
    },
    with: (sheet, title, value) =>
      recalculated(bytes, (other) => {
        const cells = other.Sheets[sheet] ?? {}
        const [found] = Object.entries(cells).find(([at, cell]) => at.startsWith('A') && cell?.v === title) ?? []
        if (found === undefined) throw new Error(`no row ${title}`)
        cells[found.replace('A', 'B')] = { t: 'n', v: value }
      }),
  }
}

const place = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row + 1}`
