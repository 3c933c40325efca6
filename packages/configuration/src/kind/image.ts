import { ownValue } from '@vliegwiel/i18n'
import { z } from 'zod'
import type { Field, Words } from './field.ts'

/** Most bytes of an image in a document: it travels with every version, release and bundle. */
export const imageBytes = 60_000

const signs: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  'image/png': (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'image/jpeg': (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
  'image/webp': (bytes) => startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && ascii(bytes, 8, 12) === 'WEBP',
}

/**
 * What is wrong with an image that stands in a document as a data address: its kind, its size, or bytes that are not
 * what they say. SVG is refused: it can carry script.
 */
export function imageProblem(address: string): 'not-an-image' | 'too-large' | 'other-content' | null {
  const [, type = '', content = ''] = /^data:(image\/[a-z]+);base64,([A-Za-z0-9+/]+={0,2})$/.exec(address) ?? []
  const fits = ownValue(signs, type)
  if (!fits) return 'not-an-image'
  if (content.length > Math.ceil(imageBytes / 3) * 4) return 'too-large'
  return fits(bytesOf(content)) ? null : 'other-content'
}

/** An image of at most 60 kB (PNG, JPEG, WebP), kept inside the document as a data address. */
export const imageField = (label: Words, ask: { readonly hint?: Words } = {}): Field => ({
  widget: 'image',
  label,
  required: false,
  schema: z
    .string()
    .refine((text) => imageProblem(text) === null)
    .nullable(),
  ...(ask.hint ? { hint: ask.hint } : {}),
  most: imageBytes,
})

const startsWith = (bytes: Uint8Array, sign: readonly number[]) => sign.every((byte, at) => bytes[at] === byte)
const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/** The first bytes; the sign stands in them. */
function bytesOf(base64: string): Uint8Array {
  const head = atob(base64.slice(0, 32))
  return Uint8Array.from(head, (character) => character.charCodeAt(0))
}
