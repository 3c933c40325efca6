import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '@vliegwiel/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PostgresTestDatabase } from '@vliegwiel/db/testing'
import { createServerDatabase } from '../testing/server-database.ts'
import { startProcess, untilReady } from '../testing/server-process.ts'

let database: PostgresTestDatabase
beforeAll(async () => {
  database = await createServerDatabase()
})
afterAll(() => database.drop())

/** Processes that a process started (Linux). */
const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
const lives = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 600 && !(await holds()); tries += 1) await wait(50)
  expect(await holds()).toBe(true)
}

test.runIf(process.platform === 'linux')(
  'two processes answer on one port and add their figures up; one that is killed is replaced without an error for anybody; SIGTERM ends both',
  async () => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const given = { ...database.environment, PORT: String(port), PROCESSES: '2', VLIEGWIEL_DEMO: 'off' }
    const { child, ended, heard } = startProcess(given)
    await untilReady(url, ended)
    const processes = async () => {
      const text = await (await fetch(`${url}/metrics`)).text()
      return Number(/^vliegwiel_processes (\d+)$/m.exec(text)?.[1])
    }
    await until(async () => (await processes()) === 2)
    const [first = 0, second = 0] = childrenOf(child.pid ?? 0)
    process.kill(first, 'SIGKILL')
    await until(() => !lives(first))
    const answers = await Promise.all(Array.from({ length: 40 }, async () => (await fetch(`${url}/readyz`)).status))
    expect(new Set(answers)).toEqual(new Set([200]))
    await until(async () => (await processes()) === 2)
    const now = childrenOf(child.pid ?? 0)
    expect(now).toContain(second)
    expect(now).not.toContain(first)
    expect(heard.out).toContain('"process-ended"')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(now.filter(lives)).toEqual([])
    expect(heard.err).toBe('')
  },
  90_000,
)

test('a start that fails ends with 1 and says why, once for each process at most', async () => {
  const port = await freePort()
  const given = { ...database.environment, PORT: String(port), PROCESSES: '2', VLIEGWIEL_DEMO: 'off' }
  const { ended, heard } = startProcess({ ...given, HOST: '192.0.2.1' })
  expect(await ended).toBe(1)
  expect(heard.err).toMatch(/EADDRNOTAVAIL/)
}, 60_000)
