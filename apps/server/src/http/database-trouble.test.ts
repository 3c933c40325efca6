import { openPostgres } from '@vliegwiel/db'
import type { PostgresTestDatabase } from '@vliegwiel/db/testing'
import { demoPersons } from '@vliegwiel/demo'
import { seededDemo } from '@vliegwiel/demo/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TestBrowser } from '../testing/test-browser.ts'
import { createServerDatabase } from '../testing/server-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

describe('a database in trouble (F02, F12)', () => {
  let database: PostgresTestDatabase
  let server: TestServer
  let browser: TestBrowser
  beforeAll(async () => {
    database = await createServerDatabase({ size: 2, waitMs: 1_000, from: seededDemo('now') })
    server = await startTestServer(database.db)
    browser = new TestBrowser(server.url)
    await browser.signInAsDemo(demoPersons[0]?.personId ?? '')
  })
  afterAll(async () => {
    await server.stop(100)
    await database.drop()
  })
  const ask = () => browser.call('den-helder', 'home.showOverview')

  test('without a free connection the answer is "busy, try again", within three seconds', async () => {
    const { tenant } = database.db.doors ?? { tenant: database.db.pool }
    const held = [await tenant.connect(), await tenant.connect()]
    const began = performance.now()
    const answers = await Promise.all([ask(), ask(), ask()])
    expect(performance.now() - began).toBeLessThan(3_000)
    for (const answer of answers) {
      expect([answer.status, answer.app.code]).toEqual([503, 'busy'])
      expect(answer.headers.get('retry-after')).toBe('2')
    }
    const ready = await fetch(`${server.url}/readyz`)
    expect(ready.status).toBe(503)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    for (const client of held) client.release()
    expect((await ask()).status).toBe(200)
  })

  test('killed backends, idle or in the middle of a transaction, leave the server alive', async () => {
    const superuser = openPostgres(database.superuserUrl, { size: 1 })
    const kill = () =>
      superuser.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename like 'vliegwiel\\_login%' and datname = current_database()`,
      )
    const statuses = new Set<number>()
    const until = performance.now() + 1_500
    const asking = (async () => {
      while (performance.now() < until) statuses.add((await ask()).status)
    })()
    while (performance.now() < until) {
      await kill()
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    await asking
    await superuser.close()
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(statuses).toContain(200)
    expect((await ask()).status).toBe(200)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })
})
