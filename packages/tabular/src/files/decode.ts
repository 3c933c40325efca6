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

/**
 * The text without its mark. Half a surrogate pair in UTF-16 comes as �, and the cell it stands in is refused.
 * @throws tabularError encoding-unknown when half of the text was written in another way (“Ã«”): reading on would spoil
 * names in silence.
 */
export function decodeText(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'windows-1252') {
    const text = iconv.decode(bytes, 'windows-1252')
    if (/Ã[\u00a0-\u00bf]|â‚¬|â€[™œ“”]/.test(text)) throw tabularError('encoding-unknown')
    return text
  }
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') {
    return bytes.toString('utf8', encoding === 'utf-8-bom' ? 3 : 0)
  }
  if (bytes.length % 2 === 1) throw tabularError('encoding-unknown')
  return new TextDecoder(encoding).decode(bytes)
}
