import { atOnceBytes, atOnceRows, type ImportRun } from '@vliegwiel/imports'
import { atOnce, runStep, updateRun, type ImportContext, type ImportStep } from '@vliegwiel/imports/server'
import { queueJob } from '@vliegwiel/jobs/server'
import { z } from 'zod'
import type { TenantCall } from '../../ladder/tenant-procedure.ts'
import { importContext } from './import-context.ts'
import { counts } from './shapes.ts'

export const steppedRun = z.strictObject({
  runId: z.uuid(),
  status: z.string(),
  counts,
  /** The job that does it; null: it is done. */
  jobId: z.uuid().nullable(),
})

type Call = Pick<TenantCall<unknown>, 'trx' | 'at' | 'ctx' | 'session' | 'subject' | 'enqueueLater'>

/** A file of some dozens of rows is done here and now; a larger one becomes a job that the person can follow. */
export async function takeStep(
  call: Call,
  step: ImportStep,
  run: ImportRun,
  rows: number,
): Promise<z.infer<typeof steppedRun>> {
  const small = run.fileBytes <= atOnceBytes && Math.max(rows, run.fileRows) <= atOnceRows
  if (small) {
    const ended = await runStep(atOnce(await importContext(call)), step, run.runId)
    return { runId: ended.runId, status: ended.status, counts: ended.counts, jobId: null }
  }
  const jobId = await queueStep(call, step, run, rows)
  return { runId: run.runId, status: run.status, counts: run.counts, jobId }
}

/** Reads a file in the transaction of its last piece. */
export function readNow(context: ImportContext, run: ImportRun): Promise<ImportRun> {
  return runStep(atOnce(context), 'read', run.runId)
}

/** Hands a step to the queue; answers the job. `rows`: how many it is about, 0 when nobody knows yet. */
export async function queueStep(
  { trx, at, session, enqueueLater }: Call,
  step: ImportStep,
  run: ImportRun,
  rows: number,
): Promise<string> {
  const jobId = await queueJob(trx, {
    kind: 'import.run',
    input: { runId: run.runId, step, rows },
    startedBy: session.person.personId,
    total: rows,
    at,
  })
  await updateRun(trx, run.runId, { jobId })
  enqueueLater(jobId)
  return jobId
}
