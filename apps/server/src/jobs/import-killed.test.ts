import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inTenant, type TenantTransaction } from '@vliegwiel/db'
import { plantMember, plantTenant, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import {
  findRun,
  receiveFile,
  runStep,
  startApply,
  startCheck,
  startUndo,
  updateRun,
  type ImportContext,
  type ImportStep,
} from '@vliegwiel/imports/server'
import { viewId, viewTarget } from '@vliegwiel/imports/testing'
import { queueJob } from '@vliegwiel/jobs/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServerDatabase } from '../testing/server-database.ts'

const program = join(import.meta.dirname, '../testing/import-worker.ts')
const rows = 600
const chunkRows = 20
/** Longer than a job may be silent: what a process finds that starts after the look that follows. */
const goneMs = 31_000
const targets = new Map([[viewTarget.word, viewTarget]])

let database: PostgresTestDatabase
const children: ChildProcess[] = []
beforeAll(async () => {
  database = await createServerDatabase()
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await database.drop()
})

function startWorker(aheadMs: number): ChildProcess {
  const env = { PATH: process.env['PATH'], ...database.environment, WORKER_AHEAD_MS: String(aheadMs) }
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  children.push(child)
  return child
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const began = Date.now(); !(await holds()); await wait(10))
    if (Date.now() - began > 60_000) throw new Error(`${what} did not come within a minute`)
}

test('killed half way through applying, and through undoing: it goes on by itself, no row twice and none lost', async () => {
  const { db } = database
  const tenant = await plantTenant(db)
  const { personId } = await plantMember(db, tenant.tenantId, { roles: ['administrator'] })
  const at = new Date()
  const by = { personId, name: 'Anna' }
  const rest = { targets, by, at, today: dayOf(at, DEFAULT_ZONE), zone: DEFAULT_ZONE, chunkRows }
  const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) => inTenant(db, tenant, work)
  const inCall = <T>(work: (context: ImportContext) => Promise<T>) => inside((trx) => work({ ...rest, trx }))
  const views = () => inside((trx) => trx.selectFrom('saved_view').select(['name', 'query']).orderBy('name').execute())
  const row = (number: number) => ({ name: `V-${String(number).padStart(5, '0')}`, query: `q=${number}` })
  // Some stand there already, with another text: undoing brings that back.
  const before = Array.from({ length: 30 }, (_, number) => ({ ...row(number * 20), query: `was=${number}` }))
  await inside((trx) =>
    trx
      .insertInto('saved_view')
      .values(
        before.map(({ name, query }) => ({
          view_id: viewId('people', name),
          owner_id: personId,
          screen: 'people',
          name,
          query,
          shared: false,
          changed_at: at,
        })),
      )
      .execute(),
  )
  const list = Array.from({ length: rows }, (_, number) => row(number))
  const content = Buffer.from(['Naam;Vraag', ...list.map(({ name, query }) => `${name};${query}`)].join('\n'))
  const runId = await inCall(async (context) => {
    const file = { target: 'views', destination: 'people', fileName: 'a.csv', content }
    const received = await receiveFile(context, file)
    await startCheck(context, { runId: received.runId, version: 1, mapping: { name: 'Naam', query: 'Vraag' } })
    return received.runId
  })
  const { version } = await runStep({ ...rest, inside, progress: async () => {} }, 'check', runId)
  const queued = (id: string, step: ImportStep) =>
    inside(async (trx) => {
      const input = { runId: id, step, rows }
      await updateRun(trx, id, { jobId: await queueJob(trx, { kind: 'import.run', input, startedBy: personId, at }) })
    })
  const stateOf = (id: string) => inside((trx) => findRun(trx, id))
  const killedWhen = async (child: ChildProcess, what: string, half: () => Promise<boolean>) => {
    await until(what, half)
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  await inCall((context) => startApply(context, { runId, version, way: 'whole' }))
  await queued(runId, 'apply')
  await killedWhen(startWorker(0), 'a part of applying', async () => (await stateOf(runId)).chunks >= 5)
  const cut = await stateOf(runId)
  expect(cut.status).toBe('running')
  expect(cut.chunks).toBeLessThan(rows / chunkRows)
  const second = startWorker(goneMs)
  await until('the end of applying', async () => (await stateOf(runId)).status === 'done')
  expect(await views()).toEqual(list)
  const applied = await stateOf(runId)
  expect(applied.counts).toMatchObject({ rows, added: rows - 30, changed: 30, same: 0, refused: 0 })

  const undo = await inCall((context) => startUndo(context, { runId, version: applied.version }))
  await queued(undo.runId, 'undo')
  // Undoing counts its chunks down.
  await killedWhen(second, 'a part of undoing', async () => (await stateOf(undo.runId)).chunks <= rows / chunkRows - 5)
  const back = await stateOf(undo.runId)
  expect([back.status, back.chunks > 0]).toEqual(['running', true])
  startWorker(2 * goneMs)
  await until('the end of undoing', async () => (await stateOf(undo.runId)).status === 'done')
  expect(await views()).toEqual(before)
  expect([(await stateOf(runId)).status, (await stateOf(undo.runId)).counts]).toMatchObject([
    'undone',
    { rows, added: rows - 30, changed: 30, kept: 0 },
  ])
}, 180_000)
