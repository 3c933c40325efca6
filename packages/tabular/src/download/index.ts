import { strToU8, zipSync } from 'fflate'
import { csvLine, csvMark, type CsvOptions } from '../export/csv-text.ts'
import type { OutCell } from '../export/out-cell.ts'
import { sheetEnd, sheetPart, sheetRow, sheetStart } from '../export/sheet-xml.ts'
import { fixedParts } from '../export/xlsx-parts.ts'

/** A table that a page holds already: some thousands of rows at most, written at once. */
export interface SmallTable {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly OutCell[])[]
}

/** The same CSV as `writeCsv`, in a browser. */
export function csvOf({ headings, rows }: SmallTable, options: CsvOptions = {}): string {
  return csvMark + [headings, ...rows].map((cells) => csvLine(cells, options)).join('')
}

/** The same workbook as `writeXlsx`, in a browser. */
export function xlsxOf({ name, headings, rows }: SmallTable): Uint8Array<ArrayBuffer> {
  const sheet = sheetStart(headings) + rows.map((cells, number) => sheetRow(number + 2, cells)).join('') + sheetEnd
  const parts = { ...fixedParts(name), [sheetPart]: sheet }
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)])))
  return new Uint8Array(bytes)
}
