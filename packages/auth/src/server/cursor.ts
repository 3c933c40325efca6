import * as z from 'zod/mini'
import { authError } from '../auth-error.ts'

const shape = z.strictObject({ sort: z.string(), value: z.string().check(z.maxLength(500)), id: z.uuid() })

export type Cursor = z.infer<typeof shape>

/** The place after the last row of a page, as one word for an address bar. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** @throws authError cursor-unknown when it was not made by `writeCursor` for this sort */
export function readCursor(text: string, sort: string): Cursor {
  try {
    const cursor = shape.parse(JSON.parse(Buffer.from(text.slice(0, 2000), 'base64url').toString()))
    if (cursor.sort === sort && (sort !== 'created' || !Number.isNaN(Date.parse(cursor.value)))) return cursor
  } catch (cause) {
    throw authError('cursor-unknown', {}, { cause })
  }
  throw authError('cursor-unknown')
}
