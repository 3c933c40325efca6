import { can } from '@vliegwiel/auth'
import { listJobs as list } from '@vliegwiel/jobs/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { shownJob } from './shapes.ts'

/** Long work, newest first: one's own, and for an administrator everybody's. */
export const listJobs = tenantQuery(
  {
    permission: 'job:read',
    input: z.strictObject({ before: z.uuid().nullable(), limit: z.number().int().min(1).max(100) }),
    output: z.strictObject({ jobs: z.array(shownJob), next: z.uuid().nullable() }),
  },
  ({ trx, input, subject }) => {
    const everybody = can(subject, 'job:read')
    return list(trx, { ...input, ownOf: everybody ? null : subject.personId })
  },
)
