import { queueJob } from '@vliegwiel/jobs/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Starts the proof as a job; its progress is followed like any other. */
export const runProof = tenantMutation(
  {
    permission: 'isolation:run',
    objectType: 'isolation',
    base: { none: 'makes-new' },
    input: z.strictObject({}),
    output: z.strictObject({ jobId: z.uuid() }),
  },
  async ({ trx, at, session, membership, enqueueLater }) => {
    const startedBy = session.person.personId
    const input = { slug: membership.tenant.slug }
    const jobId = await queueJob(trx, { kind: 'isolation.run', input, startedBy, total: 2, at })
    enqueueLater(jobId)
    return done({ jobId }, { objectId: jobId, objectLabel: membership.tenant.name })
  },
)
