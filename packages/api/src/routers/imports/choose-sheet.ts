import { chooseSheet as choose } from '@vliegwiel/imports/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { demandRun, importContext } from './import-context.ts'

/** Reads another sheet of a workbook that was sent in. */
export const chooseSheet = tenantMutation(
  {
    permission: 'import:run',
    objectType: 'import',
    input: z.strictObject({ runId: z.uuid(), version: z.number().int().min(1), sheet: z.string().max(200) }),
    output: z.strictObject({ runId: z.uuid() }),
  },
  async (call) => {
    const { runId, fileName } = await demandRun(call, call.input.runId)
    await choose(await importContext(call), call.input)
    return done({ runId }, { objectId: runId, objectLabel: fileName, detail: { sheet: call.input.sheet } })
  },
)
