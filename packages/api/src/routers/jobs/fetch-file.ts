import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { notPersonal } from '../../ladder/personal.ts'
import { findFile } from './file.repository.ts'
import { writeFileTicket } from './file-ticket.ts'

/**
 * Where the file that an export made can be fetched, by who asked for it and at once. A change, because handing out a
 * file stands in the log; the file itself is streamed (`openFile`).
 */
export const fetchFile = tenantMutation(
  {
    permission: 'tenant:export',
    objectType: 'file',
    base: { none: 'hands-out' },
    input: z.strictObject({ fileId: z.uuid() }),
    output: z.strictObject({
      name: notPersonal(z.string(), 'of a file: the municipality and a day'),
      address: z.string(),
      bytes: z.number().int(),
    }),
  },
  async ({ trx, input, at, ctx, session, membership }) => {
    const file = await findFile(trx, input.fileId, at)
    if (!file) throw apiError('not-found', { what: 'file' })
    const { personId } = session.person
    const ticket = writeFileTicket(ctx.services.auth.secrets, { fileId: input.fileId, personId }, at)
    const output = { name: file.name, address: `/bestand/${membership.tenant.slug}/${ticket}`, bytes: file.bytes }
    return done(output, { objectId: input.fileId, objectLabel: file.name })
  },
)
