import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import type { Evidence, RawRow } from '@vliegwiel/tabular'
import { openBook, type TableFacts } from '@vliegwiel/tabular/files'
import type { ReaderRefusal } from './file-refused.ts'

/** One table of a file as it is kept: read once, without citizen service numbers, its rows packed. */
export interface KeptTable {
  readonly facts: TableFacts
  readonly evidence: Evidence
  readonly rowCount: number
  /** Why this sheet cannot be read; its rows are then empty. */
  readonly refusal?: ReaderRefusal
}

interface Header {
  readonly tables: readonly (KeptTable & { readonly at: number; readonly bytes: number })[]
}

export interface OpenKept extends KeptTable {
  readonly rows: AsyncIterable<RawRow[]>
}

/** How a kept table begins; a file of before this was kept as it came. */
const mark = Buffer.from('VWT1')
/** Signs of JSON in one line: what is unpacked and parsed in one turn. */
const lineSigns = 48_000

/** Packs rows as they come: lines of JSON, each a few dozen rows. */
export async function packRows(batches: AsyncIterable<readonly RawRow[]>): Promise<Buffer> {
  const gzip = createGzip({ level: 1 })
  const chunks: Buffer[] = []
  gzip.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = once(gzip, 'end')
  let line = ''
  const flush = async () => {
    if (line !== '' && !gzip.write(`[${line}]\n`)) await once(gzip, 'drain')
    line = ''
  }
  for await (const batch of batches) {
    for (const { row, cells } of batch) {
      line += `${line === '' ? '' : ','}${JSON.stringify([row, cells])}`
      if (line.length > lineSigns) await flush()
    }
  }
  await flush()
  gzip.end()
  await ended
  return Buffer.concat(chunks)
}

/** The tables of a file as one piece of bytes. */
export function packTables(tables: readonly (KeptTable & { readonly packed: Buffer })[]): Buffer {
  let at = 0
  const listed = tables.map(({ packed, ...table }) => {
    const destination = { ...table, at, bytes: packed.length }
    at += packed.length
    return destination
  })
  const header = Buffer.from(JSON.stringify({ tables: listed } satisfies Header))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  return Buffer.concat([mark, length, header, ...tables.map(({ packed }) => packed)])
}

/**
 * Opens one table of what was kept; `sheet` null: the first. undefined: there is no such sheet.
 * @throws tabularError for a file of before, which is read anew
 */
export async function openKept(content: Buffer, sheet: string | null): Promise<OpenKept | undefined> {
  if (!content.subarray(0, 4).equals(mark)) {
    const { facts, rows } = await (await openBook(content)).open(sheet)
    return { facts, rows, evidence: {}, rowCount: 0 }
  }
  const start = 8 + content.readUInt32BE(4)
  const { tables } = JSON.parse(content.subarray(8, start).toString('utf8')) as Header
  const table = sheet === null ? tables[0] : tables.find(({ facts }) => facts.sheet === sheet)
  if (!table) return undefined
  const { at, bytes, ...kept } = table
  return { ...kept, rows: unpackRows(content.subarray(start + at, start + at + bytes)) }
}

async function* unpackRows(packed: Buffer): AsyncGenerator<RawRow[]> {
  let rest = ''
  for await (const chunk of Readable.from([packed]).pipe(createGunzip()).setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const rows = JSON.parse(line) as [number, RawRow['cells']][]
      yield rows.map(([row, cells]) => ({ row, cells }))
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The same file with each row of one table put through `change`: the other tables stay byte for byte. */
export async function withRows(
  content: Buffer,
  sheet: string | null,
  change: (row: RawRow) => RawRow,
): Promise<Buffer> {
  const start = 8 + content.readUInt32BE(4)
  const { tables } = JSON.parse(content.subarray(8, start).toString('utf8')) as Header
  const chosen = sheet === null ? tables[0] : tables.find(({ facts }) => facts.sheet === sheet)
  const rewritten = []
  for (const table of tables) {
    const { at, bytes, ...kept } = table
    const packed = content.subarray(start + at, start + at + bytes)
    rewritten.push({ ...kept, packed: table === chosen ? await packRows(changed(packed, change)) : packed })
  }
  return packTables(rewritten)
}

async function* changed(packed: Buffer, change: (row: RawRow) => RawRow): AsyncGenerator<RawRow[]> {
  for await (const rows of unpackRows(packed)) yield rows.map((row) => change(row))
}
