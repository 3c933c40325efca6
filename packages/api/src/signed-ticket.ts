import { timingSafeEqual } from 'node:crypto'
import type { AuthParts } from '@vliegwiel/auth/server'
import type { z } from 'zod'

type Secrets = AuthParts['secrets']

/** What a ticket is for. One that was written for another purpose opens nothing. */
export type TicketPurpose = 'portal-preview' | 'file-download'

/** A value that went out and may come back, with a mark that only this installation can make. Anybody can read it. */
export function writeSigned(secrets: Secrets, purpose: TicketPurpose, value: object): string {
  const text = JSON.stringify(value)
  return `${Buffer.from(text).toString('base64url')}.${secrets.fingerprint(purpose, text).toString('base64url')}`
}

/** The value of a ticket; null when it is not ours, or was changed on its way. */
export function readSigned<T>(
  secrets: Secrets,
  purpose: TicketPurpose,
  schema: z.ZodType<T>,
  ticket: string,
): T | null {
  const [body = '', mark = ''] = ticket.split('.')
  const text = Buffer.from(body, 'base64url').toString('utf8')
  const given = Buffer.from(mark, 'base64url')
  const fits = (right: Buffer) => given.length === right.length && timingSafeEqual(given, right)
  if (!secrets.fingerprints(purpose, text).some(fits)) return null
  return schema.parse(JSON.parse(text))
}
