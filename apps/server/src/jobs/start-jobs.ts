import { setTimeout as wait } from 'node:timers/promises'
import type { Services } from '@vliegwiel/api/server'
import { forgetCounts } from '@vliegwiel/auth/server'
import { asOperator, atSignIn } from '@vliegwiel/db'
import { jobTicket, type JobTicket } from '@vliegwiel/jobs'
import { abandonedAfterMs, runJob, unfinishedJobs, type JobHandlers } from '@vliegwiel/jobs/server'
import { PgBoss } from 'pg-boss'
import { errorFacts } from '../process/log.ts'
import { asJobRole } from './as-job-role.ts'
import { systemQuestions } from '../outside/ask-host.ts'
import { checkPortalHost } from './check-portal-host.ts'
import { exportTenant } from './write-export.ts'
import type { AnchorSettings } from '../anchors/lay-down.ts'
import { nightWork } from './night-work.ts'
import { onceANight } from './once-a-night.ts'
import { everyMinute, everyNight } from './schedule.ts'
import { nightQueue, queueSchema, requeueQueue, ticketQueue } from './queue-names.ts'
import { releaseClock } from './release-clock.ts'
import { adoptDocuments, releaseDocuments } from './release-documents.ts'
import { runImport } from './run-import.ts'
import { runIsolation } from './run-isolation.ts'
import { openTransport } from './mail-transport.ts'
import { sendLetters } from './send-letters.ts'
import { sendMail, type MailSettings } from './send-mail.ts'

export interface RunningJobs {
  /** Resolves once work is taken on, or once it is clear that it will not be: stopped before. Rejects when it cannot. */
  readonly started: Promise<void>
  readonly enqueue: (ticket: JobTicket) => void
  /**
   * Lets running work finish for so many milliseconds; what is cut off is taken up again by the requeue. A start that is
   * still under way is not completed.
   */
  stop(withinMs: number): Promise<void>
}

export interface JobSettings {
  readonly services: Services
  readonly mail: MailSettings
  /** Where the ends of the logs go each night; left out: nowhere, as in most tests. */
  readonly anchors?: AnchorSettings
  /** Left out: nobody is forgotten, as in most tests. */
  readonly forgetPeopleAfterDays?: number
}

/** How often work is looked for that lost its process. With the time after which it counts as lost, well within a minute. */
const sweepMs = 10_000
/** How long counts of networks stay; a window is a minute. */
const countsKeptMs = 120_000
/** How often letters about accounts are looked for: they are of no tenant, so no ticket tells of them. */
const lettersMs = 5_000

/**
 * Runs the queue in this process: tenants' jobs, what lost its process, the releases of every minute, the work of the night. Answers at once, so
 * that it can be stopped from its first moment on.
 */
export function startJobs({ services, mail, anchors, forgetPeopleAfterDays }: JobSettings): RunningJobs {
  const { db, log } = services
  const questions = systemQuestions()
  const night = { questions, anchors, forgetPeopleAfterDays }
  const handlers: JobHandlers = {
    'mail.send': sendMail(mail),
    'tenant.export': exportTenant,
    'isolation.run': runIsolation(services),
    'document.release': releaseDocuments,
    'document.adopt': adoptDocuments,
    'import.run': runImport(services),
    'portal-host.check': checkPortalHost(services, questions),
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

  const send = async (ticket: JobTicket, key: string = ticket.jobId): Promise<void> => {
    await boss.send(ticketQueue, ticket, { singletonKey: key })
  }
  const releases = releaseClock(services, async (ticket) => {
    await send(ticket)
    notify()
  })
  const requeue = async (): Promise<void> => {
    const before = new Date(services.clock().getTime() - abandonedAfterMs)
    const rows = await asOperator(db, { tenantId: null }, (trx) => unfinishedJobs(trx, before))
    for (const { tenant_id: tenantId, job_id: jobId, status, beat_at: beat } of rows) {
      // The ticket of a process that died still counts as being worked on; the one that takes over has a key of its own.
      const key = status === 'running' ? `${jobId}/${beat?.getTime() ?? 0}` : jobId
      await send({ tenantId, jobId }, key)
      notify()
    }
  }

  /** Of all processes one does it each minute. */
  const everyTick = async () => {
    const before = new Date(services.clock().getTime() - countsKeptMs)
    await atSignIn(db, (trx) => forgetCounts(trx, before))
    await releases.tick()
  }

  const localConcurrency = db.engine === 'pglite' ? 1 : 2
  let worker: string | null = null
  let sweeping: NodeJS.Timeout | undefined
  let writing: NodeJS.Timeout | undefined
  const transport = mail.smtpUrl === undefined ? null : openTransport(mail.smtpUrl, mail.from)
  let lettersDone: Promise<unknown> = Promise.resolve()
  let busy = false
  const letters = () => {
    if (busy || stopping) return
    busy = true
    lettersDone = sendLetters(services, transport)
      .catch((error: unknown) => log('warn', 'letters-failed', { error: errorFacts(error) }))
      .finally(() => (busy = false))
  }
  const steps: (() => Promise<unknown>)[] = [
    () => boss.start(),
    async () => {
      worker = await boss.work<unknown>(ticketQueue, { localConcurrency, pollingIntervalSeconds: 2 }, async (jobs) => {
        for (const { data } of jobs) {
          const ticket = jobTicket.parse(data)
          const ended = await runJob(db, handlers, ticket, services.clock)
          if (ended?.status === 'failed')
            log('warn', 'job-failed', { ...ticket, kind: ended.kind, error: errorFacts(ended.error) })
        }
      })
    },
    () => boss.work(requeueQueue, { pollingIntervalSeconds: 10 }, everyTick),
    () =>
      boss.work(nightQueue, { pollingIntervalSeconds: 30 }, () =>
        onceANight(services, () => nightWork(services, send, night)),
      ),
    () => boss.schedule(requeueQueue, everyMinute),
    () => boss.schedule(nightQueue, everyNight.cron, null, { tz: everyNight.zone }),
    requeue,
    () => releases.tick(),
    async () => {
      sweeping = setInterval(() => {
        requeue().catch((error: unknown) => log('warn', 'requeue-failed', { error: errorFacts(error) }))
      }, sweepMs)
      sweeping.unref()
      writing = setInterval(letters, lettersMs)
      writing.unref()
    },
  ]
  let stopping = false
  const notify = () => {
    if (worker !== null && !stopping) boss.notifyWorker(worker)
  }
  const start = async () => {
    for (const step of steps) {
      if (stopping) return
      await step()
    }
    notify()
  }
  const started = start().catch((error: unknown) => {
    // Cut off by the stop, which has its own way of saying how it went.
    if (!stopping) throw error
  })

  return {
    started,
    enqueue: (ticket) => {
      // Until there is a worker the job stands in its tenant's list, and the requeue at the end of the start sends it.
      if (worker === null || stopping) return
      send(ticket).then(
        notify,
        // The next requeue sends it.
        (error: unknown) => log('warn', 'job-not-sent', { ...ticket, error: errorFacts(error) }),
      )
    },
    stop: async (withinMs) => {
      stopping = true
      clearInterval(sweeping)
      clearInterval(writing)
      releases.stop()
      const began = performance.now()
      // The step under way uses the queue; the ones after it are not taken any more.
      await Promise.race([started.catch(() => undefined), wait(withinMs, undefined, { ref: false })])
      await Promise.race([
        lettersDone,
        wait(Math.max(0, withinMs - (performance.now() - began)), undefined, { ref: false }),
      ])
      const left = Math.max(0, withinMs - (performance.now() - began))
      await boss.stop({ graceful: true, timeout: left, close: false })
    },
  }
}
