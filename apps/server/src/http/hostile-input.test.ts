import { request } from 'node:http'
import { connect } from 'node:net'
import { procedureFacts } from '@vliegwiel/api/isolation'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { demoPersons } from '@vliegwiel/demo'
import { seededDemo } from '@vliegwiel/demo/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchLongestTurn } from '../testing/longest-turn.ts'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

describe('hostile input (T21, F14)', () => {
  let database: PostgresTestDatabase
  let server: TestServer
  let browser: TestBrowser
  let watch: ReturnType<typeof watchLongestTurn>

  beforeAll(async () => {
    database = await createPostgresDatabase({ from: seededDemo('now') })
    server = await startTestServer(database.db)
    browser = new TestBrowser(server.url)
    const samira = demoPersons.find((one) => one.displayName === 'Samira El Idrissi')
    await browser.signInAsDemo(samira?.personId ?? '')
    watch = watchLongestTurn()
  })
  afterAll(async () => {
    await server.stop(100)
    await database.drop()
  })

  const rename = (body: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) =>
    browser.request('/api/helmond/tenants.renameTenant', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...more },
    })

  test.each([
    ['no JSON', '{"name":', 400],
    ['a bare word', 'undefined', 400],
    ['a NUL', String.raw`{"name":"a\u0000b","version":1,"idempotencyKey":"019a0000-0000-7000-8000-000000000001"}`, 400],
    [
      'half a surrogate pair',
      String.raw`{"name":"\ud800","version":1,"idempotencyKey":"019a0000-0000-7000-8000-000000000001"}`,
      400,
    ],
    [
      '__proto__',
      '{"__proto__":{"isOperator":true},"name":"x","version":1,"idempotencyKey":"019a0000-0000-7000-8000-000000000001"}',
      400,
    ],
    ['constructor', '{"constructor":{"prototype":{"isOperator":true}},"name":"x","version":1}', 400],
    ['a list', '[1,2,3]', 400],
    ['a number too large', '{"name":"x","version":1e999,"idempotencyKey":"019a0000-0000-7000-8000-000000000001"}', 400],
    ['30 levels', `${'{"a":'.repeat(30)}1${'}'.repeat(30)}`, 400],
    ['400,000 levels', '['.repeat(400_000), 400],
    ['a name of 100 kB', JSON.stringify({ name: 'x'.repeat(100_000), version: 1 }), 400],
    ['a million signs and one', `"${'x'.repeat(1_000_000)}"`, 413],
    ['nothing', '', 400],
  ])('%s', async (_what, body, status) => {
    const answer = await rename(body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ error: { data: { app: { code: 'invalid-input' } } } })
  })

  test('depth is judged before anything is parsed', async () => {
    for (const levels of [30, 400_000]) {
      const answer = await rename(`${'['.repeat(levels)}${']'.repeat(levels)}`)
      expect(await answer.json()).toMatchObject({
        error: { data: { app: { fields: [{ field: '', problem: 'too_deep' }] } } },
      })
    }
  })

  test('bytes that are no UTF-8, another content type, a body that is announced too large', async () => {
    expect((await rename(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).status).toBe(400)
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/octet-stream', 'x'.repeat(200)]) {
      const { status } = await rename('{}', { 'content-type': type })
      expect([type, status >= 400 && status < 500]).toEqual([type, true])
    }
  })

  test('prototypes stay clean', async () => {
    await rename('{"__proto__":{"polluted":1}}')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('a body without an end is cut off at the limit, not kept', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const { port } = new URL(server.url)
      const headers = { 'content-type': 'application/json', origin: server.url }
      const outgoing = request({ port, host: '127.0.0.1', method: 'POST', path: '/api/-/session.demoPersons', headers })
      outgoing.on('response', (answer) => {
        outgoing.destroy()
        resolve(answer.statusCode ?? 0)
      })
      outgoing.on('error', reject)
      const more = () => {
        if (!outgoing.destroyed && outgoing.write('x'.repeat(65_536))) setImmediate(more)
      }
      outgoing.on('drain', more)
      more()
    })
    expect(status).toBe(413)
  })

  test('10,000 calls in one batch, in an address or in a body', async () => {
    const many = Array.from({ length: 10_000 }, () => 'home.showOverview').join(',')
    const address = await browser.call('helmond', `${many}?batch=1`)
    expect([400, 413]).toContain(address.status)
    const long = await browser.call('helmond', `${'home.showOverview,'.repeat(300)}?batch=1`)
    expect([400, 413]).toContain(long.status)
    const inputs = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [at, {}]))
    const body = await browser.call('helmond', 'home.showOverview?batch=1', inputs)
    expect(body.status).toBeLessThan(500)
  })

  test.each([
    'GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    'GARBAGE\r\n\r\n',
    '\0\0\0\0\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`,
    'POST /api/-/home.showOverview HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n',
    'GET //evil.example/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET /%ff%fe HTTP/1.1\r\nHost: [::bad\r\nConnection: close\r\n\r\n',
  ])('raw bytes %#', async (bytes) => {
    const text = await new Promise<string>((resolve, reject) => {
      let heard = ''
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(bytes))
      socket.on('data', (chunk) => (heard += chunk.toString()))
      socket.on('close', () => resolve(heard))
      socket.on('error', reject)
    })
    expect(text).toMatch(/^HTTP\/1\.1 (2|4)\d\d /)
  })

  test('100 kB of text at every procedure is refused, never a failure', async () => {
    const long = 'x'.repeat(100_000)
    for (const { path } of procedureFacts()) {
      const answer = await browser.call('helmond', path, { name: long, email: long, screen: long, key: long })
      expect([path, answer.status < 500 && answer.status >= 400]).toEqual([path, true])
    }
  })

  test('nothing of it held up the process for more than 200 ms', () => {
    expect(watch.stop()).toBeLessThan(200)
    expect(server.logged.filter((line) => line['level'] === 50)).toEqual([])
  })
})
