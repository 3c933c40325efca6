import { timingSafeEqual } from 'node:crypto'
import type { AuthParts } from '@vliegwiel/auth/server'
import { z } from 'zod'

/** Which moment of a portal is shown before it is there: a day, or a release that is planned. */
export interface PortalMoment {
  readonly day: string | null
  readonly releaseId: string | null
}

const written = z.strictObject({
  slug: z.string(),
  day: z.iso.date().nullable(),
  releaseId: z.uuid().nullable(),
  until: z.number().int(),
})

/** Long enough to look around and to show a colleague. */
const ticketMs = 3_600_000

/**
 * A ticket to see a portal as it will stand. The portal knows nobody, so the right to look is checked where the ticket
 * is given out; it opens one municipality at one moment, for an hour.
 */
export function writeTicket(secrets: AuthParts['secrets'], slug: string, moment: PortalMoment, at: Date): string {
  const { day, releaseId } = moment
  const text = JSON.stringify({ slug, day, releaseId, until: at.getTime() + ticketMs })
  return `${Buffer.from(text).toString('base64url')}.${secrets.fingerprint('portal-preview', text).toString('base64url')}`
}

/** The moment that a ticket opens; null: it is not ours, of another municipality, or over. */
export function readTicket(secrets: AuthParts['secrets'], slug: string, ticket: string, at: Date): PortalMoment | null {
  const [body = '', mark = ''] = ticket.split('.')
  const text = Buffer.from(body, 'base64url').toString('utf8')
  const right = secrets.fingerprint('portal-preview', text)
  const given = Buffer.from(mark, 'base64url')
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  const { slug: of, until, ...moment } = written.parse(JSON.parse(text))
  return of === slug && at.getTime() < until ? moment : null
}
