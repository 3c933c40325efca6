import { connect } from 'node:net'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { demoPersons } from '@vliegwiel/demo'
import { seededDemo } from '@vliegwiel/demo/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

describe('calls of the API, as tRPC’s client sends them', () => {
  let database: PostgresTestDatabase
  let server: TestServer
  let browser: TestBrowser
  beforeAll(async () => {
    database = await createPostgresDatabase({ from: seededDemo('now') })
    server = await startTestServer(database.db)
    browser = new TestBrowser(server.url)
    await browser.signInAsDemo(demoPersons.find((one) => one.displayName === 'Samira El Idrissi')?.personId ?? '')
  })
  afterAll(async () => {
    await server.stop(100)
    await database.drop()
  })

  test('each call of a batch has its own outcome: 200 when all is well, their status when they agree, else 207', async () => {
    const both = await browser.call('helmond', 'session.whoAmI,home.showOverview?batch=1', { 0: {}, 1: {} })
    expect([both.status, JSON.parse(both.text)]).toMatchObject([
      200,
      [{ result: { data: {} } }, { result: { data: {} } }],
    ])
    const mixed = await browser.call('helmond', 'session.whoAmI,home.showOverview?batch=1', { 0: {}, 1: { more: 1 } })
    expect(mixed.status).toBe(207)
    expect(JSON.parse(mixed.text)).toMatchObject([
      { result: { data: { person: { displayName: 'Samira El Idrissi' } } } },
      {
        error: {
          message: 'invalid-input',
          data: { httpStatus: 400, path: 'home.showOverview', app: { fields: [{}] } },
        },
      },
    ])
    const wrong = await browser.call('helmond', 'home.showOverview,home.showOverview?batch=1', { 0: 1, 1: [] })
    expect(wrong.status).toBe(400)
  })

  test('an input that is missing from a batch is missing, not another’s', async () => {
    const { text } = await browser.call('helmond', 'home.showOverview,session.whoAmI?batch=1', { 1: {} })
    expect(JSON.parse(text)).toMatchObject([{ error: {} }, { result: {} }])
  })

  test.each([
    ['inputs in a list', 'home.showOverview?batch=1', '[{}]', 400],
    ['a batch without inputs', 'home.showOverview?batch=1', '', 400],
    ['two procedures that are no batch', 'home.showOverview,session.whoAmI', '{}', 404],
    ['one of them unknown', 'home.showOverview,nope.nope?batch=1', '{"0":{},"1":{}}', 404],
    ['nothing between the commas', 'home.showOverview,?batch=1', '{"0":{},"1":{}}', 404],
    ['a property of every object', 'constructor', '{}', 404],
  ])('%s is refused', async (_what, path, body, status) => {
    const answer = await browser.call('helmond', path, body)
    expect([answer.status, answer.app.code]).toEqual([status, status === 404 ? 'not-found' : 'invalid-input'])
  })

  test('only JSON is read, however its type is spelled', async () => {
    const as = (type: string) =>
      browser
        .call('helmond', 'home.showOverview', {}, { headers: { 'content-type': type } })
        .then(({ status }) => status)
    expect(await as('application/json')).toBe(200)
    expect(await as('application/json; charset=utf-8')).toBe(200)
    expect(await as('Application/JSON')).toBe(200)
    expect(await as('application/jsonl')).toBe(400)
    expect(await as('application/x-www-form-urlencoded')).toBe(400)
  })

  test('every answer, also a refusal, has its length, its headers and a line in the log', async () => {
    for (const path of ['home.showOverview', 'nope.nope']) {
      const answer = await browser.call('helmond', path)
      expect(answer.headers.get('content-type')).toBe('application/json')
      expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(answer.text))
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self';/)
      const requestId = answer.headers.get('x-request-id')
      expect(server.logged.find((line) => line['requestId'] === requestId)).toMatchObject({
        event: 'request',
        method: 'POST',
        path: `/api/helmond/${path}`,
        status: answer.status,
      })
    }
  })

  test('an address that is written in full, as to a proxy, is the same address', async () => {
    const heard = await new Promise<string>((resolve, reject) => {
      let text = ''
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
        socket.write(
          `POST ${server.url}/api/-/session.demoPersons HTTP/1.1\r\nHost: x\r\nOrigin: ${server.url}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
        ),
      )
      socket.on('data', (chunk) => (text += chunk.toString()))
      socket.on('close', () => resolve(text))
      socket.on('error', reject)
    })
    expect(heard).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('after a refusal that left the body unread the connection goes on', async () => {
    const body = JSON.stringify({ long: 'x'.repeat(300_000) })
    for (let turn = 0; turn < 5; turn += 1) {
      expect((await browser.call('helmond', 'nope.nope', body)).status).toBe(404)
      expect((await browser.call('helmond', 'home.showOverview')).status).toBe(200)
    }
  })
})
