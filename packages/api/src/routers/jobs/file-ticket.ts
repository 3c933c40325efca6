import type { AuthParts } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { readSigned, writeSigned } from '../../signed-ticket.ts'

const written = z.strictObject({ fileId: z.uuid(), personId: z.uuid(), until: z.number().int() })

/** A browser asks for the file at once; who reloads the page asks for another ticket. */
const ticketMs = 120_000

/** Lets one person fetch one file, for two minutes: the right is asked and logged where the ticket is given out. */
export function writeFileTicket(
  secrets: AuthParts['secrets'],
  { fileId, personId }: { readonly fileId: string; readonly personId: string },
  at: Date,
): string {
  return writeSigned(secrets, 'file-download', { fileId, personId, until: at.getTime() + ticketMs })
}

/** Which file a ticket opens for this person; null: it is not ours, somebody else's, or over. */
export function readFileTicket(
  secrets: AuthParts['secrets'],
  ticket: string,
  personId: string,
  at: Date,
): string | null {
  const read = readSigned(secrets, 'file-download', written, ticket)
  return read !== null && read.personId === personId && at.getTime() < read.until ? read.fileId : null
}
