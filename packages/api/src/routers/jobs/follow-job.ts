import { findJob } from '@vliegwiel/jobs/server'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { shownJob } from './shapes.ts'

/** How far one job is. */
export const followJob = tenantQuery(
  { permission: 'job:read', input: z.strictObject({ jobId: z.uuid() }), output: shownJob },
  async ({ trx, input, insist }) => {
    const found = await findJob(trx, input.jobId)
    if (!found) throw apiError('not-found', { what: 'job' })
    insist({ ownerId: found.startedBy })
    return found
  },
)
