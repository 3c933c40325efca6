import { findRelease } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { writeTicket } from '../../portal/preview-ticket.ts'

/** Where the residents' site can be seen as it will stand on a day, or once a release is carried out. */
export const previewPortal = tenantQuery(
  {
    permission: 'document:read',
    input: z.strictObject({ day: z.iso.date().nullable(), releaseId: z.uuid().nullable() }),
    output: z.strictObject({ address: z.string() }),
  },
  async ({ trx, input, at, ctx, membership }) => {
    if (input.releaseId !== null && !(await findRelease(trx, input.releaseId)))
      throw apiError('not-found', { what: 'release' })
    const { slug } = membership.tenant
    const ticket = writeTicket(ctx.services.auth.secrets, slug, input, at)
    return { address: `/portaal/${slug}?stand=${ticket}` }
  },
)
