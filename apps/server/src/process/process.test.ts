import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { PostgresTestDatabase } from '@vliegwiel/db/testing'
import { createPostgresDatabase } from '@vliegwiel/db/testing'
import { loginNameOf, loginNames } from '@vliegwiel/db'
import { freePort, queryOnce } from '@vliegwiel/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createServerDatabase } from '../testing/server-database.ts'
import { startProcess, untilReady } from '../testing/server-process.ts'

const children: ChildProcess[] = []

function start(environment: Record<string, string>) {
  const started = startProcess(environment)
  children.push(started.child)
  return started
}

const databaseOf = (url: string) => new URL(url).pathname.slice(1)

afterAll(() => children.forEach((child) => child.kill('SIGKILL')))

describe('a process on PostgreSQL', () => {
  let database: PostgresTestDatabase
  beforeAll(async () => {
    database = await createServerDatabase()
  })
  afterAll(() => database.drop())

  test('SIGTERM under load: no request that was under way fails, and it exits with 0 within ten seconds (F22)', async () => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const { child, ended, heard } = start({ ...database.environment, PORT: String(port) })
    await untilReady(url, ended)
    const outcomes: Record<string, number> = {}
    let stopping = false
    const count = (outcome: string) => (outcomes[outcome] = (outcomes[outcome] ?? 0) + 1)
    const headers = { 'content-type': 'application/json', origin: `http://localhost:${port}` }
    const ask = async () => {
      for (;;) {
        const begunBefore = !stopping
        try {
          const answer = await fetch(`${url}/api/-/session.demoPersons`, { method: 'POST', body: '{}', headers })
          await answer.text()
          count(answer.ok ? 'answered' : `status ${answer.status}`)
        } catch {
          // The port is closed: a request that began after the signal was never taken on.
          if (begunBefore) count('lost')
          return
        }
      }
    }
    const load = Array.from({ length: 20 }, ask)
    await wait(800)
    const began = performance.now()
    stopping = true
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(performance.now() - began).toBeLessThan(10_000)
    await Promise.all(load)
    expect(Object.keys(outcomes)).toEqual(['answered'])
    expect(outcomes['answered']).toBeGreaterThan(20)
    expect(heard.err).toBe('')
  }, 60_000)

  test('SIGTERM at the moment the port opens, while the queue is still starting, ends the process as well (F22)', async () => {
    const port = await freePort()
    const { child, ended, heard } = start({ ...database.environment, PORT: String(port) })
    await untilReady(`http://127.0.0.1:${port}`, ended)
    const began = performance.now()
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(performance.now() - began).toBeLessThan(8_000)
    expect(heard.err).toBe('')
    expect(heard.out).not.toMatch(/queue-error|stop-failed/)
  }, 60_000)

  test('a request whose body is still coming in at SIGTERM is answered', async () => {
    const port = await freePort()
    const { child, ended } = start({ ...database.environment, PORT: String(port) })
    await untilReady(`http://127.0.0.1:${port}`, ended)
    const status = new Promise<number | undefined>((resolve, reject) => {
      const outgoing = request({
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/api/-/session.demoPersons',
        headers: { 'content-type': 'application/json', 'content-length': '2', 'sec-fetch-site': 'same-origin' },
      })
      outgoing.on('response', (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      outgoing.on('error', reject)
      outgoing.write('{')
      setTimeout(() => child.kill('SIGTERM'), 300)
      setTimeout(() => outgoing.end('}'), 3_500)
    })
    expect(await status).toBe(200)
    expect(await ended).toBe(0)
  }, 60_000)

  test('the address of an owner that may make roles is enough: schema, logins, queue, and no door is the owner', async () => {
    const fresh = await createPostgresDatabase()
    const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-owner-'))
    const port = await freePort()
    const given = { DATABASE_URL: fresh.ownerUrl, DATA_DIR: folder, VLIEGWIEL_DEMO: 'off', PORT: String(port) }
    const { child, ended, heard } = start(given)
    await untilReady(`http://127.0.0.1:${port}`, ended)
    const { rows } = await queryOnce(
      fresh.superuserUrl,
      `select distinct usename from pg_stat_activity where datname = current_database() and usename is not null
       and usename <> session_user order by 1`,
    )
    const names = rows.map(({ usename }) => String(usename))
    expect(names).toContain(loginNameOf('tenant', databaseOf(fresh.ownerUrl)))
    expect(names.filter((name) => !/^vliegwiel_login_[a-z_]+_[0-9a-f]{8}$/.test(name))).toEqual([])
    // Another key, another password: it says so, and does not begin.
    const stranger = start({
      ...given,
      DATABASE_URL: given.DATABASE_URL.replace('vliegwiel_owner:owner@', ''),
      DATA_DIR: `${folder}-2`,
    })
    expect(await stranger.ended).toBe(1)
    expect(stranger.heard.err).toMatch(/does not let in the login of: tenant, .*SECRET_KEY/)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(heard.err).toBe('')
    for (const login of loginNames) {
      await queryOnce(fresh.superuserUrl, `drop role ${loginNameOf(login, databaseOf(fresh.ownerUrl))}`)
    }
    for (const each of [folder, `${folder}-2`]) rmSync(each, { recursive: true, force: true })
    await fresh.drop()
  }, 120_000)

  test('a database that was never migrated is refused with the command to run', async () => {
    const bare = await createPostgresDatabase()
    const { ended, heard } = start({ ...bare.environment, PORT: String(await freePort()) })
    expect(await ended).toBe(1)
    expect(heard.err).toMatch(/npm run vliegwiel -- migrate/)
    expect(heard.err).not.toMatch(/at .*\.ts:|login:login/)
    await bare.drop()
  })
})

/** What took how long, as a process told when it began to listen; the line may come a moment after it answers. */
const stepsOf = ({ heard }: { readonly heard: { readonly out: string } }) =>
  vi.waitFor(
    () => {
      const line = heard.out.split('\n').find((one) => one.includes('"listening"') && one.endsWith('}'))
      if (line === undefined) throw new Error('not written yet')
      return (JSON.parse(line) as { readonly steps: Readonly<Record<string, number>> }).steps
    },
    { timeout: 10_000 },
  )

describe('a process on the embedded database', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vliegwiel-process-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('the first start seeds, a second process is refused at once, the second start is quick', async () => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const first = start({ DATA_DIR: folder, PORT: String(port) })
    await untilReady(url, first.ended)
    const rival = start({ DATA_DIR: folder, PORT: String(await freePort()) })
    expect(await rival.ended).toBe(1)
    expect(rival.heard.err).toMatch(
      new RegExp(`^The data folder .* is in use by process ${first.child.pid}, started [\\d-]+ [\\d:]+ UTC\\.`),
    )
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    const second = start({ DATA_DIR: folder, PORT: String(port) })
    await untilReady(url, second.ended)
    // How long a start takes is measured by the bench; here: what was sown is not sown a second time.
    const [sown, found] = [await stepsOf(first), await stepsOf(second)]
    expect(found['database']).toBeGreaterThan(0)
    expect(found['demo']).toBeLessThan((sown['demo'] ?? 0) / 2)
    const persons = await fetch(`${url}/api/-/session.demoPersons`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    })
    expect(await persons.text()).toContain('Samira El Idrissi')
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
  }, 120_000)
})
