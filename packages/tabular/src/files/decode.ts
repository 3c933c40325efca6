import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { tabularError } from '../tabular-error.ts'

export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** Byte values that Windows-1252 gives no sign. */
const unusedBytes = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/** Signs below the space that no text holds; a NUL is looked at apart. */
const binaryBytes = [1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]

/**
 * How the text is written: by its mark, by the zeros that UTF-16 leaves, by whether it is whole UTF-8, and else as
 * Windows did it for decades. A NUL here and there in whole UTF-8 is a spoilt cell, and named there; a file that is full
 * of them is no text.
 * @throws tabularError encoding-unknown when it is none of these, not-a-table when it is no text.
 */
export function detectEncoding(bytes: Buffer): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    if (!isUtf8(bytes)) throw tabularError('encoding-unknown')
    return 'utf-8-bom'
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 2_000)
  const zeros = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > start.length / 4 && even === 0) return 'utf-16le'
  if (even > start.length / 4 && odd === 0) return 'utf-16be'
  const whole = isUtf8(bytes)
  if (bytes.includes(0)) {
    const isText = whole && (even + odd) * 10 < start.length && !binaryBytes.some((byte) => start.includes(byte))
    if (!isText) throw tabularError('not-a-table')
  }
  if (whole) return 'utf-8'
  if (unusedBytes.some((byte) => bytes.includes(byte))) throw tabularError('encoding-unknown')
  return 'windows-1252'
}

/** Bytes that are decoded in one turn of the process. */
const pieceBytes = 256 * 1024

/**
 * The text without its mark, a piece in a turn so that other work comes in between. Half a surrogate pair in UTF-16 comes
 * as �, and the cell it stands in is refused.
 * @throws tabularError encoding-unknown when half of the text was written in another way (“Ã«”): reading on would spoil
 * names in silence.
 */
export async function decodeText(bytes: Buffer, encoding: Encoding): Promise<string> {
  if (encoding.startsWith('utf-16') && bytes.length % 2 === 1) throw tabularError('encoding-unknown')
  const decode = decoderOf(encoding)
  const pieces: string[] = []
  let before = ''
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = decode(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length)
    // Two signs that were misread may stand in two pieces.
    if (encoding === 'windows-1252' && misread.test(before + piece)) throw tabularError('encoding-unknown')
    before = piece.slice(-2)
    pieces.push(piece)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return pieces.join('')
}

/** What UTF-8 looks like when it is read as Windows-1252. */
const misread = /Ã[\u00a0-\u00bf]|â‚¬|â€[™œ“”]/

function decoderOf(encoding: Encoding): (piece: Buffer, last: boolean) => string {
  if (encoding === 'windows-1252') return (piece) => iconv.decode(piece, 'windows-1252')
  // Takes the mark away by itself, and keeps a sign that is cut in two for the next piece.
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding)
  return (piece, last) => decoder.decode(piece, { stream: !last })
}
