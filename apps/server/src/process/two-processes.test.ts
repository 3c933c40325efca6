import { setTimeout as wait } from 'node:timers/promises'
import { kinds } from '@vliegwiel/api/server'
import {
  approveVersion,
  planRelease,
  releaseNow,
  saveDraft,
  startDraft,
  submitVersion,
  type DocumentContext,
} from '@vliegwiel/configuration/server'
import { atSignIn, inTenant, newId, type Database } from '@vliegwiel/db'
import { demoPersons } from '@vliegwiel/demo'
import { seededDemo } from '@vliegwiel/demo/testing'
import type { PostgresTestDatabase } from '@vliegwiel/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJobs } from '../jobs/start-jobs.ts'
import { createServerDatabase } from '../testing/server-database.ts'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** What two processes with pools of their own make of one database: they must be one platform. */
let database: PostgresTestDatabase
let second: Database
let one: TestServer
let other: TestServer
let helmond: { readonly tenantId: string }
beforeAll(async () => {
  database = await createServerDatabase({ from: seededDemo('now') })
  second = database.another()
  // One address for people, whichever process a request meets.
  const settings = { publicUrl: 'http://localhost', trustedProxyHops: 1, doorLimit: 4 }
  one = await startTestServer(database.db, settings)
  other = await startTestServer(second, settings)
  const { tenant_id: tenantId } = await atSignIn(second, (trx) =>
    trx.selectFrom('tenant').select('tenant_id').where('slug', '=', 'helmond').executeTakeFirstOrThrow(),
  )
  helmond = { tenantId }
})
afterAll(async () => {
  await Promise.all([one.stop(100), other.stop(100)])
  await second.close()
  await database.drop()
})

/** The same browser at the other process: what a proxy does between two requests. */
function atOther(browser: TestBrowser): TestBrowser {
  const same = new TestBrowser(other.url)
  for (const [name, value] of browser.cookies) same.cookies.set(name, value)
  return same
}
const from = { headers: { 'sec-fetch-site': 'same-origin' } }
const signedIn = async (name: string) => {
  const browser = new TestBrowser(one.url)
  const personId = demoPersons.find(({ displayName }) => displayName === name)?.personId ?? ''
  expect((await browser.call('-', 'session.signInAsDemo', { personId }, from)).status).toBe(200)
  return browser
}

const [anna, bo] = [
  { personId: newId(), name: 'Anna' },
  { personId: newId(), name: 'Bo' },
]
const at = <T>(db: Database, work: (context: DocumentContext) => Promise<T>, by = anna) =>
  inTenant(db, { ...helmond, door: 'release' }, (trx) => work({ trx, kinds, by, at: new Date() }))
async function approved(key: string) {
  const { version } = await at(second, (call) => startDraft(call, { kind: 'page', key, title: key, personal: false }))
  const { document_id: documentId, number } = version
  const content = {
    id: 'root',
    type: 'root',
    fields: { title: key, summary: 'Het antwoord.', language: 'nl' },
    children: [{ id: 'tekst', type: 'text', fields: { heading: null, body: 'Tekst.' } }],
  }
  const { revision } = await at(second, (call) => saveDraft(call, { documentId, number, revision: 1, content }))
  await at(second, (call) => submitVersion(call, { documentId, number, revision, reason: null }))
  await at(second, (call) => approveVersion(call, { documentId, number, revision, reason: null }), bo)
  return { documentId, number, revision }
}

test('a session that ends at one is out at the next request of the other', async () => {
  const browser = await signedIn('Samira El Idrissi')
  const same = atOther(browser)
  expect((await same.call('helmond', 'settings.listSettings', {}, from)).status).toBe(200)
  await browser.call('-', 'session.signOut', {}, from)
  expect((await same.call('helmond', 'settings.listSettings', {}, from)).app.code).toBe('not-signed-in')
})

test('what is released at one is read at both', async () => {
  const versions = [await approved('twee-processen')]
  const read = async () =>
    Promise.all([one, other].map(async ({ url }) => (await fetch(`${url}/portaal/helmond/twee-processen`)).status))
  expect(await read()).toEqual([404, 404])
  await at(database.db, (context) => releaseNow(context, { name: 'Nu', versions }))
  expect(await read()).toEqual([200, 200])
})

test('a network gets no more from two processes than from one', async () => {
  const ask = async ({ url }: TestServer) =>
    (await fetch(`${url}/portaal/helmond`, { headers: { 'x-forwarded-for': '192.0.2.7' } })).status
  const answers = [await ask(one), await ask(other), await ask(one), await ask(other), await ask(one), await ask(other)]
  expect(answers).toEqual([200, 200, 200, 200, 429, 429])
})

test('who has a document open at one is seen by who opens it at the other', async () => {
  const [samira, pim] = [await signedIn('Samira El Idrissi'), atOther(await signedIn('Pim van den Berg'))]
  const list = await samira.call('helmond', 'documents.listDocuments', { kind: 'page' }, from)
  const [key] = (list.data as { documents: { key: string }[] }).documents.map((found) => found.key)
  const open = { kind: 'page', key }
  expect((await samira.call('helmond', 'documents.whoIsHere', open, from)).status).toBe(200)
  const seen = await pim.call('helmond', 'documents.whoIsHere', open, from)
  expect(seen.data['people']).toContainEqual({ name: 'Samira El Idrissi', doing: 'reads' })
})

test('a file whose pieces meet different processes arrives, and both tell how far it is', async () => {
  const browser = await signedIn('Samira El Idrissi')
  const both = [browser, atOther(browser)]
  const bytes = 1_300_000
  const given = { target: 'participants', destination: null, fileName: 'a.csv', bytes, idempotencyKey: newId() }
  const opened = await browser.call('helmond', 'imports.uploadFile', given, from)
  const { runId, pieceBytes } = opened.data as { runId: string; pieceBytes: number }
  for (let number = 0; number * pieceBytes < bytes; number += 1) {
    const length = Math.min(pieceBytes, bytes - number * pieceBytes)
    const content = Buffer.alloc(length, 'naam;regel\n').toString('base64')
    const at = both[number % 2]
    const sent = await at?.call(
      'helmond',
      'imports.sendPiece',
      { runId, number, content, idempotencyKey: newId() },
      from,
    )
    expect(sent?.status).toBe(200)
    const received = await Promise.all(both.map((each) => each.call('helmond', 'imports.showRun', { runId }, from)))
    expect(received[0]?.data['received']).toEqual(received[1]?.data['received'])
  }
})

test('a change that is sent again to the other process is made once', async () => {
  const browser = await signedIn('Samira El Idrissi')
  const save = { screen: 'people', name: 'Eén keer', query: 'q', idempotencyKey: newId() }
  const both = [browser, atOther(browser)]
  const answers = await Promise.all(
    [...both, ...both].map((each) => each.call('helmond', 'views.saveView', save, from)),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  const list = await browser.call('helmond', 'views.listViews', { screen: 'people' }, from)
  expect(list.text.split('Eén keer')).toHaveLength(2)
})

test('a planned release comes into force once, with one job and one line in the log, though both wait for it', async () => {
  const versions = [await approved('gepland')]
  const mail = { smtpUrl: undefined, from: 'x@y.example', demo: true }
  const moment = new Date(Date.now() + 1_500)
  const releaseId = await at(second, (context) => planRelease(context, { name: 'Straks', moment, versions }))
  const jobs = [one, other].map(({ services }) => startJobs({ services, mail }))
  await Promise.all(jobs.map(({ started }) => started))
  const count = (kind: 'line' | 'job') =>
    inTenant(second, helmond, async (trx) => {
      const rows =
        kind === 'line'
          ? await trx.selectFrom('audit_entry').select('seq').where('object_id', '=', releaseId).execute()
          : await trx
              .selectFrom('job')
              .select('job_id')
              .where('kind', '=', 'document.release')
              .where('status', '=', 'done')
              .execute()
      return rows.length
    })
  for (let tries = 0; tries < 200 && (await count('line')) === 0; tries += 1) await wait(50)
  // Long enough for a second one, had there been one.
  await wait(300)
  await Promise.all(jobs.map((each) => each.stop(2_000)))
  expect(await count('line')).toBe(1)
  expect(await count('job')).toBe(1)
})
