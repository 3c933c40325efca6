import { discardRun as discard } from '@vliegwiel/imports/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { demandRun, importContext } from './import-context.ts'

/** Throws a file away of which nothing was taken over. */
export const discardRun = tenantMutation(
  {
    permission: 'import:run',
    objectType: 'import',
    input: z.strictObject({ runId: z.uuid(), version: z.number().int().min(1) }),
    output: z.strictObject({ runId: z.uuid() }),
  },
  async (call) => {
    await demandRun(call, call.input.runId)
    const { runId, fileName, target } = await discard(await importContext(call), call.input)
    return done({ runId }, { objectId: runId, objectLabel: fileName, detail: { target } })
  },
)
