import { can } from '@vliegwiel/auth'
import { inTenant } from '@vliegwiel/db'
import type { RequestContext } from '../../request-context.ts'
import { tenantAccess } from '../../ladder/access.ts'
import { findFile, readPiece } from './file.repository.ts'
import { readFileTicket } from './file-ticket.ts'

/** A file on its way out. */
export interface OpenedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** The pieces in their order, each read when it is asked for and in a transaction of its own. */
  readonly pieces: AsyncIterable<Buffer>
}

/**
 * The file of a ticket, for the person it was written for, who is still signed in and still has the right. Whoever reads
 * slowly holds one piece of it and no connection of the database.
 * @throws apiError not-signed-in, not-found (of the tenant)
 */
export async function openFile(ctx: RequestContext, ticket: string): Promise<OpenedFile | null> {
  const { tenantId, subject, session } = tenantAccess(ctx)
  const { db, auth, clock } = ctx.services
  if (!can(subject, 'tenant:export')) return null
  const fileId = readFileTicket(auth.secrets, ticket, session.person.personId, clock())
  if (fileId === null) return null
  const scope = { tenantId, readOnly: true }
  const file = await inTenant(db, scope, (trx) => findFile(trx, fileId, clock()))
  if (!file) return null
  async function* pieces(id: string) {
    for (let number = 0; ; number += 1) {
      const piece = await inTenant(db, scope, (trx) => readPiece(trx, id, number))
      if (piece === null) return
      yield piece
    }
  }
  return { name: file.name, mediaType: file.media_type, bytes: file.bytes, pieces: pieces(fileId) }
}
