import type { Services } from '@vliegwiel/api/server'
import { dueReleases, lockRelease } from '@vliegwiel/configuration/server'
import { asOperator, inTenant } from '@vliegwiel/db'
import type { JobTicket } from '@vliegwiel/jobs'
import { openJobsOf, queueJob } from '@vliegwiel/jobs/server'

/** How far ahead a tick looks: a little more than the minute until the next one. */
const aheadMs = 75_000

export interface ReleaseClock {
  /** Once a minute: queues what is due, and sets an alarm for what becomes due before the next tick. */
  tick(): Promise<void>
  stop(): void
}

/**
 * Makes planned releases start at their instant and not up to a minute later. The plan itself stands in the database:
 * a process that dies loses an alarm, never a release.
 */
export function releaseClock(services: Services, send: (ticket: JobTicket) => Promise<void>): ReleaseClock {
  const alarms = new Map<string, NodeJS.Timeout>()
  const start = async (tenantId: string, releaseId: string): Promise<void> => {
    alarms.delete(releaseId)
    const at = services.clock()
    const jobId = await inTenant(services.db, { tenantId }, async (trx) => {
      // Every process has its alarm: the first one makes the job, and the others find it.
      if ((await lockRelease(trx, releaseId))?.state !== 'planned') return null
      const waiting = await openJobsOf(trx, 'document.release')
      const known = waiting.find(({ input }) => (input as { releaseId?: string }).releaseId === releaseId)
      return known?.job_id ?? queueJob(trx, { kind: 'document.release', input: { releaseId }, startedBy: null, at })
    })
    if (jobId !== null) await send({ tenantId, jobId })
  }
  return {
    async tick() {
      const now = services.clock().getTime()
      const due = await asOperator(services.db, { tenantId: null }, (trx) => dueReleases(trx, new Date(now + aheadMs)))
      for (const { tenant_id: tenantId, release_id: releaseId, at } of due) {
        const wait = at.getTime() - now
        if (wait <= 0) await start(tenantId, releaseId)
        else if (!alarms.has(releaseId)) {
          const failed = () => services.log('warn', 'release-not-started', { tenantId, releaseId })
          alarms.set(releaseId, setTimeout(() => void start(tenantId, releaseId).catch(failed), wait).unref())
        }
      }
    },
    stop() {
      for (const alarm of alarms.values()) clearTimeout(alarm)
    },
  }
}
