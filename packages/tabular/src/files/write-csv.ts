import { csvLine, csvMark, type CsvOptions } from '../export/csv-text.ts'
import type { OutTable } from '../export/out-cell.ts'

/** CSV in UTF-8 with a mark, which every spreadsheet reads rightly. */
export async function writeCsv(
  { headings, rows, headingRow = 1, numberOf }: OutTable,
  options: CsvOptions = {},
): Promise<Uint8Array> {
  let text = csvMark + emptyLines(headingRow - 1) + csvLine(headings, options)
  let count = 0
  let line = headingRow
  for await (const cells of rows) {
    const number = numberOf?.(count) ?? line + 1
    text += emptyLines(number - line - 1) + csvLine(cells, options)
    line = number
    count += 1
    // Other work of the process comes in between.
    if (count % 2_000 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return Buffer.from(text, 'utf8')
}

const emptyLines = (count: number) => '\r\n'.repeat(Math.max(0, count))
