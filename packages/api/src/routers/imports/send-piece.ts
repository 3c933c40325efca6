import { isReadAtOnce, receivePiece } from '@vliegwiel/imports/server'
import { importStatuses } from '@vliegwiel/imports'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { arrivalOf } from '../../ladder/access.ts'
import { continued } from '../../ladder/done.ts'
import { personal } from '../../ladder/personal.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { words } from '../documents/shapes.ts'
import { demandRun, importContext } from './import-context.ts'
import { noteRefusal } from './note-refusal.ts'
import { queueStep, readNow } from './take-step.ts'

/** A piece in base64. */
const mostBase64 = 800_000

/**
 * The next piece of a file that was opened by the same person. With the last one it is read: at once when it is small,
 * by a job when it is not. Sent twice, it counts once.
 */
export const sendPiece = tenantMutation(
  {
    permission: 'import:run',
    objectType: 'import',
    continues: 'imports.uploadFile',
    base: { none: 'own-object' },
    input: z.strictObject({
      runId: z.uuid(),
      number: z.number().int().min(0).max(10_000),
      base64: z.string().max(mostBase64),
    }),
    output: z.strictObject({
      runId: z.uuid(),
      status: z.enum(importStatuses),
      /** Why the file cannot be read; null: it can, or it is not known yet. */
      refusal: personal(words.nullable(), 'client'),
    }),
  },
  async (call) => {
    const { runId, number, base64 } = call.input
    await demandRun(call, runId)
    const content = Buffer.from(base64, 'base64')
    // What is no base64 is left out by the decoder, in silence.
    if (content.toString('base64') !== base64) {
      throw apiError('invalid-input', {}, { fields: [{ field: 'base64', problem: 'invalid_format' }] })
    }
    const context = { ...(await importContext(call)), box: call.ctx.services.auth.secrets }
    const run = await receivePiece(context, { runId, number, content })
    if (run.status !== 'reading' || run.jobId !== null) return continued(answerOf(run))
    if (!(await isReadAtOnce(context, run))) {
      await queueStep(call, 'read', run, 0)
      return continued(answerOf(run))
    }
    const read = await readNow(context, run)
    await noteRefusal(call.trx, read, arrivalOf(call.ctx))
    return continued(answerOf(read))
  },
)

const answerOf = ({ runId, status, problems }: Awaited<ReturnType<typeof receivePiece>>) => ({
  runId,
  status,
  refusal: status === 'refused' ? (problems[0]?.says?.problem ?? null) : null,
})
