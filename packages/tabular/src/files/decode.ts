import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { TabularError } from '../tabular-error.ts'

export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** Byte values that Windows-1252 gives no sign. */
const unusedBytes = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/**
 * How the text is written: by its mark, by the zeros that UTF-16 leaves, by whether it is whole UTF-8, and else as
 * Windows did it for decades.
 * @throws TabularError encoding-unknown when it is none of these.
 */
export function detectEncoding(bytes: Buffer): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    if (!isUtf8(bytes)) throw new TabularError('encoding-unknown')
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
  if (bytes.includes(0)) throw new TabularError('not-a-table')
  if (isUtf8(bytes)) return 'utf-8'
  if (unusedBytes.some((byte) => bytes.includes(byte))) throw new TabularError('encoding-unknown')
  return 'windows-1252'
}

/**
 * The text in UTF-8 bytes, without its mark.
 * @throws TabularError encoding-unknown when the bytes are not what their mark says, or half of the text was written in
 * another way (“Ã«”): reading on would spoil names in silence.
 */
export function toUtf8(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return bytes
  if (encoding === 'utf-8-bom') return bytes.subarray(3)
  const text = textOf(bytes, encoding)
  if (encoding === 'windows-1252' && /Ã[\u00a0-\u00bf]|â‚¬|â€[™œ“”]/.test(text))
    throw new TabularError('encoding-unknown')
  return Buffer.from(text.replace(/^\ufeff/, ''), 'utf8')
}

function textOf(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'windows-1252') return iconv.decode(bytes, 'windows-1252')
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new TabularError('encoding-unknown', {}, error)
  }
}
