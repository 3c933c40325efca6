import { Buffer } from 'node:buffer'
import { limits } from '../limits.ts'
import { distinctHeadings } from '../mapping/mapping.ts'
import { TabularError } from '../tabular-error.ts'
import { isEmptyCell, spokenCell, type RawRow } from '../values/raw-cell.ts'
import type { Encoding } from './decode.ts'
import type { Separator } from './detect-separator.ts'
import { openZip } from './open-zip.ts'
import { readCsv } from './read-csv.ts'
import { readSheet } from './read-sheet.ts'
import { dateStyles, sharedStrings, workbookParts } from './workbook-parts.ts'

/** What was recognised about a file before its rows are read. */
export interface TableFacts {
  readonly format: 'csv' | 'xlsx'
  readonly encoding: Encoding | null
  readonly separator: Separator | null
  /** Visible sheets that there are, and the one that is read. */
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly headings: readonly string[]
  readonly headingRow: number
}

export interface OpenTable {
  readonly facts: TableFacts
  /** Everything below the headings, in batches. Can be gone through once. */
  readonly rows: AsyncIterable<RawRow[]>
}

const zipMark = Buffer.from([0x50, 0x4b, 0x03, 0x04])
/** The packing of before 2007, and of workbooks with a password. */
const oldMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/**
 * Opens a table from bytes: CSV or XLSX by what is in it, not by its name. The first row that is not empty holds the
 * headings.
 * @throws TabularError, here or while the rows are read.
 */
export async function openTable(
  bytes: Uint8Array,
  { sheet }: { readonly sheet?: string | null } = {},
): Promise<OpenTable> {
  if (bytes.length === 0) throw new TabularError('file-empty')
  if (bytes.length > limits.fileBytes) throw new TabularError('file-too-large', { most: limits.fileBytes / 1_000_000 })
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 4).equals(oldMark)) throw new TabularError('workbook-old')
  const source = buffer.subarray(0, 4).equals(zipMark) ? await openWorkbook(buffer, sheet ?? null) : openText(buffer)
  const batches = counted(source.rows)[Symbol.asyncIterator]()
  const start = await untilHeadings(batches)
  if (!start) throw new TabularError('file-empty')
  const headings = distinctHeadings(start.heading.cells.map((cell) => spokenCell(cell)))
  return {
    facts: { ...source.facts, headings, headingRow: start.heading.row },
    rows: rest(start.after, batches),
  }
}

function openText(bytes: Buffer) {
  const { encoding, separator, rows } = readCsv(bytes)
  return { facts: { format: 'csv' as const, encoding, separator, sheets: [], sheet: null }, rows }
}

async function openWorkbook(bytes: Buffer, wanted: string | null) {
  const zip = await openZip(bytes)
  const parts = await workbookParts(zip)
  const visible = parts.sheets.filter(({ hidden }) => !hidden)
  const chosen = wanted === null ? visible[0] : visible.find(({ name }) => name === wanted)
  if (!chosen) throw new TabularError('sheet-unknown', { sheet: wanted ?? '' })
  const strings = await sharedStrings(zip, parts.stringsPart)
  const dates = await dateStyles(zip, parts.stylesPart)
  const facts = {
    format: 'xlsx' as const,
    encoding: null,
    separator: null,
    sheets: visible.map(({ name }) => name),
    sheet: chosen.name,
  }
  return { facts, rows: readSheet(zip, chosen.part, { strings, dates, from1904: parts.from1904 }) }
}

async function* counted(rows: AsyncIterable<RawRow[]>): AsyncGenerator<RawRow[]> {
  let count = 0
  for await (const batch of rows) {
    count += batch.length
    if (count > limits.rows + 1) throw new TabularError('too-many-rows', { most: limits.rows })
    yield batch
  }
}

async function untilHeadings(batches: AsyncIterator<RawRow[]>) {
  for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
    const at = next.value.findIndex(({ cells }) => cells.some((cell) => !isEmptyCell(cell)))
    const heading = next.value[at]
    if (heading) return { heading, after: next.value.slice(at + 1) }
  }
  return null
}

async function* rest(first: RawRow[], batches: AsyncIterator<RawRow[]>): AsyncGenerator<RawRow[]> {
  if (first.length > 0) yield first
  for (let next = await batches.next(); next.done !== true; next = await batches.next()) yield next.value
}
