import { queueJob } from '@vliegwiel/jobs/server'
import { tenantError } from '@vliegwiel/tenants'
import { readPortalHost, readSettings } from '@vliegwiel/tenants/server'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Seconds between two looks at a name: it is somebody's server that is asked. */
const pauseSeconds = 10

/** Looks now whether the host name of the portal is proved; the job says how it stands. */
export const checkPortalHost = tenantMutation(
  {
    permission: 'setting:update',
    objectType: 'setting',
    base: { none: 'only-reads' },
    input: z.strictObject({}),
    output: z.strictObject({ jobId: z.uuid() }),
  },
  async ({ trx, at, session, enqueueLater }) => {
    const host = (await readSettings(trx)).find(({ key }) => key === 'portal-host')?.value
    if (typeof host !== 'string' || host === '') throw tenantError('no-host')
    const checkedAt = (await readPortalHost(trx))?.checked_at.getTime() ?? 0
    const left = Math.ceil(pauseSeconds - (at.getTime() - checkedAt) / 1_000)
    if (left > 0) throw apiError('busy', {}, { retryAfterSeconds: left })
    const startedBy = session.person.personId
    const jobId = await queueJob(trx, { kind: 'portal-host.check', input: {}, startedBy, at })
    enqueueLater(jobId)
    return done({ jobId }, { objectId: 'portal-host', objectLabel: host, detail: { jobId } })
  },
)
