import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataFolderInUse, lockDataFolder } from './data-folder-lock.ts'
import { bootOfThisMachine, startOf } from './process-start.ts'

const PROGRAM = `
  const { lockDataFolder } = await import(process.argv[2])
  try { await lockDataFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000) }
  catch (error) { console.log(error.message) }
`
let folder: string
let children: ChildProcess[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vliegwiel-lock-'))
  children = []
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A process of its own that tries to take the folder; answers what it said. */
async function contender(): Promise<{ child: ChildProcess; said: string }> {
  const args = ['--input-type=module', '-e', PROGRAM, folder, new URL('./data-folder-lock.ts', import.meta.url).href]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, said: line.toString().trim() }
}

const claims = () => readdirSync(folder).filter((name) => name.startsWith('lock-'))
const plant = (claim: Record<string, unknown>) =>
  writeFileSync(
    join(folder, `lock-${String(claim['pid'])}-${String(claim['start'])}.json`),
    JSON.stringify({ boot: bootOfThisMachine(), host: hostname(), since: '2026-11-23T07:00:00.000Z', ...claim }),
  )

async function expectTakeOver() {
  const lock = await lockDataFolder(folder)
  expect(claims()).toEqual([expect.stringContaining(`lock-${process.pid}-`)])
  lock.release()
}

test('a second process is refused within a second, with the pid and start time of the first', async () => {
  const first = await contender()
  expect(first.said).toBe('held')
  const began = performance.now()
  const refused = await lockDataFolder(folder).catch((error: unknown) => error)
  expect(performance.now() - began).toBeLessThan(1000)
  expect(refused).toBeInstanceOf(DataFolderInUse)
  expect(String(refused)).toMatch(
    new RegExp(`in use by process ${first.child.pid}, started \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC`),
  )
  expect(claims()).toHaveLength(1)
})

test('after kill -9 of the holder the next one takes over at once', async () => {
  const { child } = await contender()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(claims()).toHaveLength(1)
  const lock = await lockDataFolder(folder)
  expect(claims()).toEqual([expect.stringContaining(`lock-${process.pid}-`)])
  lock.release()
  expect(claims()).toEqual([])
})

test('of twelve processes that start at one instant exactly one holds the folder', async () => {
  plant({ pid: 4_000_000, start: '1' }) // and a dead claim lies in the way
  const said = (await Promise.all(Array.from({ length: 12 }, contender))).map((one) => one.said)
  expect(said.filter((line) => line === 'held')).toHaveLength(1)
  expect(said.filter((line) => line.includes('in use by process'))).toHaveLength(11)
  expect(claims()).toHaveLength(1)
}, 30_000)

test('a pid that another process has received since does not count as alive', async () => {
  plant({ pid: process.ppid, start: '1' })
  await expectTakeOver()
})

test('a claim from before a restart of the machine does not count as alive', async () => {
  plant({ pid: process.ppid, start: startOf(process.ppid), boot: 'an-earlier-boot' })
  await expectTakeOver()
})

test('a claim that is garbage is no claim', async () => {
  writeFileSync(join(folder, 'lock-1-1.json'), '{"pid":')
  await expectTakeOver()
})

test('a claim of another machine is respected, and the sentence names the file to remove', async () => {
  plant({ pid: 7, start: '1', host: 'elsewhere' })
  await expect(lockDataFolder(folder)).rejects.toThrow(/on the machine elsewhere.*remove .*lock-7-1\.json/)
})

test('one process does not take the folder twice', async () => {
  const lock = await lockDataFolder(folder)
  await expect(lockDataFolder(folder)).rejects.toThrow('already uses the data folder')
  lock.release()
})
