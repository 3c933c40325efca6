import type { Services } from '@vliegwiel/api/server'
import { asOperator } from '@vliegwiel/db'
import { jobTicket, type JobTicket } from '@vliegwiel/jobs'
import { abandonedAfterMs, runJob, unfinishedJobs, type JobHandlers } from '@vliegwiel/jobs/server'
import { PgBoss } from 'pg-boss'
import { errorFacts } from '../process/log.ts'
import { asJobRole } from './as-job-role.ts'
import { exportTenant } from './export-tenant.ts'
import { nightWork } from './night-work.ts'
import { nightQueue, queueSchema, sweepQueue, ticketQueue } from './queue-names.ts'
import { runIsolation } from './run-isolation.ts'
import { sendMail, type MailSettings } from './send-mail.ts'

export interface RunningJobs {
  readonly wake: (ticket: JobTicket) => void
  /** Lets running work finish for so many milliseconds; what is cut off is taken up again by the sweep. */
  stop(withinMs: number): Promise<void>
}

export interface JobSettings {
  readonly services: Services
  readonly mail: MailSettings
}

/** Runs the queue in this process: tenants' jobs, the sweep of every minute, the work of the night. */
export async function startJobs({ services, mail }: JobSettings): Promise<RunningJobs> {
  const { db, log } = services
  const handlers: JobHandlers = {
    'mail.send': sendMail(mail),
    'tenant.export': exportTenant,
    'isolation.run': runIsolation(services),
  }
  const boss = new PgBoss({
    db: asJobRole(db),
    backend: db.engine,
    schema: queueSchema,
    migrate: false,
    createSchema: false,
    // Both need the owner, or a statement outside a transaction.
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (error) => log('warn', 'queue-error', { error: errorFacts(error) }))
  boss.on('warning', ({ message }) => log('warn', 'queue-warning', { message }))
  await boss.start()

  const send = async (ticket: JobTicket): Promise<void> => {
    await boss.send(ticketQueue, ticket, { singletonKey: ticket.jobId })
  }
  const sweep = async (): Promise<void> => {
    const before = new Date(services.clock().getTime() - abandonedAfterMs)
    const rows = await asOperator(db, { tenantId: null }, (trx) => unfinishedJobs(trx, before))
    for (const row of rows) await send({ tenantId: row.tenant_id, jobId: row.job_id })
  }

  const localConcurrency = db.engine === 'pglite' ? 1 : 2
  const worker = await boss.work<unknown>(
    ticketQueue,
    { localConcurrency, pollingIntervalSeconds: 2 },
    async (jobs) => {
      for (const { data } of jobs) {
        const ticket = jobTicket.parse(data)
        const ended = await runJob(db, handlers, ticket, services.clock)
        if (ended?.status === 'failed')
          log('warn', 'job-failed', { ...ticket, kind: ended.kind, error: errorFacts(ended.error) })
      }
    },
  )
  await boss.work(sweepQueue, { pollingIntervalSeconds: 10 }, sweep)
  await boss.work(nightQueue, { pollingIntervalSeconds: 30 }, () => nightWork(services, send))
  await boss.schedule(sweepQueue, '* * * * *')
  await boss.schedule(nightQueue, '12 3 * * *', null, { tz: 'Europe/Amsterdam' })
  await sweep()
  boss.notifyWorker(worker)

  return {
    wake: (ticket) => {
      send(ticket).then(
        () => boss.notifyWorker(worker),
        // The job stands in its tenant's list; the next sweep sends it.
        (error: unknown) => log('warn', 'job-not-sent', { ...ticket, error: errorFacts(error) }),
      )
    },
    stop: (withinMs) => boss.stop({ graceful: true, timeout: withinMs, close: false }),
  }
}
