import { kinds } from '@vliegwiel/api/server'
import { changeBlock } from '@vliegwiel/configuration/merge'
import {
  approveVersion,
  carryOutRelease,
  planRelease,
  saveDraft,
  startDraft,
  submitVersion,
  type DocumentContext,
} from '@vliegwiel/configuration/server'
import { asOperator, inTenant } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { demoPersons } from '@vliegwiel/demo'
import { seededDemo } from '@vliegwiel/demo/testing'
import { readTree } from '@vliegwiel/tenants/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

// Fixed days: the amounts below are those of the law of that year.
const before = new Date('2026-11-25T10:00:00Z')
const moment = new Date('2026-11-30T23:00:00Z')
const after = new Date('2026-12-01T10:00:00Z')
let now = before
let database: PostgresTestDatabase
let server: TestServer
let tenantId: string

beforeAll(async () => {
  database = await createPostgresDatabase({ from: seededDemo(now) })
  server = await startTestServer(database.db, { clock: () => now })
  const tree = await asOperator(database.db, { tenantId: null }, readTree)
  tenantId = tree.find(({ slug }) => slug === 'utrecht')?.tenant_id ?? ''
})
afterAll(async () => {
  await server.stop(500)
  await database.drop()
})

const idOf = (name: string) => demoPersons.find(({ displayName }) => displayName === name)?.personId ?? ''
const as = <T>(name: string, work: (context: DocumentContext) => Promise<T>) =>
  inTenant(database.db, { tenantId, door: 'release' }, (trx) =>
    work({ trx, kinds, by: { personId: idOf(name), name }, at: now }),
  )

/** Roos leaves three months, Daan agrees, and it is planned for 1 December. */
async function plannedRelease(): Promise<string> {
  const roos = 'Roos Bakker'
  const rules = { kind: 'benefit-rules', key: 'regels', title: 'Regels', personal: false }
  const { version } = await as(roos, (context) => startDraft(context, rules))
  const at = { documentId: version.document_id, number: version.number }
  const content = changeBlock(version.content, 'maanden', (block) => ({
    ...block,
    fields: { ...block.fields, months: 3 },
  }))
  const { revision } = await as(roos, (context) => saveDraft(context, { ...at, revision: version.revision, content }))
  await as(roos, (context) => submitVersion(context, { ...at, revision, reason: null }))
  await as('Daan Mulder', (context) => approveVersion(context, { ...at, revision, reason: null }))
  const versions = [{ ...at, revision }]
  return as(roos, (context) => planRelease(context, { name: '1 december', moment, versions }))
}

/** What somebody who used three months reads: "misschien" while a fourth is left. */
async function reckoned(query = ''): Promise<string> {
  const answers = { household: 'single', housemates: '0', used: '3', pay: 'net', net: '400', age: '35' }
  const answer = await fetch(`${server.url}/portaal/utrecht/rekentool${query}`, {
    method: 'POST',
    body: new URLSearchParams({ ...answers, start: '2026-11-01' }),
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  const text = await answer.text()
  return /<h1>([^<]*)<\/h1>/.exec(text)?.[1] ?? text
}

test('a planned rule: residents read the old one until its day; who holds a ticket sees the new one before', async () => {
  const releaseId = await plannedRelease()
  expect(await reckoned()).toContain('misschien')

  const roos = new TestBrowser(server.url)
  await roos.signInAsDemo(idOf('Roos Bakker'))
  const preview = async (input: object) => {
    const { data } = await roos.call('utrecht', 'documents.previewPortal', input)
    return String(data['address']).replace('/portaal/utrecht', '')
  }
  const byDay = await preview({ day: '2026-12-01', releaseId: null })
  expect(await reckoned(byDay)).toBe('U krijgt evenveel als nu.')
  expect(await reckoned(await preview({ day: null, releaseId }))).toBe('U krijgt evenveel als nu.')
  expect(await reckoned(await preview({ day: '2026-11-30', releaseId: null }))).toContain('misschien')

  const page = await fetch(`${server.url}/portaal/utrecht${byDay}`)
  const text = await page.text()
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(text).toContain('U ziet het portaal zoals op 1 december 2026.')
  expect(text).toContain('noindex')
  // Every way onward keeps the moment; the ticket of one municipality opens no other.
  expect(text).toContain(`/portaal/utrecht/betaaldagen${byDay}`)
  expect((await fetch(`${server.url}/portaal/helmond${byDay}`)).status).toBe(410)

  now = new Date(before.getTime() + 3_600_000)
  expect(await reckoned(byDay)).toBe('Dit voorbeeld is verlopen')

  now = after
  await as('Roos Bakker', (context) => carryOutRelease(context, releaseId))
  expect(await reckoned()).toBe('U krijgt evenveel als nu.')
})

test('past the last day of an amount nobody gets a guess: a notice, no answer, and whom to call', async () => {
  now = new Date('2027-01-02T10:00:00Z')
  const page = await (await fetch(`${server.url}/portaal/utrecht/rekentool`)).text()
  expect(page).toContain('de nieuwe bedragen van na 31 december 2026 zijn er nog niet')
  expect(await reckoned()).toBe('Dit kunnen wij niet uitrekenen')
})
