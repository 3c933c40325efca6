import { request } from 'node:http'
import { connect } from 'node:net'
import { portalHostToken } from '@vliegwiel/api/server'
import { atSignIn, inTenant } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { demoPersons } from '@vliegwiel/demo'
import { seededDemo } from '@vliegwiel/demo/testing'
import type { JobHandler } from '@vliegwiel/jobs/server'
import { hostProof, proofPath } from '@vliegwiel/tenants'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkPortalHost, checkPortalHosts } from '../jobs/check-portal-host.ts'
import type { HostQuestions } from '../outside/ask-host.ts'
import { builtConsole } from '../process/run-server.ts'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const now = new Date('2026-11-25T10:00:00Z')
let clock = now
let database: PostgresTestDatabase
let server: TestServer

beforeAll(async () => {
  database = await createPostgresDatabase({ from: seededDemo(now) })
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

/** The bytes of a path as they are: `request` of Node would not send all of them. */
function raw(host: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1')
    const parts: Buffer[] = []
    socket.on('error', reject)
    socket.on('data', (part: Buffer) => parts.push(part))
    socket.on('end', () => {
      const text = Buffer.concat(parts).toString()
      resolve({ status: Number(text.split(' ')[1]), text })
    })
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  })
}

async function settle(name: string, slug: string, host: string, version: number) {
  const browser = new TestBrowser(server.url)
  await browser.signInAsDemo(demoPersons.find(({ displayName }) => displayName === name)?.personId ?? '')
  const given = { key: 'portal-host', value: host, source: null, sourceDate: null, version }
  return browser.call(slug, 'settings.changeSetting', { ...given, idempotencyKey: crypto.randomUUID() })
}

/** What stands in DNS: no test asks the real one. */
const records = new Map<string, string[]>()
const questions: HostQuestions = {
  resolveTxt: (name) => Promise.resolve((records.get(name) ?? []).map((one) => [one])),
  resolve: (_name, _options, answer) => answer(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), []),
}

const tenantOf = async (slug: string) => {
  const { tenant_id: tenantId } = await atSignIn(database.db, (trx) =>
    trx.selectFrom('tenant').select('tenant_id').where('slug', '=', slug).executeTakeFirstOrThrow(),
  )
  return { tenantId }
}

/** Looks at the tenant's name, as the job does that "check now" starts. */
async function check(slug: string) {
  const { tenantId } = await tenantOf(slug)
  const progress = () => Promise.resolve()
  const given = { db: database.db, tenantId, jobId: tenantId, input: {}, startedBy: null, at: clock, progress }
  return (await checkPortalHost(server.services, questions)(given as Parameters<JobHandler>[0])) as { state: string }
}

/** Sets the record that proves the name for a tenant. */
async function setRecord(slug: string, host: string) {
  const { tenantId } = await tenantOf(slug)
  const { record } = hostProof(host, portalHostToken(server.services.auth.secrets, tenantId, host))
  records.set(record.name, [...(records.get(record.name) ?? []), record.value])
}

const logOf = async (slug: string) => {
  const rows = await inTenant(database.db, await tenantOf(slug), (trx) =>
    trx.selectFrom('audit_entry').select('action').where('object_id', '=', 'portal-host').orderBy('seq').execute(),
  )
  return rows.map(({ action }) => action).filter((action) => action !== 'settings.changeSetting')
}

const later = (seconds: number) => (clock = new Date(clock.getTime() + seconds * 1_000))

test('a portal answers on the name that its municipality chose, and the console never does', async () => {
  const host = 'werk.utrecht.example'
  expect((await by(host, '/')).text).not.toContain('Utrecht')
  expect((await settle('Roos Bakker', 'utrecht', host, 0)).status).toBe(200)
  later(60)
  // Typed is not proved.
  expect((await by(host, '/')).text).not.toContain('Utrecht')
  expect(await check('utrecht')).toEqual({ state: 'unproved' })
  await setRecord('utrecht', host)
  expect(await check('utrecht')).toEqual({ state: 'proved' })
  later(60)

  const home = await by(host, '/')
  expect(home.status).toBe(200)
  expect(home.text).toContain('<strong>Utrecht</strong>')
  expect(home.text).toContain('href="/rekentool"')
  expect(home.text).toContain('--accent')
  expect(home.text).not.toContain('/portaal/utrecht')
  expect((await by(`${host}:443`, '/rekentool?taal=en')).text).toContain('lang="en"')
  expect((await by(host, '/huisstijl.css')).text).toContain('--accent')
  expect((await by(host, '/portaal/portal.js')).status).toBe(200)
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

test.each(['Werk.Utrecht.example', 'werk.utrecht.example.', 'WERK.utrecht.example:443', 'werk.utrecht.example.:8443'])(
  'the same name written as %s is the same portal',
  async (host) => {
    expect((await by(host, '/')).text).toContain('<strong>Utrecht</strong>')
    expect((await by(host, '/helmond')).status).toBe(404)
  },
)

test.each([
  '/../helmond',
  '/%2e%2e/helmond',
  '/%2E./metrics',
  '/..;/helmond',
  '/..%3b/helmond',
  '/%252e%252e/helmond',
  '/..%5chelmond',
  '/..\\helmond',
  '/rekentool/../../helmond',
  '/portaal/portal.css/../../helmond',
  '/api/public/v1/../../../portaal/helmond',
  '/api/public/v1/%2e%2e/%2e%2e/%2e%2e/metrics',
  '/./../../metrics',
  'http://werk.utrecht.example/../helmond',
])('%s does not leave the portal', async (path) => {
  const { status, text } = await raw('werk.utrecht.example', path)
  expect(status).toBe(404)
  expect(text).not.toContain('<strong>Helmond</strong>')
  expect(text).not.toContain('<div id="root">')
  expect(text).not.toContain('# HELP')
})

test('the platform never serves the proof of a name that leads to it', async () => {
  expect((await by('werk.utrecht.example', proofPath)).status).toBe(404)
  expect((await by('nobody.example', proofPath)).status).toBe(404)
})

test('before anything is known no setting of a municipality can be read, and only names that were proved', async () => {
  const read = async (what: string, from: string) => {
    const client = await database.db.pool.connect()
    try {
      await client.query('BEGIN')
      await client.query('SET LOCAL ROLE vliegwiel_sign_in')
      return (await client.query(`select ${what} from ${from}`)).rows as unknown[]
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  }
  await expect(read('key', 'tenant_setting')).rejects.toThrow(/permission denied/)
  await settle('Samira El Idrissi', 'helmond', 'ongezien.helmond.example', 0)
  await check('helmond')
  expect(await read('host', 'portal_host')).toEqual([{ host: 'werk.utrecht.example' }])
})

test('a name of another stays unproved, and nothing tells that it is taken; who proves it takes it over', async () => {
  const host = 'werk.utrecht.example'
  expect((await settle('Samira El Idrissi', 'helmond', host, 1)).status).toBe(200)
  later(60)
  expect(await check('helmond')).toEqual({ state: 'unproved' })
  await checkPortalHosts(server.services, questions, clock)
  later(60)
  expect((await by(host, '/')).text).toContain('<strong>Utrecht</strong>')
  expect(await logOf('helmond')).toEqual([])

  // Both records stand: at night nothing changes hands, a person who asks does.
  await setRecord('helmond', host)
  await checkPortalHosts(server.services, questions, clock)
  expect(await logOf('helmond')).toEqual([])
  expect(await check('helmond')).toEqual({ state: 'proved' })
  later(60)
  expect((await by(host, '/')).text).toContain('<strong>Helmond</strong>')
  expect(await logOf('helmond')).toEqual(['settings.proveHost'])
  expect(await logOf('utrecht')).toEqual(['settings.proveHost', 'settings.loseHost'])
  await checkPortalHosts(server.services, questions, clock)
  later(60)
  expect((await by(host, '/')).text).toContain('<strong>Helmond</strong>')
})

test('two who prove one name at one time: one has it', async () => {
  const row = { host: 'samen.example', proved_at: now, failing_since: null, checked_at: now, problem: null }
  const put = async (slug: string) =>
    inTenant(database.db, await tenantOf(slug), (trx) => trx.insertInto('portal_host').values(row).execute())
  await put('landelijk')
  await expect(put('utrecht-midden')).rejects.toThrow(/portal_host_unique/)
  await inTenant(database.db, await tenantOf('landelijk'), (trx) => trx.deleteFrom('portal_host').execute())
})

test('a proof that is gone is told, and closes the name after a week', async () => {
  const host = 'werk.utrecht.example'
  records.clear()
  await checkPortalHosts(server.services, questions, clock)
  later(60)
  expect((await by(host, '/')).text).toContain('<strong>Helmond</strong>')
  later(8 * 86_400)
  await checkPortalHosts(server.services, questions, clock)
  later(60)
  expect((await by(host, '/')).text).not.toContain('<strong>Helmond</strong>')
  expect((await logOf('helmond')).slice(1)).toEqual(['settings.missHostProof', 'settings.closeHost'])
})

test('a name is written as a name, is never the platform, and can be given up', async () => {
  for (const wrong of ['https://werk.example', 'Werk.example', 'werk', 'werk.example/pad', 'a..b', '127.0.0.1:80'])
    expect((await settle('Samira El Idrissi', 'helmond', wrong, 2)).status, wrong).toBe(400)
  for (const ours of ['127.0.0.1', 'www.localhost', 'printer.local']) {
    const refused = await settle('Samira El Idrissi', 'helmond', ours, 2)
    expect([refused.status, refused.app.text], ours).toEqual([400, expect.stringContaining('kan niet het adres')])
  }
  await setRecord('helmond', 'werk.utrecht.example')
  expect(await check('helmond')).toEqual({ state: 'proved' })
  expect((await settle('Samira El Idrissi', 'helmond', '', 2)).status).toBe(200)
  later(60)
  expect((await by('werk.utrecht.example', '/')).text).not.toContain('<strong>Helmond</strong>')
})
