import type { RouterOutputs } from '@vliegwiel/api'

/** The file that a job made, or null. */
export function fileOfJob(job: Pick<RouterOutputs['jobs']['followJob'], 'status' | 'result'>): string | null {
  const fileId = job.result?.['fileId']
  return job.status === 'done' && typeof fileId === 'string' ? fileId : null
}
