import { CsvError, parse } from 'csv-parse'
import { restoreText } from '../export/neutralise.ts'
import { limits } from '../limits.ts'
import { TabularError } from '../tabular-error.ts'
import type { RawRow } from '../values/raw-cell.ts'
import { detectEncoding, toUtf8, type Encoding } from './decode.ts'
import { detectSeparator, type Separator } from './detect-separator.ts'

export interface CsvSource {
  readonly encoding: Encoding
  readonly separator: Separator
  readonly rows: AsyncIterable<RawRow[]>
}

const pieceBytes = 128 * 1024

/** Reads text with separators. What it is written in and separated by is found out, and told. */
export function readCsv(bytes: Buffer): CsvSource {
  const encoding = detectEncoding(bytes)
  const utf8 = toUtf8(bytes, encoding)
  const { separator, named } = detectSeparator(utf8.subarray(0, 64 * 1024).toString('utf8'))
  return { encoding, separator, rows: rowsOf(utf8, separator, named ? 1 : 0) }
}

/**
 * Rows in batches, piece by piece, so that other work of the process comes in between. Row numbers are those of a
 * spreadsheet: a cell with line ends in it is one row.
 */
async function* rowsOf(utf8: Buffer, separator: Separator, skip: number): AsyncGenerator<RawRow[]> {
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    // A quote inside a cell that was not quoted: 5" pijp.
    relax_quotes: true,
    max_record_size: limits.cellLength * limits.columns,
  })
  let failure: unknown
  parser.on('error', (error) => (failure ??= error))
  let row = 0
  for (let at = 0; at < utf8.length && failure === undefined; at += pieceBytes) {
    parser.write(utf8.subarray(at, at + pieceBytes))
    if (at + pieceBytes >= utf8.length) parser.end()
    await new Promise((resolve) => setImmediate(resolve))
    if (failure !== undefined) break
    const batch: RawRow[] = []
    for (let record = take(parser); record !== null; record = take(parser)) {
      row += 1
      if (row <= skip) continue
      if (record.length > limits.columns) throw new TabularError('too-many-columns', { row, most: limits.columns })
      batch.push({ row, cells: record.map((cell) => cleaned(cell, row)) })
    }
    if (batch.length > 0) yield batch
  }
  if (failure !== undefined) throw refusal(failure)
}

const take = (parser: { read(): unknown }) => parser.read() as string[] | null

/** Without the apostrophe of a neutralised text, and without the `="…"` with which text is kept from being computed. */
function cleaned(cell: string, row: number): string {
  if (cell.length > limits.cellLength) throw new TabularError('cell-too-long', { row, most: limits.cellLength })
  const first = cell.charCodeAt(0)
  if (first === 0x3d) return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell
  return first === 0x27 ? restoreText(cell) : cell
}

function refusal(failure: unknown): unknown {
  if (!(failure instanceof CsvError)) return failure
  const row = Number((failure as { readonly records?: unknown }).records ?? 0) + 1
  if (failure.code === 'CSV_QUOTE_NOT_CLOSED') return new TabularError('quote-open', { row }, failure)
  if (failure.code === 'CSV_MAX_RECORD_SIZE')
    return new TabularError('cell-too-long', { row, most: limits.cellLength }, failure)
  return new TabularError('not-a-table', { row }, failure)
}
