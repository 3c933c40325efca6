import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { findFile } from './file.repository.ts'
import { personal } from '../../ladder/personal.ts'

/** The file that an export made, for who asked for it. A change, because handing out a file stands in the log. */
export const fetchFile = tenantMutation(
  {
    permission: 'tenant:export',
    objectType: 'file',
    base: { none: 'hands-out' },
    input: z.strictObject({ fileId: z.uuid() }),
    output: z.strictObject({ name: z.string(), mediaType: z.string(), base64: personal(z.string(), 'client') }),
  },
  async ({ trx, input, at }) => {
    const file = await findFile(trx, input.fileId, at)
    if (!file) throw apiError('not-found', { what: 'file' })
    const output = { name: file.name, mediaType: file.media_type, base64: file.content.toString('base64') }
    return done(output, { objectId: input.fileId, objectLabel: file.name })
  },
)
