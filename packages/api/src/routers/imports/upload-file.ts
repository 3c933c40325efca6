import { receiveFile } from '@vliegwiel/imports/server'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { demandTarget, importContext } from './import-context.ts'

/** A file of 20 MB in base64. */
const mostBase64 = 26_700_000

/** Takes a file in. Nothing of its rows goes anywhere before a person has seen what it would do. */
export const uploadFile = tenantMutation(
  {
    permission: 'import:run',
    objectType: 'import',
    base: { none: 'makes-new' },
    input: z.strictObject({
      target: z.string().min(1).max(60),
      destination: z.string().min(1).max(200).nullable(),
      fileName: z.string().min(1).max(200),
      base64: z.string().max(mostBase64),
    }),
    output: z.strictObject({ runId: z.uuid() }),
  },
  async (call) => {
    const { target, destination, fileName, base64 } = call.input
    demandTarget(call, target)
    const content = Buffer.from(base64, 'base64')
    // What is no base64 is left out by the decoder, in silence.
    if (content.toString('base64') !== base64) {
      throw apiError('invalid-input', {}, { fields: [{ field: 'base64', problem: 'invalid_format' }] })
    }
    const { runId } = await receiveFile(await importContext(call), { target, destination, fileName, content })
    return done(
      { runId },
      { objectId: runId, objectLabel: fileName, detail: { target, destination, bytes: content.length } },
    )
  },
)
