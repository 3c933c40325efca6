import { request } from 'node:http'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { demoPersons, seedDemo } from '@vliegwiel/demo'
import { viewTarget } from '@vliegwiel/imports/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

describe('a call that brings a file (T25)', () => {
  let database: PostgresTestDatabase
  let server: TestServer
  beforeAll(async () => {
    database = await createPostgresDatabase()
    await seedDemo(database.db, { at: new Date(), publicUrl: 'http://127.0.0.1' })
    server = await startTestServer(database.db, { importTargets: new Map([[viewTarget.word, viewTarget]]) })
  })
  afterAll(async () => {
    await server.stop(100)
    await database.drop()
  })

  const signedIn = async (name = 'Samira El Idrissi') => {
    const browser = new TestBrowser(server.url)
    await browser.signInAsDemo(demoPersons.find((one) => one.displayName === name)?.personId ?? '')
    return browser
  }
  const file = (bytes: number) => ({
    target: 'views',
    destination: 'people',
    fileName: 'groot.csv',
    base64: Buffer.from(`Naam;Vraag\nEen;${'x;'.repeat(bytes / 2)}`).toString('base64'),
    idempotencyKey: crypto.randomUUID(),
  })

  test('a file of some megabytes arrives, under right and log', async () => {
    const browser = await signedIn()
    const rows = Array.from({ length: 60_000 }, (_, row) => `V-${row};${'q'.repeat(30)}`).join('\n')
    const base64 = Buffer.from(`Naam;Vraag\n${rows}`).toString('base64')
    expect(base64.length).toBeGreaterThan(2_000_000)
    const answer = await browser.call('helmond', 'imports.uploadFile', { ...file(2), base64 })
    expect(answer.status).toBe(200)
    const helmond = await browser.call('helmond', 'imports.showRun', { runId: answer.data['runId'] })
    expect(helmond.data).toMatchObject({ run: { status: 'draft' }, mapping: { name: 'Naam', query: 'Vraag' } })
  })

  test('who is not signed in hears so while the file is still on its way', async () => {
    const status = await new Promise((resolve, reject) => {
      const half = request(`${server.url}/api/helmond/imports.uploadFile`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '3000000', origin: server.url },
      })
      half.once('response', (answer) => {
        resolve(answer.statusCode)
        half.destroy()
      })
      half.once('error', reject)
      half.write('{"target":')
    })
    expect(status).toBe(401)
  })

  test('who is not signed in, or is no member there, is refused', async () => {
    const stranger = new TestBrowser(server.url)
    expect((await stranger.call('helmond', 'imports.uploadFile', file(3_000_000))).app.code).toBe('not-signed-in')
    expect((await (await signedIn()).call('emmen', 'imports.uploadFile', file(3_000_000))).app.code).toBe('not-found')
  })

  test('a right is asked as for any call, and a bad file leaves nothing behind', async () => {
    const browser = await signedIn()
    const broken = await browser.call('helmond', 'imports.uploadFile', {
      ...file(2),
      fileName: 'kapot.csv',
      base64: 'AAAAAA==',
    })
    expect(broken.app).toMatchObject({ code: 'rule-refused', reason: 'imports:file-refused' })
    const list = await browser.call('helmond', 'imports.listRuns', { before: null, limit: 100 })
    expect(list.text).not.toContain('kapot.csv')
    const partner = await signedIn('Ruben Claessen')
    expect((await partner.call('helmond', 'imports.uploadFile', file(3_000_000))).app.code).toBe('not-allowed')
  })

  test.each([
    ['another procedure', 'tenants.renameTenant', 3_000_000],
    ['more than a file may be', 'imports.uploadFile', 21_000_000],
  ])('%s does not get that room', async (_what, path, bytes) => {
    const browser = await signedIn()
    expect((await browser.call('helmond', path, file(bytes))).status).toBe(413)
  })
})
