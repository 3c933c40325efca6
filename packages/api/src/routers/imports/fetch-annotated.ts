import { annotateRun } from '@vliegwiel/imports/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { demandRun, importContext } from './import-context.ts'
import { personal } from '../../ladder/personal.ts'

/** The file as it came with remarks beside the wrong rows. A change, because handing out a file stands in the log. */
export const fetchAnnotated = tenantMutation(
  {
    permission: 'import:run',
    objectType: 'import',
    base: { none: 'hands-out' },
    input: z.strictObject({ runId: z.uuid() }),
    output: z.strictObject({ name: z.string(), mediaType: z.string(), base64: personal(z.string(), 'client') }),
  },
  async (call) => {
    const { runId } = await demandRun(call, call.input.runId)
    const { name, mediaType, content } = await annotateRun(await importContext(call), runId, call.ctx.language)
    const base64 = Buffer.from(content).toString('base64')
    return done({ name, mediaType, base64 }, { objectId: runId, objectLabel: name })
  },
)
