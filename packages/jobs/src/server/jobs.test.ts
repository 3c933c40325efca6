import { asOperator, inTenant } from '@vliegwiel/db'
import { onBothDatabases, plantTenant } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import { jobKinds } from '../job.ts'
import { finishJob, noteBeat, noteProgress, takeJob } from './job.repository.ts'
import {
  abandonedAfterMs,
  findJob,
  listJobs,
  queueJob,
  queueOverview,
  requeueJob,
  runJob,
  unfinishedJobs,
  type JobHandlers,
} from './index.ts'

const at = new Date('2026-11-23T10:00:00Z')
const handlers = (run: JobHandlers['tenant.export']): JobHandlers =>
  Object.fromEntries(jobKinds.map((kind) => [kind, run])) as JobHandlers

onBothDatabases('jobs', (database) => {
  const queued = async () => {
    const tenant = await plantTenant(database.db)
    const jobId = await inTenant(database.db, tenant, (trx) =>
      queueJob(trx, { kind: 'tenant.export', input: { format: 'json' }, startedBy: null, at }),
    )
    return { ticket: { tenantId: tenant.tenantId, jobId }, tenant }
  }

  test('handed over twice at once, it runs once', async () => {
    const { ticket, tenant } = await queued()
    let runs = 0
    const run = () =>
      runJob(
        database.db,
        handlers(async (job) => {
          runs += 1
          await job.progress(1, 2)
          return { input: job.input }
        }),
        ticket,
        () => at,
      )
    const outcomes = await Promise.all([run(), run(), run()])
    expect(runs).toBe(1)
    expect(outcomes.filter((outcome) => outcome?.status === 'done')).toHaveLength(1)
    const found = await inTenant(database.db, tenant, (trx) => findJob(trx, ticket.jobId))
    expect(found).toMatchObject({ status: 'done', done: 1, total: 2, result: { input: { format: 'json' } } })
  })

  test('a failed job says why and can be tried again', async () => {
    const { ticket, tenant } = await queued()
    const fail = handlers(() => Promise.reject(new Error('de schijf is vol')))
    await runJob(database.db, fail, ticket, () => at)
    const inside = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(database.db, tenant, work)
    expect(await inside((trx) => findJob(trx, ticket.jobId))).toMatchObject({
      status: 'failed',
      error: 'de schijf is vol',
    })
    expect(await inside((trx) => requeueJob(trx, ticket.jobId))).toBe(true)
    expect(await inside((trx) => requeueJob(trx, ticket.jobId))).toBe(false)
    await runJob(
      database.db,
      handlers(async () => ({ ok: true })),
      ticket,
      () => at,
    )
    expect(await inside((trx) => findJob(trx, ticket.jobId))).toMatchObject({ status: 'done', error: null })
  })

  test('a job that a dead process left running is found and taken again', async () => {
    const { ticket } = await queued()
    // As a process does that is killed right after.
    await inTenant(database.db, ticket, (trx) => takeJob(trx, ticket.jobId, at, at))
    // Within a minute of the kill, with the ten seconds until somebody looks.
    const later = new Date(at.getTime() + 45_000)
    const find = (moment: Date) => {
      const before = new Date(moment.getTime() - abandonedAfterMs)
      return asOperator(database.db, { tenantId: null }, (trx) => unfinishedJobs(trx, before))
    }
    expect((await find(at)).map((job) => job.job_id)).not.toContain(ticket.jobId)
    expect((await find(later)).map((job) => job.job_id)).toContain(ticket.jobId)
    const taken = await runJob(
      database.db,
      handlers(async () => ({ second: true })),
      ticket,
      () => later,
    )
    expect(taken?.status).toBe('done')
  })

  test('a long job that says it is alive is nobody else’s, and this process does not take its own a second time', async () => {
    const { ticket } = await queued()
    await inTenant(database.db, ticket, (trx) => takeJob(trx, ticket.jobId, at, at))
    const later = new Date(at.getTime() + 45_000)
    await inTenant(database.db, ticket, (trx) => noteBeat(trx, { jobId: ticket.jobId, takenAt: at }, later))
    const found = await asOperator(database.db, { tenantId: null }, (trx) =>
      unfinishedJobs(trx, new Date(later.getTime() - abandonedAfterMs)),
    )
    expect(found.map((job) => job.job_id)).not.toContain(ticket.jobId)
    const mine = await queued()
    let end = () => {}
    const long = new Promise<Record<string, unknown>>((resolve) => (end = () => resolve({ first: true })))
    const running = runJob(
      database.db,
      handlers(() => long),
      mine.ticket,
      () => at,
    )
    const again = runJob(
      database.db,
      handlers(async () => ({ second: true })),
      mine.ticket,
      () => later,
    )
    expect(await again).toBe(null)
    end()
    expect((await running)?.status).toBe('done')
  })

  test('a process that was taken for dead ends nothing of a job that another has taken since', async () => {
    const { ticket, tenant } = await queued()
    const later = new Date(at.getTime() + 45_000)
    const inside = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(database.db, tenant, work)
    const [lost, ours] = [
      { jobId: ticket.jobId, takenAt: at },
      { jobId: ticket.jobId, takenAt: later },
    ]
    await inside((trx) => takeJob(trx, ticket.jobId, at, at))
    await inside((trx) => takeJob(trx, ticket.jobId, later, new Date(later.getTime() - abandonedAfterMs)))
    await inside((trx) => noteProgress(trx, lost, 9, 9))
    expect(await inside((trx) => finishJob(trx, lost, { error: 'late' }, later))).toBe(false)
    expect(await inside((trx) => findJob(trx, ticket.jobId))).toMatchObject({ status: 'running', done: 0 })
    expect(await inside((trx) => finishJob(trx, ours, { result: { ours: true } }, later))).toBe(true)
    expect(await inside((trx) => finishJob(trx, lost, { error: 'later still' }, later))).toBe(false)
    expect(await inside((trx) => findJob(trx, ticket.jobId))).toMatchObject({ status: 'done', result: { ours: true } })
  })

  test('a neighbour’s ticket finds nothing', async () => {
    const { ticket } = await queued()
    const neighbour = await plantTenant(database.db)
    const stolen = { tenantId: neighbour.tenantId, jobId: ticket.jobId }
    expect(
      await runJob(
        database.db,
        handlers(async () => ({})),
        stolen,
        () => at,
      ),
    ).toBeNull()
    const list = await inTenant(database.db, neighbour, (trx) => listJobs(trx, { ownOf: null, before: null, limit: 5 }))
    expect(list.jobs).toEqual([])
  })

  test('the operator sees how the queue is doing, not what is in it', async () => {
    const { ticket } = await queued()
    const overview = await asOperator(database.db, { tenantId: null }, (trx) => queueOverview(trx, 50))
    const row = overview.find((one) => one.job_id === ticket.jobId)
    expect(row).toMatchObject({ kind: 'tenant.export', status: 'queued' })
    expect(Object.keys(row ?? {})).not.toContain('input')
  })
})
