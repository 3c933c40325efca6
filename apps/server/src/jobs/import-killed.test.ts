import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '@vliegwiel/db'
import { clockEnvironment } from '@vliegwiel/testing/clock'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '../process/open-database.ts'
import { readEnvironment } from '../start/environment.ts'
import { importToKill } from '../testing/import-to-kill.ts'
import { createServerDatabase } from '../testing/server-database.ts'

const program = join(import.meta.dirname, '../testing/import-worker.ts')
/** Longer than a job may be silent: what a process finds that starts after the look that follows. */
const goneMs = 31_000

const children: ChildProcess[] = []
let cleared: (() => unknown)[] = []
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const clear of cleared.toReversed()) await clear()
  cleared = []
})

/** Starts the queue on a database. With a run to watch it prints what becomes of it, a line each: `running 12`. */
function startWorker(database: Record<string, string>, aheadMs: number, watch = ''): ChildProcess {
  const clock = clockEnvironment()
  const env = {
    PATH: process.env['PATH'],
    ...clock,
    ...database,
    WORKER_AHEAD_MS: String(aheadMs),
    WORKER_WATCH: watch,
  }
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return child
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const began = Date.now(); !(await holds()); await wait(10))
    if (Date.now() - began > 60_000) throw new Error(`${what} did not come within a minute`)
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('killed half way through applying, and through undoing: it goes on by itself, no row twice and none lost', async () => {
  const database = await createServerDatabase()
  cleared.push(() => database.drop())
  const { environment } = database
  const work = await importToKill(() => database.db, { rows: 600, chunkRows: 20 })
  const { runId, stateOf, views } = work

  await work.startApplying()
  const first = startWorker(environment, 0)
  await until('a part of applying', async () => (await stateOf(runId)).chunks >= 5)
  await kill(first)
  const cut = await stateOf(runId)
  expect(cut.status).toBe('running')
  expect(cut.chunks).toBeLessThan(work.chunks)
  const second = startWorker(environment, goneMs)
  await until('the end of applying', async () => (await stateOf(runId)).status === 'done')
  expect(await views()).toEqual(work.list)
  expect((await stateOf(runId)).counts).toMatchObject(work.counts)

  const undoId = await work.startUndoing()
  // Undoing counts its chunks down.
  await until('a part of undoing', async () => (await stateOf(undoId)).chunks <= work.chunks - 5)
  await kill(second)
  const back = await stateOf(undoId)
  expect([back.status, back.chunks > 0]).toEqual(['running', true])
  startWorker(environment, 2 * goneMs)
  await until('the end of undoing', async () => (await stateOf(undoId)).status === 'done')
  expect(await views()).toEqual(work.before)
  const { added, changed, rows } = work.counts
  expect([(await stateOf(runId)).status, (await stateOf(undoId)).counts]).toMatchObject([
    'undone',
    { rows, added, changed, kept: 0 },
  ])
}, 400_000)

test('so on the embedded database, which dies with the process that is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-killed-'))
  cleared.push(() => rmSync(folder, { recursive: true, force: true }))
  const environment = { DATA_DIR: folder }
  let db: Database | undefined
  const open = async () => {
    db = await openDatabase(readEnvironment(environment), () => {})
    cleared.push(close)
  }
  const close = async () => {
    await db?.close()
    db = undefined
  }
  const opened = () => {
    if (db === undefined) throw new Error('the folder is with a worker')
    return db
  }
  /** Starts a worker on the folder, and kills it at the first state that is enough. */
  const killAt = async (aheadMs: number, watched: string, enough: (status: string, chunks: number) => boolean) => {
    const child = startWorker(environment, aheadMs, watched)
    if (child.stdout === null) throw new Error('the worker has no output')
    let last = ''
    for await (const line of createInterface({ input: child.stdout })) {
      last = line
      const [status = '', chunks] = line.split(' ')
      if (enough(status, Number(chunks))) break
    }
    await kill(child)
    return last
  }

  await open()
  const work = await importToKill(opened, { rows: 120, chunkRows: 4 })
  const watched = (runId: string) => `${work.tenantId} ${runId}`
  await work.startApplying()
  await close()
  expect(await killAt(0, watched(work.runId), (_, chunks) => chunks >= 5)).toMatch(/^running /)
  expect(await killAt(goneMs, watched(work.runId), (status) => status === 'done')).toMatch(/^done /)
  await open()
  expect(await work.views()).toEqual(work.list)
  expect((await work.stateOf(work.runId)).counts).toMatchObject(work.counts)
  const undoId = await work.startUndoing()
  await close()
  const half = (_: string, chunks: number) => chunks > 0 && chunks <= work.chunks - 5
  expect(await killAt(2 * goneMs, watched(undoId), half)).toMatch(/^running /)
  expect(await killAt(3 * goneMs, watched(undoId), (status) => status === 'done')).toMatch(/^done /)
  await open()
  expect(await work.views()).toEqual(work.before)
  expect((await work.stateOf(work.runId)).status).toBe('undone')
  await close()
}, 400_000)
