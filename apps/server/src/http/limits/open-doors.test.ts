import { request } from 'node:http'
import { appRouter } from '@vliegwiel/api/server'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { seededDemo } from '@vliegwiel/demo/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtConsole } from '../../process/run-server.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { cookieNames } from '../cookies.ts'
import { openMetrics } from '../metrics.ts'
import { pageRoutes } from '../page-routes.ts'
import { requestGate } from '../request-gate.ts'
import { networkLimits } from './network-limits.ts'
import { procedureDoors, routeDoors, type Door } from './open-doors.ts'

const now = new Date('2026-11-25T10:00:00Z')
const most = 3
let database: PostgresTestDatabase
let server: TestServer
beforeAll(async () => {
  database = await createPostgresDatabase({ from: seededDemo(now) })
  const settings = {
    clock: () => now,
    consoleFolder: builtConsole,
    doorLimit: most,
    publicPoints: most,
    trustedProxyHops: 1,
  }
  server = await startTestServer(database.db, settings)
})
afterAll(async () => {
  await server.stop(100)
  await database.drop()
})

/** What is served, with its rung. */
const served = Object.entries(
  appRouter._def.procedures as unknown as Record<
    string,
    { readonly _def: { readonly meta: { readonly rung: string } } }
  >,
).map(([path, procedure]) => ({ path, rung: procedure._def.meta.rung }))

const counted = (doors: Readonly<Record<string, Door>>) =>
  Object.entries(doors).flatMap(([name, door]) => ('free' in door ? [] : [name]))

test('every procedure that needs no session is counted, or says why not', () => {
  const open = served.filter(({ rung }) => rung === 'public').map(({ path }) => path)
  expect(open.filter((path) => !Object.hasOwn(procedureDoors, path))).toEqual([])
  const known = new Set(served.map(({ path }) => path))
  expect(Object.keys(procedureDoors).filter((path) => !known.has(path))).toEqual([])
})

test('every route that is no procedure is counted, or says why not', () => {
  const settings = {
    services: server.services,
    metrics: openMetrics(database.db),
    trustedProxyHops: 0,
    metricsToken: undefined,
    consoleFolder: builtConsole,
    isDraining: () => false,
  }
  const app = pageRoutes(
    settings,
    cookieNames('http://x'),
    requestGate(settings, false),
    networkLimits(server.services),
  )
  // Middleware stands before a route of the same address, or before all of them; it answers nothing by itself.
  const middleware = new Set(['ALL /*', 'ALL /portaal/*'])
  const routes = [...new Set(app.routes.map(({ method, path }) => `${method} ${path}`))]
  expect(routes.filter((route) => !Object.hasOwn(routeDoors, route) && !middleware.has(route))).toEqual([])
  expect(Object.keys(routeDoors).filter((door) => !routes.includes(door))).toEqual([])
})

function ask(address: string, method: string, path: string): Promise<{ status: number; wait: string | undefined }> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-forwarded-for': address, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
    const asked = request(`${server.url}${path}`, { method, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, wait: answer.headers['retry-after'] }))
    })
    asked.on('error', reject)
    asked.end(method === 'POST' ? '{}' : undefined)
  })
}

/** An address in the network of its number, written in another way each time. */
const spelt = (network: number, turn: number) =>
  [`2001:db8:0:${network.toString(16)}::${turn + 1}`, `2001:DB8:0:${network.toString(16)}:ffff::${turn + 1}`][
    turn % 2
  ] ?? ''

const paths: Readonly<Record<string, string>> = {
  'GET /sign-in/oidc/:slug/:provider/start': '/sign-in/oidc/utrecht/019a0000-0000-7000-8000-000000000001/start',
  'ALL /api/public/v1/*': '/api/public/v1/municipalities',
  'GET /portaal/*': '/portaal/utrecht',
  'GET /nieuw-wachtwoord/:token': '/nieuw-wachtwoord/zomaar-een-woord-zonder-deur',
  'POST /portaal/*': '/portaal/utrecht/rekentool',
}

let network = 1
describe('a network that asks too often waits, whatever its address, and no other network does', () => {
  const doors = [
    ...counted(procedureDoors).map((path) => [path, 'POST', `/api/-/${path}`] as const),
    ...counted(routeDoors)
      // Drawn in the look of the built console, which is not there in this test.
      .filter((door) => !door.endsWith('/aanmelden'))
      .map((door) => {
        const [method = '', path = ''] = door.split(' ')
        return [door, method === 'ALL' ? 'GET' : method, paths[door] ?? path] as const
      }),
  ]
  test.each(doors)('%s', async (_door, method, path) => {
    const own = (network += 1)
    const other = (network += 1)
    for (let turn = 0; turn < most; turn += 1) expect((await ask(spelt(own, turn), method, path)).status).not.toBe(429)
    const refused = await ask(spelt(own, most), method, path)
    expect(refused.status).toBe(429)
    expect(Number(refused.wait)).toBeGreaterThan(0)
    expect((await ask(spelt(other, 0), method, path)).status).not.toBe(429)
  })

  test('an address of four inside one of six is the same network', async () => {
    const path = '/portaal/helmond'
    for (const address of ['198.51.100.7', '::ffff:198.51.100.7', '::ffff:c633:6407'])
      expect((await ask(address, 'GET', path)).status).toBe(200)
    expect((await ask('[::FFFF:198.51.100.7]:443', 'GET', path)).status).toBe(429)
  })
})

test('a stranger cannot make the server hold a body that a stranger needs not send', async () => {
  const send = (bytes: number, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/api/-/session.signOut`, {
      method: 'POST',
      body: JSON.stringify({ x: 'x'.repeat(bytes) }),
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
    }).then(({ status }) => status)
  expect(await send(70_000)).toBe(413)
  expect(await send(70_000, { cookie: 'vliegwiel=nobody-at-all' })).toBe(413)
  expect(await send(1_000)).not.toBe(413)
})
