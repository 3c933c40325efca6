import type { Database } from '@vliegwiel/db'
import { createPostgresDatabase, withClients, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { newId } from '@vliegwiel/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browser, callAs, outcome } from '../../testing/call-as.ts'
import { signedInAs, tenantOn, type TestPerson, type TestTenant } from '../../testing/signed-in-as.ts'
import { later, testServices, type TestServices } from '../../testing/test-services.ts'

let database: PostgresTestDatabase
let services: TestServices
let tenant: TestTenant
let writer: TestPerson
let other: TestPerson
let statements = 0

beforeAll(async () => {
  database = await createPostgresDatabase()
  services = testServices(counted(database.db))
  tenant = await tenantOn(database.db, 'Helmond')
  writer = await signedInAs(database.db, { tenant, name: 'Pim' })
  other = await signedInAs(database.db, { tenant, name: 'Samira' })
})
afterAll(() => database.drop())

const as = ({ token }: TestPerson) => ({ cookies: browser(token), slug: tenant.slug })
const key = () => ({ idempotencyKey: newId() })
const content = (title: string) => ({
  id: 'root',
  type: 'root',
  fields: { title, summary: 'Het antwoord.', language: 'nl' },
  children: [{ id: 'tekst', type: 'text', fields: { heading: null, body: 'Tekst.' } }],
})
async function approved(name: string) {
  const begin = { kind: 'page', key: name, title: name, personal: false, ...key() }
  const { documentId, number, revision } = await callAs(services, as(writer), 'documents.startDraft', begin)
  const draft = { documentId, number, revision, content: content(`Over ${name}`), rebase: false, ...key() }
  const saved = await callAs(services, as(writer), 'documents.saveDraft', draft)
  const at = { documentId, number, revision: saved.revision }
  await callAs(services, as(writer), 'documents.submitVersion', { ...at, reason: null, ...key() })
  await callAs(services, as(other), 'documents.approveVersion', { ...at, reason: null, ...key() })
  return at
}
const plan = async (name: string, versions: Awaited<ReturnType<typeof approved>>[]) =>
  callAs(services, as(writer), 'releases.planRelease', {
    name,
    versions,
    moment: { day: '2027-01-01', time: '00:00' },
    ...key(),
  })
async function counting<T>(work: () => Promise<T>): Promise<[T, number]> {
  const before = statements
  const done = await work()
  return [done, statements - before]
}
const queue = () => counting(() => callAs(services, as(other), 'documents.reviewQueue', {}))
const releases = () => counting(() => callAs(services, as(other), 'releases.listReleases', { limit: 50 }))

test('the queue and the calendar ask the database as much for many as for one', async () => {
  await plan('Eerst', [await approved('een')])
  const [, queueOfOne] = await queue()
  const [, releasesOfOne] = await releases()
  for (const name of ['twee', 'drie']) await plan(name, [await approved(name), await approved(`${name}-b`)])
  await approved('los')

  const [{ items }, queueOfMany] = await queue()
  expect(items.map((one) => one.title).toSorted()).toEqual(
    ['drie', 'drie-b', 'een', 'los', 'twee', 'twee-b'].map((name) => `Over ${name}`),
  )
  expect(items.every(({ approvals, needed, obstacle }) => approvals === 1 && needed === 1 && obstacle === null)).toBe(
    true,
  )
  const [{ releases: listed }, releasesOfMany] = await releases()
  const held = new Map(listed.map((one) => [one.name, one.items.map(({ title }) => title).toSorted()]))
  expect(Object.fromEntries(held)).toEqual({
    Eerst: ['Over een'],
    twee: ['Over twee', 'Over twee-b'],
    drie: ['Over drie', 'Over drie-b'],
  })
  expect([queueOfMany, releasesOfMany]).toEqual([queueOfOne, releasesOfOne])
})

test('who has a document open is told to others, for a while, and never to another tenant', async () => {
  const here = { kind: 'page', key: 'open' }
  const begin = { ...here, title: 'Open', personal: false, ...key() }
  await callAs(services, as(writer), 'documents.startDraft', begin)
  const look = async (who: TestPerson, seconds: number, slug = tenant.slug) => {
    const caller = { ...as(who), slug, at: later(seconds) }
    return (await callAs(services, caller, 'documents.whoIsHere', here)).people
  }
  // Pim began to write at noon, and holds it for five minutes.
  expect(await look(other, 60)).toEqual([{ name: 'Pim', doing: 'writes' }])
  expect(await look(writer, 400)).toEqual([])
  expect(await look(other, 420)).toEqual([{ name: 'Pim', doing: 'reads' }])
  expect(await look(writer, 421)).toEqual([{ name: 'Samira', doing: 'reads' }])
  expect(await look(other, 500)).toEqual([])
  const elsewhere = await tenantOn(database.db, 'Emmen')
  const neighbour = await signedInAs(database.db, { tenant: elsewhere, name: 'Henk' })
  expect(await outcome(look(neighbour, 501, elsewhere.slug))).toBe('not-found')
})

/** Counts the statements that reach the database. */
function counted(db: Database): Database {
  return withClients(
    db,
    (client) =>
      new Proxy(client, {
        get(inner, name) {
          if (name === 'query') statements += 1
          const value = Reflect.get(inner, name, inner) as unknown
          return typeof value === 'function' ? (value.bind(inner) as unknown) : value
        },
      }),
  )
}
