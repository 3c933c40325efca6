import { startCheck } from '@vliegwiel/imports/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { demandRun, importContext } from './import-context.ts'
import { mapping, notations } from './shapes.ts'
import { steppedRun, takeStep } from './take-step.ts'

/** Reads the file with these columns and says what it would do, and which cells are wrong. */
export const checkRun = tenantMutation(
  {
    permission: 'import:run',
    objectType: 'import',
    input: z.strictObject({
      runId: z.uuid(),
      version: z.number().int().min(1),
      mapping,
      /** For columns that can be read in two ways. */
      notations: notations.optional(),
    }),
    output: steppedRun,
  },
  async (call) => {
    await demandRun(call, call.input.runId)
    const run = await startCheck(await importContext(call), call.input)
    const stepped = await takeStep(call, 'check', run, run.fileRows)
    const { counts } = stepped
    return done(stepped, { objectId: run.runId, objectLabel: run.fileName, detail: { target: run.target, ...counts } })
  },
)
