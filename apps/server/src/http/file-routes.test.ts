import { randomBytes } from 'node:crypto'
import { atSignIn, inTenant } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { demoPersons } from '@vliegwiel/demo'
import { seededDemo } from '@vliegwiel/demo/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const began = new Date('2026-11-25T10:00:00Z')
let now = began
let database: PostgresTestDatabase
let server: TestServer
let tenantId: string
beforeAll(async () => {
  database = await createPostgresDatabase({ from: seededDemo(began) })
  server = await startTestServer(database.db, { clock: () => now })
  const row = await atSignIn(database.db, (trx) =>
    trx.selectFrom('tenant').select('tenant_id').where('slug', '=', 'helmond').executeTakeFirstOrThrow(),
  )
  tenantId = row.tenant_id
})
afterAll(async () => {
  await server.stop(100)
  await database.drop()
})
beforeEach(() => (now = began))

/** A file of so many pieces that waits to be fetched. */
async function plantFile(pieces: readonly Buffer[], bytes = Buffer.concat(pieces).length): Promise<string> {
  const fileId = crypto.randomUUID()
  await inTenant(database.db, { tenantId }, async (trx) => {
    await trx
      .insertInto('export_file')
      .values({
        file_id: fileId,
        name: 'alles van "Helmond".json',
        media_type: 'application/json',
        bytes,
        created_by: null,
        created_at: began,
        expires_at: new Date('2026-12-02T10:00:00Z'),
      })
      .execute()
    for (const [number, content] of pieces.entries())
      await trx.insertInto('export_piece').values({ file_id: fileId, number, content }).execute()
  })
  return fileId
}

async function signedIn(name: string): Promise<TestBrowser> {
  const browser = new TestBrowser(server.url)
  await browser.signInAsDemo(demoPersons.find(({ displayName }) => displayName === name)?.personId ?? '')
  return browser
}

async function addressOf(browser: TestBrowser, fileId: string): Promise<string> {
  const { data } = await browser.call('helmond', 'jobs.fetchFile', { fileId, idempotencyKey: crypto.randomUUID() })
  return String(data['address'])
}

const samira = () => signedIn('Samira El Idrissi')

test('who asked for a file gets all of it, as a download that nobody keeps on the way', async () => {
  const pieces = [randomBytes(500_000), randomBytes(500_000), randomBytes(17)]
  const browser = await samira()
  const answer = await browser.request(await addressOf(browser, await plantFile(pieces)))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-length')).toBe('1000017')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="alles-van--Helmond-.json"')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.concat(pieces))
})

test('its address is of one person, signed in, in one municipality, for two minutes', async () => {
  const browser = await samira()
  const address = await addressOf(browser, await plantFile([Buffer.from('{}')]))
  const statusOf = async (who: TestBrowser, path = address) => (await who.request(path)).status
  expect(await statusOf(browser)).toBe(200)
  const strangers = {
    nobody: await statusOf(new TestBrowser(server.url)),
    aColleague: await statusOf(await signedIn('Peter Hendriks')),
    anOperator: await statusOf(await signedIn('Olivier van Dam')),
    elsewhere: await statusOf(browser, address.replace('helmond', 'emmen')),
    changed: await statusOf(browser, `${address.slice(0, -3)}AAA`),
    empty: await statusOf(browser, '/bestand/helmond/x'),
  }
  expect(strangers).toEqual({ nobody: 404, aColleague: 404, anOperator: 404, elsewhere: 404, changed: 404, empty: 404 })
  now = new Date(began.getTime() + 119_999)
  expect(await statusOf(browser)).toBe(200)
  now = new Date(began.getTime() + 120_000)
  expect(await statusOf(browser)).toBe(404)
  await browser.call('-', 'session.signOut', {})
  now = began
  expect(await statusOf(browser)).toBe(404)
})

test('a file that goes while it is sent is no half file that looks whole', async () => {
  const browser = await samira()
  const answer = await browser.request(await addressOf(browser, await plantFile([Buffer.from('half')], 1_000)))
  await expect(answer.text()).rejects.toThrow()
})

test('who reads slowly makes the server hold no more than a piece or two', async () => {
  const browser = await samira()
  const address = await addressOf(browser, await plantFile(Array.from({ length: 60 }, () => randomBytes(500_000))))
  const before = process.memoryUsage().rss
  const slow = await Promise.all(Array.from({ length: 8 }, () => browser.request(address)))
  const readers = slow.flatMap(({ body }) => (body === null ? [] : [body.getReader()]))
  expect(readers).toHaveLength(8)
  await Promise.all(readers.map((reader) => reader.read()))
  await new Promise((done) => setTimeout(done, 500))
  expect((process.memoryUsage().rss - before) / 1_000_000).toBeLessThan(120)
  await Promise.all(readers.map((reader) => reader.cancel()))
})
