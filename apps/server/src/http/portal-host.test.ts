import { request } from 'node:http'
import { atAccounts } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { demoPersons, seedDemo } from '@vliegwiel/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtConsole } from '../process/run-server.ts'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const now = new Date('2026-11-25T10:00:00Z')
let clock = now
let database: PostgresTestDatabase
let server: TestServer

beforeAll(async () => {
  database = await createPostgresDatabase()
  await seedDemo(database.db, { at: now, publicUrl: 'http://localhost' })
  server = await startTestServer(database.db, { clock: () => clock, consoleFolder: builtConsole })
})
afterAll(async () => {
  await server.stop(500)
  await database.drop()
})

interface Answer {
  readonly status: number
  readonly text: string
}

/** A request by another name than the server's own. */
function by(host: string, path: string, form?: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = form === undefined ? 'GET' : 'POST'
    const asked = request(
      `${server.url}${path}`,
      {
        method,
        headers: { host, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
      },
    )
    asked.on('error', reject)
    asked.end(form === undefined ? undefined : new URLSearchParams(form).toString())
  })
}

async function settle(name: string, slug: string, host: string, version: number) {
  const browser = new TestBrowser(server.url)
  await browser.signInAsDemo(demoPersons.find(({ displayName }) => displayName === name)?.personId ?? '')
  const given = { key: 'portal-host', value: host, source: null, sourceDate: null, version }
  return browser.call(slug, 'settings.changeSetting', { ...given, idempotencyKey: crypto.randomUUID() })
}

test('a portal answers on the name that its municipality chose, and the console never does', async () => {
  const host = 'werk.utrecht.example'
  expect((await by(host, '/')).text).not.toContain('Utrecht')
  expect((await settle('Roos Bakker', 'utrecht', host, 0)).status).toBe(200)
  clock = new Date(now.getTime() + 60_000)

  const home = await by(host, '/')
  expect(home.status).toBe(200)
  expect(home.text).toContain('<strong>Utrecht</strong>')
  expect(home.text).toContain('href="/rekentool"')
  expect(home.text).toContain('href="/huisstijl.css"')
  expect(home.text).not.toContain('/portaal/utrecht')
  expect((await by(`${host}:443`, '/rekentool?taal=en')).text).toContain('lang="en"')
  expect((await by(host, '/huisstijl.css')).text).toContain('--accent')
  expect((await by(host, '/portaal/portal.css')).status).toBe(200)
  const answers = { household: 'single', housemates: '0', used: '0', pay: 'net', net: '400', age: '35' }
  const reckoned = await by(host, '/rekentool', { ...answers, start: '2026-01-01' })
  expect(reckoned.text).toContain('misschien')

  // Nothing of the console or of another municipality is behind it.
  const elsewhere = ['/helmond', '/aanmelden', '/index.html', '/api/-/session.whoAmI', '/portaal/helmond', '//helmond']
  for (const path of [...elsewhere, '/metrics', '/a/b/c']) {
    const { status, text } = await by(host, path)
    expect(status, path).toBe(404)
    expect(text, path).not.toContain('<div id="root">')
  }
  expect((await by(host, '/api/public/v1/utrecht/rules')).status).toBe(200)
})

test('before anything is known nothing else of a municipality can be read', async () => {
  const keys = await atAccounts(database.db, (trx) => trx.selectFrom('tenant_setting').select('key').execute())
  expect(keys.map(({ key }) => key)).toEqual(['portal-host'])
})

test('a name belongs to one municipality, is written as a name, and can be given up', async () => {
  const taken = await settle('Samira El Idrissi', 'helmond', 'werk.utrecht.example', 0)
  expect([taken.status, taken.app.text]).toEqual([409, expect.stringContaining('Dit adres is al in gebruik')])
  for (const wrong of ['https://werk.example', 'Werk.example', 'werk', 'werk.example/pad', 'a..b', '127.0.0.1:80'])
    expect((await settle('Samira El Idrissi', 'helmond', wrong, 0)).status, wrong).toBe(400)
  expect((await settle('Roos Bakker', 'utrecht', '', 1)).status).toBe(200)
  expect((await settle('Samira El Idrissi', 'helmond', '', 0)).status).toBe(200)
  clock = new Date(now.getTime() + 180_000)
  expect((await by('werk.utrecht.example', '/')).text).not.toContain('<strong>Utrecht</strong>')
})
