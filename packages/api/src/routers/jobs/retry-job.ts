import { findJob, requeueJob } from '@vliegwiel/jobs/server'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Tries a failed job again from its beginning. */
export const retryJob = tenantMutation(
  {
    permission: 'job:retry',
    objectType: 'job',
    base: { none: 'one-way' },
    input: z.strictObject({ jobId: z.uuid() }),
    output: z.strictObject({ jobId: z.uuid() }),
  },
  async ({ trx, input, insist, enqueueLater }) => {
    const found = await findJob(trx, input.jobId)
    if (!found) throw apiError('not-found', { what: 'job' })
    insist({ ownerId: found.startedBy })
    if (!(await requeueJob(trx, input.jobId))) throw apiError('job-not-failed')
    enqueueLater(input.jobId)
    return done({ jobId: input.jobId }, { objectId: input.jobId, objectLabel: found.kind })
  },
)
