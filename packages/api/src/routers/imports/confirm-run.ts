import { importWays } from '@vliegwiel/imports'
import { startApply } from '@vliegwiel/imports/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { demandRun, importContext } from './import-context.ts'
import { steppedRun, takeStep } from './take-step.ts'

/** The yes to what was checked: `partial` leaves wrong rows out, `whole` wants every row or none. */
export const confirmRun = tenantMutation(
  {
    permission: 'import:run',
    objectType: 'import',
    input: z.strictObject({ runId: z.uuid(), version: z.number().int().min(1), way: z.enum(importWays) }),
    output: steppedRun,
  },
  async (call) => {
    const checked = await demandRun(call, call.input.runId)
    const run = await startApply(await importContext(call), call.input)
    const stepped = await takeStep(call, 'apply', run, checked.counts.rows)
    const { target, destination, way, fileName } = run
    const detail = { target, destination, way, ...(stepped.jobId === null ? stepped.counts : checked.counts) }
    return done(stepped, { objectId: run.runId, objectLabel: fileName, detail })
  },
)
