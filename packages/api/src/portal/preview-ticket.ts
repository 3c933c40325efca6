import type { AuthParts } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { readSigned, writeSigned } from '../signed-ticket.ts'

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
  return writeSigned(secrets, 'portal-preview', { slug, day, releaseId, until: at.getTime() + ticketMs })
}

/** The moment that a ticket opens; null: it is not ours, of another municipality, or over. */
export function readTicket(secrets: AuthParts['secrets'], slug: string, ticket: string, at: Date): PortalMoment | null {
  const read = readSigned(secrets, 'portal-preview', written, ticket)
  if (read === null) return null
  const { slug: of, until, ...moment } = read
  return of === slug && at.getTime() < until ? moment : null
}
