import { restoreText } from '../export/neutralise.ts'
import type { RawRow } from '../values/raw-cell.ts'
import { csvRecords } from './csv-records.ts'
import { decodeText, detectEncoding, type Encoding } from './decode.ts'
import { detectSeparator, type Separator } from './detect-separator.ts'

export interface CsvSource {
  readonly encoding: Encoding
  readonly separator: Separator
  readonly rows: AsyncIterable<RawRow[]>
}

/** Reads text with separators. What it is written in and separated by is found out, and told. */
export async function readCsv(bytes: Buffer): Promise<CsvSource> {
  const encoding = detectEncoding(bytes)
  const text = await decodeText(bytes, encoding)
  const { separator, named } = detectSeparator(text.slice(0, 64 * 1024))
  return { encoding, separator, rows: rowsOf(text, separator, named ? 1 : 0) }
}

/**
 * Rows in batches, piece by piece, so that other work of the process comes in between. Row numbers are those of a
 * spreadsheet: a cell with line ends in it is one row.
 */
async function* rowsOf(text: string, separator: Separator, skip: number): AsyncGenerator<RawRow[]> {
  let row = 0
  for (const records of csvRecords(text, separator)) {
    const batch: RawRow[] = []
    for (const record of records) {
      row += 1
      if (row > skip) batch.push({ row, cells: record.map((cell) => cleaned(cell)) })
    }
    if (batch.length > 0) yield batch
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Without the apostrophe of a neutralised text, and without the `="…"` with which text is kept from being computed. */
function cleaned(cell: string): string {
  const first = cell.charCodeAt(0)
  if (first === 0x3d) return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell
  return first === 0x27 ? restoreText(cell) : cell
}
