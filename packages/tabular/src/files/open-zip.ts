import { Buffer } from 'node:buffer'
import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { limits } from '../limits.ts'
import { tabularError } from '../tabular-error.ts'

export interface OpenZip {
  /** Bytes of all parts together once they are unpacked, as the directory says. */
  readonly unpacked: number
  has(name: string): boolean
  /** The part unpacked, as it comes; it stops at the size that the file itself names. */
  stream(name: string): Promise<Readable>
  /** A small part as a whole. */
  text(name: string): Promise<string>
}

/**
 * Opens a packed file in memory; nothing touches a disk. What the directory says about sizes is judged before a byte
 * is unpacked, and the reader stops a part that turns out larger than it says.
 * @throws tabularError
 */
export async function openZip(bytes: Buffer): Promise<OpenZip> {
  const zip = await opened(bytes)
  const entries = await directory(zip).catch((error: unknown) => {
    throw tabularError.is(error) ? error : tabularError('workbook-broken', {}, { cause: error })
  })
  const stream = async (name: string): Promise<Readable> => {
    const entry = entries.get(name)
    if (!entry) throw tabularError('workbook-broken', { part: name })
    refuseExploding(entry)
    return new Promise((resolve, reject) => {
      zip.openReadStream(entry, (error, made) =>
        error ? reject(tabularError('workbook-broken', {}, { cause: error })) : resolve(made),
      )
    })
  }
  return {
    unpacked: [...entries.values()].reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
    has: (name) => entries.has(name),
    stream,
    text: async (name) => {
      const chunks: Buffer[] = []
      try {
        for await (const chunk of await stream(name)) chunks.push(chunk as Buffer)
      } catch (error) {
        throw tabularError.is(error) ? error : tabularError('workbook-broken', { part: name }, { cause: error })
      }
      return Buffer.concat(chunks).toString('utf8')
    },
  }
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, autoClose: false }
    yauzl.fromBuffer(bytes, options, (error, zip) =>
      error ? reject(tabularError('workbook-broken', {}, { cause: error })) : resolve(zip),
    )
  })
}

/** The list of parts. A name that points outside (`../`, `/`, `C:`) makes the reader refuse the file. */
function directory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    let unpacked = 0
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry) => {
      unpacked += entry.uncompressedSize
      if (entries.size >= limits.parts || unpacked > limits.unpackedBytes) {
        reject(tabularError('unpacked-too-large', { most: limits.unpackedBytes / 1_000_000 }))
      } else if (entry.isEncrypted()) reject(tabularError('workbook-locked'))
      else {
        entries.set(entry.fileName, entry)
        zip.readEntry()
      }
    })
    zip.readEntry()
  })
}

function refuseExploding({ uncompressedSize, compressedSize }: Entry): void {
  if (uncompressedSize > limits.smallPart && uncompressedSize > compressedSize * limits.packedRatio) {
    throw tabularError('packed-too-tightly')
  }
}
