import { fixedQuery, newId, type OperatorTransaction, type TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'
import type { Job, JobKind } from '../job.ts'

/** Puts a job in the tenant's list, in the transaction of what asked for it. Answers its id. */
export async function queueJob(
  trx: TenantTransaction | OperatorTransaction,
  given: { kind: JobKind; input: unknown; startedBy: string | null; total?: number; at: Date },
): Promise<string> {
  const jobId = newId()
  await (trx as TenantTransaction)
    .insertInto('job')
    .values({
      job_id: jobId,
      kind: given.kind,
      input: JSON.stringify(given.input),
      total: given.total ?? null,
      result: null,
      error: null,
      started_by: given.startedBy,
      created_at: given.at,
      started_at: null,
      finished_at: null,
    })
    .execute()
  return jobId
}

/** When a running job was last known to be at work. */
const lastHeard = sql<Date>`coalesce(beat_at, started_at)`

/** Takes a job to work on it; null when somebody else has it or it is done. A job left running is taken again. */
export async function takeJob(trx: TenantTransaction, jobId: string, at: Date, abandonedBefore: Date) {
  const taken = await trx
    .updateTable('job')
    .set({ status: 'running', started_at: at, beat_at: at, finished_at: null, error: null, done: 0 })
    .where('job_id', '=', jobId)
    .where((where) =>
      where.or([
        where('status', '=', 'queued'),
        where.and([where('status', '=', 'running'), where(lastHeard, '<', abandonedBefore)]),
      ]),
    )
    .returning(['kind', 'input', 'started_by'])
    .executeTakeFirst()
  return taken ?? null
}

/** A job as one process took it. When another took it since, `takenAt` no longer fits and nothing is written. */
export interface TakenJob {
  readonly jobId: string
  readonly takenAt: Date
}

const asTaken = (trx: TenantTransaction, { jobId, takenAt }: TakenJob) =>
  trx.updateTable('job').where('job_id', '=', jobId).where('status', '=', 'running').where('started_at', '=', takenAt)

export async function noteProgress(trx: TenantTransaction, job: TakenJob, done: number, total: number): Promise<void> {
  await asTaken(trx, job).set({ done, total }).execute()
}

/** Says that the job is still being worked on. */
export async function noteBeat(trx: TenantTransaction, job: TakenJob, at: Date): Promise<void> {
  await asTaken(trx, job).set({ beat_at: at }).execute()
}

/** Answers whether it was still ours to finish. */
export async function finishJob(
  trx: TenantTransaction,
  job: TakenJob,
  outcome: { result: Record<string, unknown> } | { error: string },
  at: Date,
): Promise<boolean> {
  const change =
    'error' in outcome
      ? { status: 'failed' as const, error: outcome.error }
      : { status: 'done' as const, result: JSON.stringify(outcome.result), error: null }
  const { numUpdatedRows } = await asTaken(trx, job)
    .set({ ...change, finished_at: at })
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Puts a failed job back in the queue; answers whether it was failed. */
export async function requeueJob(trx: TenantTransaction, jobId: string): Promise<boolean> {
  const result = await trx
    .updateTable('job')
    .set({ status: 'queued', error: null, done: 0, started_at: null, finished_at: null })
    .where('job_id', '=', jobId)
    .where('status', '=', 'failed')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function findJob(trx: TenantTransaction, jobId: string): Promise<Job | null> {
  const row = await trx.selectFrom('job').select(shown).where('job_id', '=', jobId).executeTakeFirst()
  return row ? asJob(row) : null
}

/** Newest first; `ownOf` narrows to the jobs of one person. */
export async function listJobs(
  trx: TenantTransaction,
  ask: { ownOf: string | null; before: string | null; limit: number },
): Promise<{ jobs: Job[]; next: string | null }> {
  const { ownOf, before } = ask
  const more = ask.limit + 1
  const { rows } = await trx.executeQuery(
    ownOf === null
      ? before === null
        ? pages.first(trx, more)
        : pages.next(trx, more, before)
      : before === null
        ? pages.firstOwn(trx, more, ownOf)
        : pages.nextOwn(trx, more, ownOf, before),
  )
  const jobs = rows.slice(0, ask.limit).map((row) => asJob(row))
  return { jobs, next: rows.length > ask.limit ? (jobs.at(-1)?.jobId ?? null) : null }
}

// The input stays where it is: it is for the handler.
const shown = [
  'job_id',
  'kind',
  'status',
  'done',
  'total',
  'error',
  'started_by',
  'created_at',
  'finished_at',
  'result',
] as const

const newest = (trx: TenantTransaction, limit: number) =>
  trx.selectFrom('job').select(shown).orderBy('job_id', 'desc').limit(limit)

// The page of work in progress asks these every few seconds.
const pages = {
  first: fixedQuery((trx: TenantTransaction, limit: number) => newest(trx, limit).compile(), { named: false }),
  next: fixedQuery(
    (trx: TenantTransaction, limit: number, before: string) =>
      newest(trx, limit).where('job_id', '<', before).compile(),
    { named: false },
  ),
  firstOwn: fixedQuery(
    (trx: TenantTransaction, limit: number, own: string) => newest(trx, limit).where('started_by', '=', own).compile(),
    { named: false },
  ),
  nextOwn: fixedQuery(
    (trx: TenantTransaction, limit: number, own: string, before: string) =>
      newest(trx, limit).where('started_by', '=', own).where('job_id', '<', before).compile(),
    { named: false },
  ),
}

interface Row {
  readonly job_id: string
  readonly kind: string
  readonly status: Job['status']
  readonly done: number
  readonly total: number | null
  readonly error: string | null
  readonly started_by: string | null
  readonly created_at: Date
  readonly finished_at: Date | null
  readonly result: unknown
}

function asJob(row: Row): Job {
  return {
    jobId: row.job_id,
    kind: row.kind as JobKind,
    status: row.status,
    done: row.done,
    total: row.total,
    error: row.error,
    startedBy: row.started_by,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    result: row.result as Job['result'],
  }
}

/** How the queue is doing over all tenants, without what is in it: what waits, runs, failed. */
export function queueOverview(trx: OperatorTransaction, limit: number) {
  return trx
    .selectFrom('job')
    .innerJoin('tenant', 'tenant.tenant_id', 'job.tenant_id')
    .select([
      'job.tenant_id',
      'tenant.name as tenant_name',
      'job.job_id',
      'job.kind',
      'job.status',
      'job.done',
      'job.total',
    ])
    .select(['job.created_at', 'job.started_at', 'job.finished_at'])
    .orderBy('job.created_at', 'desc')
    .limit(limit)
    .execute()
}

/** Jobs that should be in the queue: waiting, or left running by a process that died. */
export function unfinishedJobs(trx: OperatorTransaction, abandonedBefore: Date) {
  return trx
    .selectFrom('job')
    .select(['tenant_id', 'job_id', 'status', 'beat_at'])
    .where((where) =>
      where.or([
        where('status', '=', 'queued'),
        where.and([where('status', '=', 'running'), where(lastHeard, '<', abandonedBefore)]),
      ]),
    )
    .limit(1_000)
    .execute()
}

/** How many jobs there are of each status, over all tenants. */
export async function countByStatus(trx: OperatorTransaction): Promise<ReadonlyMap<string, number>> {
  const rows = await trx
    .selectFrom('job')
    .select((eb) => ['status', eb.fn.countAll<number>().as('n')])
    .groupBy('status')
    .execute()
  return new Map(rows.map((row) => [row.status, row.n]))
}

/** Jobs of one kind that wait or run, with what they were asked. */
export function openJobsOf(trx: TenantTransaction, kind: JobKind) {
  return trx
    .selectFrom('job')
    .select(['job_id', 'input'])
    .where('kind', '=', kind)
    .where('status', 'in', ['queued', 'running'])
    .execute()
}
