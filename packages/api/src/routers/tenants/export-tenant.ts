import { queueJob } from '@vliegwiel/jobs/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Starts the export of everything of the tenant; the file waits seven days for who asked. */
export const exportTenant = tenantMutation(
  {
    permission: 'tenant:export',
    objectType: 'tenant',
    base: { none: 'only-reads' },
    input: z.strictObject({}),
    output: z.strictObject({ jobId: z.uuid() }),
  },
  async ({ trx, at, session, membership, enqueueLater }) => {
    const startedBy = session.person.personId
    const jobId = await queueJob(trx, { kind: 'tenant.export', input: {}, startedBy, at })
    enqueueLater(jobId)
    return done({ jobId }, { objectId: trx.tenantId, objectLabel: membership.tenant.name, detail: { jobId } })
  },
)
