import { csvLine, csvMark, type CsvOptions } from '../export/csv-text.ts'
import type { OutTable } from '../export/out-cell.ts'

/** CSV in UTF-8 with a mark, which every spreadsheet reads rightly. */
export async function writeCsv({ headings, rows }: OutTable, options: CsvOptions = {}): Promise<Uint8Array> {
  let text = csvMark + csvLine(headings, options)
  let count = 0
  for await (const cells of rows) {
    text += csvLine(cells, options)
    count += 1
    // Other work of the process comes in between.
    if (count % 2_000 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return Buffer.from(text, 'utf8')
}
