import type { TenantTransaction } from '@vliegwiel/db'
import type { ImportRun } from '../import-run.ts'

/** Is nobody at work on it: done at once, or by a job that ended? */
export async function isIdle(trx: TenantTransaction, { jobId }: Pick<ImportRun, 'jobId'>): Promise<boolean> {
  if (jobId === null) return true
  const job = await trx.selectFrom('job').select('status').where('job_id', '=', jobId).executeTakeFirst()
  return job === undefined || job.status === 'failed' || job.status === 'done'
}
