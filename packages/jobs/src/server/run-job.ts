import { inTenant, type Database } from '@vliegwiel/db'
import { jobKinds, type JobKind, type JobTicket } from '../job.ts'
import { finishJob, noteBeat, noteProgress, takeJob } from './job.repository.ts'

/** What a handler gets. It opens the tenant's door itself, as often as it needs, so that long work holds no transaction. */
export interface RunningJob {
  readonly db: Database
  readonly tenantId: string
  readonly jobId: string
  readonly input: unknown
  readonly startedBy: string | null
  readonly at: Date
  progress(done: number, total: number): Promise<void>
}

/** Does the work and answers what it made. Throwing fails the job; the message is shown to who started it. */
export type JobHandler = (job: RunningJob) => Promise<Record<string, unknown>>
export type JobHandlers = Readonly<Record<JobKind, JobHandler>>

/** How often a running job says that its process is alive. */
const beatMs = 8_000
/** A job that said nothing for so long has lost its process, and is taken again by another. */
export const abandonedAfterMs = 30_000

/** Jobs that this process is at: one of them that could not say so for a while is not taken a second time. */
const atWork = new Set<string>()

/**
 * Runs one job to its end. Handed the same ticket twice, it runs once: the second finds nothing to take.
 * @returns how it ended, or null when there was nothing to do.
 */
export async function runJob(
  db: Database,
  handlers: JobHandlers,
  ticket: JobTicket,
  clock: () => Date,
): Promise<{ kind: JobKind; status: 'done' | 'failed'; error?: unknown } | null> {
  if (atWork.has(ticket.jobId)) return null
  atWork.add(ticket.jobId)
  try {
    return await takeAndRun(db, handlers, ticket, clock)
  } finally {
    atWork.delete(ticket.jobId)
  }
}

async function takeAndRun(
  db: Database,
  handlers: JobHandlers,
  ticket: JobTicket,
  clock: () => Date,
): ReturnType<typeof runJob> {
  const at = clock()
  const taken = await inTenant(db, ticket, (trx) =>
    takeJob(trx, ticket.jobId, at, new Date(at.getTime() - abandonedAfterMs)),
  )
  if (!taken) return null
  const kind = jobKinds.find((known) => known === taken.kind)
  const job = { jobId: ticket.jobId, takenAt: at }
  const finish = (outcome: Parameters<typeof finishJob>[2]) =>
    inTenant(db, ticket, (trx) => finishJob(trx, job, outcome, clock()))
  if (!kind) {
    await finish({ error: `unknown kind ${taken.kind}` })
    return null
  }
  const beating = setInterval(() => {
    // One that does not come through is made up for by the next.
    inTenant(db, ticket, (trx) => noteBeat(trx, job, clock())).catch(() => undefined)
  }, beatMs)
  beating.unref()
  try {
    const result = await handlers[kind]({
      db,
      tenantId: ticket.tenantId,
      jobId: ticket.jobId,
      input: taken.input,
      startedBy: taken.started_by,
      at,
      progress: (done, total) => inTenant(db, ticket, (trx) => noteProgress(trx, job, done, total)),
    })
    // Another process took it for lost and is at it: how it ends is that one's to say.
    return (await finish({ result })) ? { kind, status: 'done' } : null
  } catch (error) {
    const ours = await finish({ error: error instanceof Error ? error.message : String(error) })
    return ours ? { kind, status: 'failed', error } : null
  } finally {
    clearInterval(beating)
  }
}
