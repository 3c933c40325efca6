import { asOperator, inTenant } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { demoPersons } from '@vliegwiel/demo'
import { seededDemo } from '@vliegwiel/demo/testing'
import { createTenant, openPortal, readTree } from '@vliegwiel/tenants/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const now = new Date('2026-11-25T10:00:00Z')
let database: PostgresTestDatabase
let server: TestServer
let tenantId: string
const slug = 'nieuwe-gemeente'

beforeAll(async () => {
  database = await createPostgresDatabase({ from: seededDemo(now) })
  server = await startTestServer(database.db, { clock: () => now })
  const tree = await asOperator(database.db, { tenantId: null }, readTree)
  const parentId = tree.find(({ kind }) => kind === 'region')?.tenant_id ?? null
  const given = { name: 'Nieuwe Gemeente', kind: 'municipality', parentId, slug, at: now } as const
  tenantId = (await asOperator(database.db, { tenantId: null }, (trx) => createTenant(trx, given))).tenantId
})
afterAll(async () => {
  await server.stop(500)
  await database.drop()
})

const get = async (path: string) => {
  const answer = await fetch(`${server.url}${path}`)
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() }
}
const open = (version: number) =>
  inTenant(database.db, { tenantId }, (trx) => openPortal(trx, { tenantId, version, at: now }))

test('the portal of a new municipality is closed, on every page of it, until somebody opens it', async () => {
  for (const path of ['', '/rekentool', '/betaaldagen', '/betaaldagen.ics', '/contact', '/een-vraag', '/a/b']) {
    const { status, type, text } = await get(`/portaal/${slug}${path}`)
    expect([path, status, type]).toEqual([path, 404, 'text/html; charset=utf-8'])
    expect(text).toContain('Deze site is nog niet open')
    expect(text).toContain('Nieuwe Gemeente')
    expect(text).toContain('noindex')
    expect(text).not.toContain(`href="/portaal/${slug}/rekentool"`)
  }
  expect((await get(`/portaal/${slug}?taal=nl`)).text).toContain('werkt nog aan deze site')
  expect((await get(`/portaal/${slug}/huisstijl.css`)).status).toBe(200)
  expect((await get(`/api/v1/${slug}/rules`)).status).toBe(404)
})

test('the portals that were there stay open, and so do those of the demo', async () => {
  const tree = await asOperator(database.db, { tenantId: null }, readTree)
  expect(tree.filter(({ portal_opened_at: opened }) => opened === null).map((one) => one.slug)).toEqual([slug])
  expect((await get('/portaal/utrecht')).status).toBe(200)
})

test('opening is one action of one version, and only once; then residents read everything', async () => {
  await expect(open(7)).rejects.toMatchObject({ code: 'tenants:version-conflict' })
  await open(1)
  await expect(open(2)).rejects.toMatchObject({ code: 'tenants:portal-open' })
  const { status, text } = await get(`/portaal/${slug}`)
  expect(status).toBe(200)
  expect(text).not.toContain('nog niet open')
})

test('who may look sees it beforehand; an editor cannot open it, an administrator can, and it stands in the log', async () => {
  const parent = {
    name: 'Andere Gemeente',
    kind: 'municipality',
    slug: 'andere-gemeente',
    parentId: null,
    at: now,
  } as const
  const tree = await asOperator(database.db, { tenantId: null }, readTree)
  const parentId = tree.find(({ kind }) => kind === 'region')?.tenant_id ?? null
  const made = await asOperator(database.db, { tenantId: null }, (trx) => createTenant(trx, { ...parent, parentId }))
  const samira = demoPersons.find(({ displayName }) => displayName === 'Samira El Idrissi')
  const other = demoPersons.find(({ displayName }) => displayName === 'Roos Bakker')
  for (const [personId, role] of [
    [samira?.personId ?? '', 'administrator'],
    [other?.personId ?? '', 'editor'],
  ] as const)
    await inTenant(database.db, { tenantId: made.tenantId }, async (trx) => {
      const row = {
        person_id: personId,
        email: `${role}@voorbeeld.example`,
        display_name: role,
        created_at: now,
        changed_at: now,
      }
      await trx.insertInto('membership').values(row).execute()
      await trx
        .insertInto('membership_role')
        .values({ person_id: personId, role, granted_by: null, granted_at: now })
        .execute()
    })
  const editor = new TestBrowser(server.url)
  await editor.signInAsDemo(other?.personId ?? '')
  const { data } = await editor.call(made.slug, 'documents.previewPortal', { day: null, releaseId: null })
  const seen = await get(String(data['address']))
  expect([seen.status, seen.text.includes('nog niet open')]).toEqual([200, false])
  expect((await get(`/portaal/${made.slug}`)).text).toContain('nog niet open')
  const key = '019a0000-0000-7000-8000-00000000abcd'
  const refused = await editor.call(made.slug, 'tenants.openPortal', { version: 1, idempotencyKey: key })
  expect(JSON.stringify(refused)).toContain('not-allowed')
  const administrator = new TestBrowser(server.url)
  await administrator.signInAsDemo(samira?.personId ?? '')
  await administrator.call(made.slug, 'tenants.openPortal', { version: 1, idempotencyKey: key })
  expect((await get(`/portaal/${made.slug}`)).status).toBe(200)
  const log = await inTenant(database.db, { tenantId: made.tenantId }, (trx) =>
    trx
      .selectFrom('audit_entry')
      .select(['action', 'result'])
      .where('action', '=', 'tenants.openPortal')
      .orderBy('seq')
      .execute(),
  )
  expect(log.map(({ result }) => result)).toEqual(['refused', 'ok'])
})

test('an address of a portal that does not exist is answered by a page, never by what a program says', async () => {
  for (const path of [
    '',
    '/',
    '/bestaat-niet',
    '/bestaat-niet/rekentool',
    '/utrecht/a/b/c',
    '/utrecht/x.php',
    '/utrecht/%2e%2e/x',
  ]) {
    const { status, type, text } = await get(`/portaal${path}`)
    expect([path, status, type]).toEqual([path, 404, 'text/html; charset=utf-8'])
    expect(text).toContain('<h1>')
    expect(text).not.toContain('"code"')
  }
  expect((await get('/portaal/utrecht/a/b/c')).text).toContain('--accent')
  expect((await get('/portaal/bestaat-niet?taal=en')).text).toContain('This page does not exist')
})

test('a portal as of a day computes from that day: payment days and feed begin there', async () => {
  const browser = new TestBrowser(server.url)
  await browser.signInAsDemo(demoPersons.find(({ displayName }) => displayName === 'Roos Bakker')?.personId ?? '')
  const { data } = await browser.call('utrecht', 'documents.previewPortal', { day: '2027-03-01', releaseId: null })
  const query = String(data['address']).split('?')[1] ?? ''
  const then = await get(`/portaal/utrecht/betaaldagen?${query}`)
  const today = await get('/portaal/utrecht/betaaldagen')
  expect(today.text).toContain('december 2026')
  expect(then.text).not.toContain('december 2026')
  expect(then.text).toContain('maart 2027')
  expect((await get(`/portaal/utrecht/betaaldagen.ics?${query}`)).text).not.toContain('DTSTART;VALUE=DATE:202612')
})
