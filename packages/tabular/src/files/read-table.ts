import { Buffer } from 'node:buffer'
import { limits } from '../limits.ts'
import { distinctHeadings } from '../mapping/mapping.ts'
import { tabularError } from '../tabular-error.ts'
import { isEmptyCell, isUnreadable, spokenCell, type RawRow } from '../values/raw-cell.ts'
import type { Encoding } from './decode.ts'
import type { Separator } from './detect-separator.ts'
import { openZip } from './open-zip.ts'
import { readCsv } from './read-csv.ts'
import { readSheet } from './read-sheet.ts'
import { refuseOtherKinds } from './other-kinds.ts'
import { cellFormats, sharedStrings, workbookParts } from './workbook-parts.ts'

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

/** A file whose sheets can be opened one after the other; what they share is read once. */
export interface OpenBook {
  /** Visible sheets; none for text. */
  readonly sheets: readonly string[]
  /** null: the first, or the text. @throws tabularError */
  open(sheet: string | null): Promise<OpenTable>
}

const zipMark = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/**
 * Opens a file from bytes: CSV or XLSX by what is in it, not by its name.
 * @throws tabularError, here or while the rows are read.
 */
export async function openBook(bytes: Uint8Array): Promise<OpenBook> {
  if (bytes.length === 0) throw tabularError('file-empty')
  if (bytes.length > limits.fileBytes) throw tabularError('file-too-large', { most: limits.fileBytes / 1_000_000 })
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseOtherKinds(buffer)
  return buffer.subarray(0, 4).equals(zipMark) ? openWorkbook(buffer) : openText(buffer)
}

/** Bytes that reading comes down to: those of a text, or of all parts of a workbook unpacked. @throws tabularError */
export async function unpackedBytes(bytes: Buffer): Promise<number> {
  return bytes.subarray(0, 4).equals(zipMark) ? (await openZip(bytes)).unpacked : bytes.length
}

/** One table of a file; the first row that is not empty holds the headings. @throws tabularError */
export async function openTable(
  bytes: Uint8Array,
  { sheet }: { readonly sheet?: string | null } = {},
): Promise<OpenTable> {
  return (await openBook(bytes)).open(sheet ?? null)
}

function openText(bytes: Buffer): OpenBook {
  return {
    sheets: [],
    open: async () => {
      const { encoding, separator, rows } = await readCsv(bytes)
      return headed({ format: 'csv', encoding, separator, sheets: [], sheet: null }, rows)
    },
  }
}

async function openWorkbook(bytes: Buffer): Promise<OpenBook> {
  const zip = await openZip(bytes)
  const parts = await workbookParts(zip)
  const visible = parts.sheets.filter(({ hidden }) => !hidden)
  const strings = await sharedStrings(zip, parts.stringsPart)
  const formats = await cellFormats(zip, parts.stylesPart)
  const sheets = visible.map(({ name }) => name)
  return {
    sheets,
    open: async (wanted) => {
      const chosen = wanted === null ? visible[0] : visible.find(({ name }) => name === wanted)
      if (!chosen) throw tabularError('sheet-unknown', { sheet: wanted ?? '' })
      const facts = { format: 'xlsx' as const, encoding: null, separator: null, sheets, sheet: chosen.name }
      return headed(facts, readSheet(zip, chosen.part, { strings, formats, from1904: parts.from1904 }))
    },
  }
}

async function headed(
  about: Omit<TableFacts, 'headings' | 'headingRow'>,
  rows: AsyncIterable<RawRow[]>,
): Promise<OpenTable> {
  const batches = counted(rows)[Symbol.asyncIterator]()
  const start = await untilHeadings(batches)
  if (!start) throw tabularError('file-empty')
  const { cells, row } = start.heading
  const spoken = cells.map((cell) => spokenCell(cell))
  if (spoken.some((heading) => isUnreadable(heading))) throw tabularError('encoding-unknown', { row })
  return { facts: { ...about, headings: distinctHeadings(spoken), headingRow: row }, rows: rest(start.after, batches) }
}

async function* counted(rows: AsyncIterable<RawRow[]>): AsyncGenerator<RawRow[]> {
  let count = 0
  for await (const batch of rows) {
    count += batch.length
    if (count > limits.rows + 1) throw tabularError('too-many-rows', { most: limits.rows })
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
