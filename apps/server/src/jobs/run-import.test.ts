import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { setTimeout as wait } from 'node:timers/promises'
import { inTenant, openEmbedded, type Database } from '@vliegwiel/db'
import { plantMember, plantTenant } from '@vliegwiel/db/testing'
import {
  findRun,
  receiveFile,
  runStep,
  startApply,
  startCheck,
  startUndo,
  updateRun,
  type ImportContext,
} from '@vliegwiel/imports/server'
import { viewTarget } from '@vliegwiel/imports/testing'
import { findJob, queueJob } from '@vliegwiel/jobs/server'
import { writeCsv } from '@vliegwiel/tabular/files'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServerDatabase } from '../testing/server-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { installQueueInside } from './install-queue.ts'
import { startJobs } from './start-jobs.ts'

const engines: Readonly<Record<string, () => Promise<{ db: Database; close(): Promise<void> }>>> = {
  pglite: async () => {
    const db = await openEmbedded('memory://', { asOwner: installQueueInside })
    return { db, close: () => db.close() }
  },
  postgres: async () => {
    const database = await createServerDatabase()
    return { db: database.db, close: () => database.drop() }
  },
}
const targets = new Map([[viewTarget.word, viewTarget]])
const rows = 3_200

describe.each(Object.keys(engines))('a large import in the queue on %s', (engine) => {
  let opened: { db: Database; close(): Promise<void> }
  let server: TestServer
  beforeAll(async () => {
    const open = engines[engine]
    if (!open) throw new Error(engine)
    opened = await open()
    server = await startTestServer(opened.db, { importTargets: targets })
  })
  afterAll(async () => {
    await server.stop(100)
    await opened.close()
  })

  test('checks and writes by ticket, with progress for who asked, and a line in the log', async () => {
    const { db } = opened
    const tenant = await plantTenant(db)
    const { personId } = await plantMember(db, tenant.tenantId, { roles: ['administrator'] })
    const at = <T>(work: (context: ImportContext) => Promise<T>) =>
      inTenant(db, tenant, async (trx) => {
        const now = new Date()
        return work({
          trx,
          targets,
          by: { personId, name: 'Anna' },
          at: now,
          today: dayOf(now, DEFAULT_ZONE),
          zone: DEFAULT_ZONE,
        })
      })
    const list = Array.from({ length: rows }, (_, row) => [`V-${row}`, `q=${row}`])
    const content = await writeCsv({ name: 'x', headings: ['Naam', 'Vraag'], rows: list })
    const { runId } = await at((context) =>
      receiveFile(context, { target: 'views', destination: 'people', fileName: 'a.csv', content }),
    )
    const queued = (step: 'check' | 'apply') =>
      at(async ({ trx }) => {
        const input = { runId, step, rows }
        const jobId = await queueJob(trx, {
          kind: 'import.run',
          input,
          startedBy: personId,
          total: rows,
          at: new Date(),
        })
        await updateRun(trx, runId, { jobId })
        return jobId
      })
    const jobs = startJobs({ services: server.services, mail: { smtpUrl: undefined, from: 'x@y.example', demo: true } })
    const done = async (jobId: string) => {
      for (let tries = 0; tries < 200; tries += 1) {
        const job = await inTenant(db, tenant, (trx) => findJob(trx, jobId))
        if (job?.status === 'done' || job?.status === 'failed') return job
        await wait(100)
      }
      throw new Error('The job did not end')
    }
    try {
      await jobs.started
      await at((context) => startCheck(context, { runId, version: 1, mapping: { name: 'Naam', query: 'Vraag' } }))
      const check = await queued('check')
      jobs.enqueue({ tenantId: tenant.tenantId, jobId: check })
      expect(await done(check)).toMatchObject({ status: 'done', done: rows, total: rows, result: { added: rows } })
      const { version } = await at(({ trx }) => findRun(trx, runId))
      await at((context) => startApply(context, { runId, version, way: 'whole' }))
      const apply = await queued('apply')
      jobs.enqueue({ tenantId: tenant.tenantId, jobId: apply })
      expect(await done(apply)).toMatchObject({ status: 'done', done: rows, result: { status: 'done', added: rows } })
      const [views, log] = await at(({ trx }) =>
        Promise.all([
          trx.selectFrom('saved_view').select('view_id').execute(),
          trx.selectFrom('audit_entry').select(['action', 'result', 'object_label']).execute(),
        ]),
      )
      expect(views).toHaveLength(rows)
      expect(log).toEqual([{ action: 'imports.carryOut', result: 'ok', object_label: 'a.csv' }])
    } finally {
      await jobs.stop(1_000)
    }
  }, 60_000)

  test('seen: an undoing whose process was killed half way goes on within a minute, and every row goes once', async () => {
    const { db } = opened
    const tenant = await plantTenant(db)
    const { personId } = await plantMember(db, tenant.tenantId, { roles: ['administrator'] })
    const by = { personId, name: 'Anna' }
    const inside = <T>(work: (trx: ImportContext['trx']) => Promise<T>) => inTenant(db, tenant, work)
    const at = new Date()
    const rest = { targets, by, at, today: dayOf(at, DEFAULT_ZONE), zone: DEFAULT_ZONE, chunkRows: 100 }
    const list = Array.from({ length: 1_000 }, (_, row) => [`V-${row}`, `q=${row}`])
    const content = await writeCsv({ name: 'x', headings: ['Naam', 'Vraag'], rows: list })
    const steps = { ...rest, inside, progress: async () => {} }
    const runId = await inside(async (trx) => {
      const file = { target: 'views', destination: 'people', fileName: 'a.csv', content }
      const received = await receiveFile({ ...rest, trx }, file)
      const mapping = { name: 'Naam', query: 'Vraag' }
      await startCheck({ ...rest, trx }, { runId: received.runId, version: 1, mapping })
      return received.runId
    })
    const { version } = await runStep(steps, 'check', runId)
    await inside((trx) => startApply({ ...rest, trx }, { runId, version, way: 'whole' }))
    const applied = await runStep(steps, 'apply', runId)
    const undo = await inside((trx) => startUndo({ ...rest, trx }, { runId, version: applied.version }))
    const views = () => inside((trx) => trx.selectFrom('saved_view').select('view_id').execute())
    // Four chunks went back; then the process was gone. Its job still says that it runs, and was heard half a minute ago.
    let chunks = 0
    const cutOff = async () => {
      chunks += 1
      if (chunks === 4) throw new Error('stekker eruit')
    }
    await expect(runStep({ ...steps, progress: cutOff }, 'undo', undo.runId)).rejects.toThrow('stekker eruit')
    expect(await views()).toHaveLength(600)
    const jobs = startJobs({ services: server.services, mail: { smtpUrl: undefined, from: 'x@y.example', demo: true } })
    try {
      await jobs.started
      const jobId = await inside(async (trx) => {
        const input = { runId: undo.runId, step: 'undo', rows: 1_000 }
        const queued = await queueJob(trx, { kind: 'import.run', input, startedBy: personId, at: new Date() })
        const heard = new Date(Date.now() - 31_000)
        const change = { status: 'running' as const, started_at: heard, beat_at: heard }
        await trx.updateTable('job').set(change).where('job_id', '=', queued).execute()
        return queued
      })
      const began = Date.now()
      while ((await inside((trx) => findJob(trx, jobId)))?.status === 'running') {
        if (Date.now() - began > 60_000) throw new Error('Nobody took it up within a minute')
        await wait(200)
      }
      expect(await inside((trx) => findJob(trx, jobId))).toMatchObject({ status: 'done', result: { added: 1_000 } })
      expect(await views()).toEqual([])
      expect((await inside((trx) => findRun(trx, runId))).status).toBe('undone')
    } finally {
      await jobs.stop(1_000)
    }
  }, 90_000)
})
