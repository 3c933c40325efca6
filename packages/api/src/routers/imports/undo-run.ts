import { startUndo } from '@vliegwiel/imports/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { demandRun, importContext } from './import-context.ts'
import { steppedRun, takeStep } from './take-step.ts'

/** Takes an import back, as a run of its own. What was changed since stays, and is named. */
export const undoRun = tenantMutation(
  {
    permission: 'import:run',
    objectType: 'import',
    input: z.strictObject({ runId: z.uuid(), version: z.number().int().min(1) }),
    output: steppedRun,
  },
  async (call) => {
    const undone = await demandRun(call, call.input.runId)
    const run = await startUndo(await importContext(call), call.input)
    const stepped = await takeStep(call, 'undo', run, undone.counts.added + undone.counts.changed)
    const detail = { target: run.target, destination: run.destination, undoes: undone.runId, ...stepped.counts }
    return done(stepped, { objectId: undone.runId, objectLabel: undone.fileName, detail })
  },
)
