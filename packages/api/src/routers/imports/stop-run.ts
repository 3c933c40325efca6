import { startStop } from '@vliegwiel/imports/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { demandRun, importContext } from './import-context.ts'
import { steppedRun, takeStep } from './take-step.ts'

/** Puts back what an import wrote that came to a halt half way. */
export const stopRun = tenantMutation(
  {
    permission: 'import:run',
    objectType: 'import',
    input: z.strictObject({ runId: z.uuid(), version: z.number().int().min(1) }),
    output: steppedRun,
  },
  async (call) => {
    await demandRun(call, call.input.runId)
    const run = await startStop(await importContext(call), call.input)
    const stepped = await takeStep(call, 'stop', run, run.counts.rows)
    return done(stepped, {
      objectId: run.runId,
      objectLabel: run.fileName,
      detail: { target: run.target, destination: run.destination },
    })
  },
)
