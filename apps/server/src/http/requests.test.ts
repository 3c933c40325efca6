import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { atAccounts, newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { demoPersons, seedDemo } from '@vliegwiel/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const idOf = (name: string) => demoPersons.find((one) => one.displayName === name)?.personId ?? ''
const joris = idOf('Joris Peeters')
const samira = idOf('Samira El Idrissi')

onPostgres('requests', (database) => {
  let server: TestServer
  beforeAll(async () => {
    await seedDemo(database.db, { at: new Date(), publicUrl: 'http://127.0.0.1' })
    server = await startTestServer(database.db)
  })
  afterAll(() => server.stop(100))

  const signedIn = async (personId = joris) => {
    const browser = new TestBrowser(server.url)
    expect((await browser.signInAsDemo(personId)).status).toBe(200)
    return browser
  }

  test('a click signs a demo person in, and the person sees the own tenant alone', async () => {
    const browser = await signedIn()
    const me = await browser.call('den-helder', 'session.whoAmI')
    expect(me.data).toMatchObject({ person: { displayName: 'Joris Peeters' }, method: 'demo' })
    expect((await browser.call('den-helder', 'settings.listSettings')).status).toBe(200)
    const foreign = await browser.call('helmond', 'settings.listSettings')
    const unknown = await browser.call('bestaat-niet', 'settings.listSettings')
    expect([foreign.status, foreign.app]).toEqual([404, { ...unknown.app, requestId: expect.anything() as string }])
    expect(foreign.text).not.toContain('Helmond')
  })

  test('the cookie is out of reach of scripts and other sites', async () => {
    const answer = await new TestBrowser(server.url).signInAsDemo(joris)
    const line = answer.headers.getSetCookie()[0] ?? ''
    expect(line).toMatch(/^vliegwiel=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('signing in gives a new session id, and the one that was brought along is worth nothing (T16)', async () => {
    const browser = new TestBrowser(server.url)
    browser.cookies.set('vliegwiel', 'planted-by-somebody-else-planted-by-somebody')
    await browser.signInAsDemo(joris)
    const first = browser.cookies.get('vliegwiel')
    expect(first).not.toContain('planted')
    await browser.signInAsDemo(samira)
    expect(browser.cookies.get('vliegwiel')).not.toBe(first)
    const old = new TestBrowser(server.url)
    old.cookies.set('vliegwiel', first ?? '')
    expect((await old.call('den-helder', 'settings.listSettings')).app.code).toBe('not-signed-in')
  })

  test('a post from another site changes nothing (T19)', async () => {
    const browser = await signedIn()
    const save = () => ({ screen: 'people', name: 'Van elders', query: 'q', idempotencyKey: newId() })
    const body = () => JSON.stringify(save())
    const json = { 'content-type': 'application/json' }
    const tries: [string, RequestInit & { from?: string | null }][] = [
      ['another origin', { from: 'https://kwaad.example', headers: json }],
      ['another port', { from: 'http://127.0.0.1:1', headers: json }],
      ['no origin at all', { from: null, headers: json }],
      ['origin null, as a sandboxed frame sends', { from: 'null', headers: json }],
      ['a browser that says cross-site', { headers: { ...json, 'sec-fetch-site': 'cross-site' } }],
      ['a sister site', { headers: { ...json, 'sec-fetch-site': 'same-site' } }],
      ['a form of another site', { from: 'https://kwaad.example', headers: { 'content-type': 'text/plain' } }],
    ]
    for (const [what, init] of tries) {
      const answer = await browser.request('/api/den-helder/views.saveView', { method: 'POST', body: body(), ...init })
      expect([what, answer.status]).toEqual([what, 403])
    }
    const views = await browser.call('den-helder', 'views.listViews', { screen: 'people' })
    expect(views.text).not.toContain('Van elders')
    const own = await browser.call('den-helder', 'views.saveView', save(), {
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(own.status).toBe(200)
  })

  test('a tenant, person or role that is sent along has no effect (T05)', async () => {
    const browser = await signedIn()
    const baseline = (await browser.call('den-helder', 'settings.listSettings')).data
    for (const extra of [{ tenantId: newId() }, { userId: samira }, { role: 'operator' }, { tenant_id: newId() }]) {
      const answer = await browser.call('den-helder', 'settings.listSettings', extra)
      expect([answer.status, answer.app.code]).toEqual([400, 'invalid-input'])
    }
    const headers = { 'x-tenant-id': newId(), 'x-user-id': samira, 'x-role': 'operator', 'x-forwarded-user': samira }
    expect((await browser.call('den-helder', 'settings.listSettings', {}, { headers })).data).toEqual(baseline)
    const query = await browser.call('den-helder', `settings.listSettings?tenantId=${newId()}&userId=${samira}`)
    expect(query.data).toEqual(baseline)
    browser.cookies.set('tenantId', newId())
    browser.cookies.set('role', 'operator')
    expect((await browser.call('den-helder', 'settings.listSettings')).data).toEqual(baseline)
    expect((await browser.call('-', 'platform.showTree')).app.code).toBe('not-allowed')
  })

  test('looking as another role takes rights away, an unknown role is refused', async () => {
    const browser = await signedIn()
    const as = (role: string) =>
      browser.call('den-helder', 'audit.listActors', {}, { headers: { 'x-vliegwiel-view-as': role } })
    expect((await as('caseworker')).app.code).toBe('not-allowed')
    expect((await as('auditor')).status).toBe(200)
    expect((await as('operator')).app.code).toBe('invalid-input')
  })

  test('a wrong password is refused ten times, then with the time to wait (T12)', async () => {
    const browser = new TestBrowser(server.url)
    const email = `gok-${newId()}@demo.vliegwiel.example`
    const spellings = [email, email.toUpperCase(), ` ${email}`, email.replace('@', '+x@')]
    const statuses: number[] = []
    for (let turn = 0; turn < 12; turn += 1) {
      // Without a trusted proxy in front, nobody's word about the address counts.
      const headers = { 'x-forwarded-for': `198.51.100.${turn}` }
      const input = { email: spellings[turn % spellings.length], password: 'geraden' }
      const answer = await browser.call('-', 'session.signIn', input, { headers })
      statuses.push(answer.status)
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
  })

  test('fifty tries from one address are the most, whatever address the sender claims (T12)', async () => {
    const browser = new TestBrowser(server.url)
    const statuses: number[] = []
    for (let turn = 0; turn < 55; turn += 1) {
      const headers = { 'x-forwarded-for': `198.51.100.${turn}`, 'x-real-ip': `198.51.100.${turn}` }
      const input = { email: `ander-${turn}@demo.vliegwiel.example`, password: 'geraden' }
      statuses.push((await browser.call('-', 'session.signIn', input, { headers })).status)
    }
    expect(statuses.at(-1)).toBe(429)
  })

  test('the language is the person’s, before that the browser’s', async () => {
    const nobody = new TestBrowser(server.url)
    const ask = (language: string) =>
      nobody.call('-', 'home.showOverview', {}, { headers: { 'accept-language': language } })
    expect((await ask('en-GB,nl;q=0.5')).app.text).toMatch(/signed in/)
    expect((await ask('fr,nl;q=0.8,en;q=0.7')).app.text).toMatch(/aangemeld/)
    const joined = await signedIn()
    const answer = await joined.call('helmond', 'home.showOverview', {}, { headers: { 'accept-language': 'en' } })
    expect(answer.app.text).toBe('Bestaat niet')
  })

  test('a session is noted as in use at most every five minutes', async () => {
    const browser = await signedIn(samira)
    const earlier = new Date(Date.now() - 6 * 60_000)
    const recently = new Date(Date.now() - 60_000)
    const lastSeen = (moment: Date) =>
      atAccounts(database.db, async (trx) => {
        const mine = trx.updateTable('auth.session').where('person_id', '=', samira)
        await mine.set({ last_seen_at: moment }).execute()
      })
    const read = async () => {
      const rows = await atAccounts(database.db, (trx) =>
        trx.selectFrom('auth.session').select('last_seen_at').where('person_id', '=', samira).execute(),
      )
      return Math.max(...rows.map((row) => row.last_seen_at.getTime()))
    }
    await lastSeen(earlier)
    await browser.call('helmond', 'home.showOverview')
    expect(await read()).toBeGreaterThan(recently.getTime())
    await lastSeen(recently)
    await browser.call('helmond', 'home.showOverview')
    expect(await read()).toBe(recently.getTime())
  })

  test('routes that are not there answer as data, pages as the console', async () => {
    const browser = await signedIn()
    for (const path of [
      '/api',
      '/api/',
      '/api/den-helder',
      '/api/den-helder/nope.nope',
      '/api/den-helder/__proto__',
      '/api/DEN/home.showOverview',
      '/api/den-helder/home.showOverview/x',
    ]) {
      const answer = await browser.request(path, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
      })
      expect([path, answer.status]).toEqual([path, 404])
      expect(await answer.json()).toMatchObject({ error: { data: { app: { code: 'not-found' } } } })
    }
    const get = await browser.request('/api/den-helder/home.showOverview')
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
    expect((await browser.request('/.well-known/security.txt')).status).toBe(200)
  })

  test('a batch is answered one by one, and twenty is the most', async () => {
    const browser = await signedIn()
    const paths = (count: number) => Array.from({ length: count }, () => 'home.showOverview').join(',')
    const inputs = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [at, {}]))
    const ask = (count: number) =>
      browser.call('den-helder', `${paths(count)}?batch=1`, inputs(count)).then((answer) => answer.status)
    expect(await ask(20)).toBe(200)
    expect(await ask(21)).toBe(400)
  })

  test('every answer carries the headers that protect the page', async () => {
    for (const path of ['/healthz', '/readyz', '/api/-/nope', '/.well-known/security.txt', '/geen-pagina.js']) {
      const { headers } = await fetch(`${server.url}${path}`)
      expect(headers.get('content-security-policy')).toMatch(/script-src 'self';/)
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })

  test('a change is sent by POST alone, and no method is echoed', async () => {
    const browser = await signedIn()
    const cookie = `vliegwiel=${browser.cookies.get('vliegwiel') ?? ''}`
    const ask = (method: string, path: string) =>
      new Promise<{ status: number; text: string }>((resolve, reject) => {
        const headers = { cookie, 'x-said': 'by-me' }
        const asked = request(`${server.url}${path}`, { method, headers }, (answer) => {
          let text = ''
          answer.setEncoding('utf8').on('data', (part: string) => (text += part))
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
        })
        asked.on('error', reject).end()
      })
    const view = { screen: 'people', name: 'Van een plaatje', query: 'q', idempotencyKey: newId() }
    const path = `/api/den-helder/views.saveView?input=${encodeURIComponent(JSON.stringify(view))}`
    for (const method of ['GET', 'HEAD']) expect((await ask(method, path)).status).toBeGreaterThanOrEqual(400)
    const views = await browser.call('den-helder', 'views.listViews', { screen: 'people' })
    expect([views.status, views.text.includes('Van een plaatje')]).toEqual([200, false])
    for (const method of ['TRACE', 'TRACK', 'DEBUG', 'PROPFIND'])
      for (const address of ['/', '/healthz', '/aanmelden', '/portaal/utrecht', '/api/den-helder/views.listViews']) {
        const answer = await ask(method, address).catch(() => ({ status: 400, text: '' }))
        expect(answer.status, `${method} ${address}`).toBeGreaterThanOrEqual(400)
        expect(answer.text).not.toContain('by-me')
      }
  })

  test('figures are for this machine alone, or for who has the token', async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text()
    expect(text).toMatch(/vliegwiel_procedure_seconds_count\{procedure="session.signInAsDemo",status="200"\} \d+/)
    expect(text).toContain('vliegwiel_pool_connections')
    expect(text).not.toMatch(/den-helder|Peeters/)
    const proxied = await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(proxied.status).toBe(403)
  })

  test('errors and the log tell nothing that helps a stranger (T26)', async () => {
    const browser = await signedIn()
    const inputs = [{ runId: 'x' }, { runId: newId() }, { runId: "' or 1=1 --" }, { runId: { $ne: 1 } }]
    for (const input of inputs) {
      const answer = await browser.call('den-helder', 'isolation.showRun', input)
      expect(answer.status).toBeLessThan(500)
      expect(answer.text).not.toMatch(/select |insert |stack|node_modules|\.ts:|postgres|kysely|zod/i)
    }
    await browser.request('/uitnodiging/GEHEIM-TOKEN-van-iemand-0123456789abcdefgh?x=GEHEIM')
    const log = JSON.stringify(server.logged)
    expect(log).toContain('/uitnodiging/…')
    expect(log).not.toMatch(/GEHEIM|Peeters|@demo|vliegwiel=/)
  })
})

test('the page that says where to report a hole is served as it stands', () => {
  const file = readFileSync(new URL('../../public/.well-known/security.txt', import.meta.url), 'utf8')
  expect(file).toMatch(/^Contact: /m)
})
