import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { amountsState, kinds } from '@vliegwiel/api/server'
import type { Block } from '@vliegwiel/configuration'
import {
  approveVersion,
  cancelRelease,
  carryOutRelease,
  exportBundle,
  importBundle,
  listReleases,
  openVersions,
  planRelease,
  previewBundle,
  publicBundleKey,
  releaseNow,
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TestBrowser } from '../testing/test-browser.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

// Fixed days: a December in which the amounts of the year after are prepared.
const december = new Date('2026-12-10T10:00:00Z')
const newYear = new Date('2026-12-31T23:00:00Z')
const secondOfJanuary = new Date('2027-01-02T10:00:00Z')
const slowStart = 240_000

interface Installation {
  readonly database: PostgresTestDatabase
  readonly server: TestServer
  readonly national: string
  readonly key: KeyObject
  now: Date
}

/** An installation with the demo of which the made-up amounts of January are taken out: they were never here. */
async function install(): Promise<Installation> {
  const database = await createPostgresDatabase({ from: seededDemo(december) })
  const tree = await asOperator(database.db, { tenantId: null }, readTree)
  const made = {
    database,
    national: tree.find(({ slug }) => slug === 'landelijk')?.tenant_id ?? '',
    key: generateKeyPairSync('ed25519').privateKey,
    now: december,
  }
  const server = await startTestServer(database.db, { clock: () => installation.now })
  const installation: Installation = Object.assign(made, { server })
  await as(installation, thijs, async (context) => {
    for (const { release_id: releaseId, state, version } of await listReleases(context.trx, 10))
      if (state === 'planned') await cancelRelease(context, { releaseId, version })
  })
  return installation
}

const thijs = 'Thijs Landman'
const nadia = 'Nadia Benali'
const idOf = (name: string) => demoPersons.find(({ displayName }) => displayName === name)?.personId ?? ''
const as = <T>(
  { database, national, now }: Pick<Installation, 'database' | 'national' | 'now'>,
  name: string,
  work: (context: DocumentContext) => Promise<T>,
) =>
  inTenant(database.db, { tenantId: national, door: 'release' }, (trx) =>
    work({ trx, kinds, by: { personId: idOf(name), name }, at: now }),
  )

const amounts = { kind: 'law-amounts', key: 'bedragen', title: 'Bedragen van de wet', personal: false }
const notice = 'Staatscourant 2026, 41234 (een voorbeeld)'

/** The document with a version for January of every subject that runs out: a percent more, as somebody would type it. */
function withJanuary(content: Block): Block {
  const blocks = content.children ?? []
  const next = [
    'norms',
    'holidayAllowance',
    'premium',
    'assets',
    'gifts',
    'privatePension',
    'minimumWage',
    'wageTax',
  ].flatMap((type) => {
    const last = blocks.findLast((block) => block.type === type && String(block.fields['validFrom']) < '2027-01-01')
    if (last === undefined) return []
    const dates = { validFrom: '2027-01-01', staleAfter: '2027-06-30', source: notice, note: null }
    const couple = type === 'norms' ? { single: 143_365, couple: 204_807 } : {}
    return [{ ...last, id: `${type.toLowerCase()}-januari`, fields: { ...last.fields, ...dates, ...couple } }]
  })
  return { ...content, children: [...blocks.filter((block) => !isMadeUp(block)), ...next] }
}
const isMadeUp = ({ fields }: Block) => String(fields['source']).includes('Verzonnen voor de demo')

/** Written by Thijs and offered for review. */
async function prepared(installation: Installation) {
  return as(installation, thijs, async (context) => {
    const { version } = await startDraft(context, amounts)
    const at = { documentId: version.document_id, number: version.number }
    const content = withJanuary(version.content)
    const { revision } = await saveDraft(context, { ...at, revision: version.revision, content })
    await submitVersion(context, { ...at, revision, reason: null })
    return { ...at, revision }
  })
}

const question = {
  situation: { household: 'single', person: { age: 35 }, decision: 'granted' },
  job: { start: '2027-01-01', pay: { kind: 'net', cents: 40_000 } },
}

/** What somebody in Utrecht sees, on every gate. */
async function seenBy(installation: Installation) {
  const { url } = installation.server
  const answers = { household: 'single', housemates: '0', used: '0', pay: 'net', net: '400', age: '35' }
  const portal = await fetch(`${url}/portaal/utrecht/rekentool`, {
    method: 'POST',
    body: new URLSearchParams({ ...answers, start: '2027-01-01' }),
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  const api = await fetch(`${url}/api/public/v1/utrecht/job-impact`, {
    method: 'POST',
    body: JSON.stringify(question),
    headers: { 'content-type': 'application/json' },
  })
  const norms = await fetch(`${url}/api/public/v1/utrecht/parameters?day=2027-01-02`)
  const daan = new TestBrowser(url)
  await daan.signInAsDemo(idOf('Daan Mulder'))
  const { data: rules } = await daan.call('utrecht', 'benefits.readRules', { day: null })
  const text = await portal.text()
  const body = (await api.json()) as Record<string, unknown>
  const { parameters } = (await norms.json()) as { parameters: { subject: string; stale: boolean; origin: string }[] }
  return {
    heading: /<h1>([^<]*)<\/h1>/.exec(text)?.[1]?.replaceAll('\u00a0', ' ') ?? text,
    text: text.replaceAll(/\s+/g, ' '),
    status: api.status,
    body,
    norms: parameters.find(({ subject }) => subject === 'norms'),
    stale: (rules['stale'] as unknown[]).length,
    amounts: rules['amounts'] as { fromName: string; versions: unknown[] } | null,
  }
}

let here: Installation
let elsewhere: Installation
beforeAll(async () => {
  here = await install()
  elsewhere = await install()
}, slowStart)
afterAll(async () => {
  for (const { server, database } of [here, elsewhere]) {
    await server.stop(500)
    await database.drop()
  }
})

describe('the first of January without new software', { timeout: slowStart }, () => {
  test('without amounts of January every door says the same: not known, and whom to call', async () => {
    here.now = secondOfJanuary
    const seen = await seenBy(here)
    expect(seen.heading).toBe('Dit kunnen wij niet uitrekenen')
    expect(seen.text).toMatch(/Bel Team [^<]*: /)
    expect(seen.text).toContain('de nieuwe bedragen van na 31 december 2026 zijn er nog niet')
    expect(seen.status).toBe(422)
    expect(JSON.stringify(seen.body)).toMatch(/parameter-stale[\s\S]*Bel /)
    expect(seen.norms).toMatchObject({ stale: true })
    expect(seen.stale).toBe(8)
    const [state] = await amountsState(here.database.db, here.now)
    expect(state).toMatchObject({ fromName: 'Landelijk', stale: 8, staleSince: '2026-12-31' })
    const work = await overviewOf(here)
    expect(work).toContainEqual(expect.objectContaining({ kind: 'amounts-stale', urgency: 'bad', count: 8 }))
  })

  test('prepared and approved in December by two people, they hold in a municipality on 2 January', async () => {
    here.now = december
    const ready = await prepared(here)
    const own = as(here, thijs, (context) => approveVersion(context, { ...ready, reason: null }))
    await expect(own).rejects.toThrow('approval-refused')
    await as(here, nadia, (context) => approveVersion(context, { ...ready, reason: null }))
    const release = { name: '1 januari 2027', moment: newYear, versions: [ready] }
    const releaseId = await as(here, thijs, (context) => planRelease(context, release))

    // The console of a municipality can reckon with them from that moment on; today nothing changes.
    const daan = new TestBrowser(here.server.url)
    await daan.signInAsDemo(idOf('Daan Mulder'))
    const rulesOn = async (day: string | null) => (await daan.call('utrecht', 'benefits.readRules', { day })).data
    const normsOf = (answer: Record<string, unknown>) =>
      (answer['amounts'] as { versions: { subject: string; validFrom: string }[] }).versions
        .filter(({ subject }) => subject === 'norms')
        .map(({ validFrom }) => validFrom)
    const coming = await rulesOn('2027-01-02')
    expect(coming).toMatchObject({ today: '2026-12-10', day: '2027-01-02', stale: [] })
    expect(normsOf(coming)).toContain('2027-01-01')
    const today = await rulesOn(null)
    expect(today).toMatchObject({ today: '2026-12-10', day: '2026-12-10', stale: [] })
    expect(normsOf(today)).not.toContain('2027-01-01')

    here.now = new Date(newYear.getTime() + 1_000)
    await as(here, thijs, (context) => carryOutRelease(context, releaseId))
    here.now = secondOfJanuary
    const seen = await seenBy(here)
    // From 2027 15 % of 400 does not count: 1,433.65 - 340 = 1,093.65 beside 400.
    expect(seen.heading).toMatch(/€ 60,00 per maand over/)
    expect(seen.text).not.toContain('zijn er nog niet')
    expect(seen.text).toContain('De bedragen komen van Landelijk.')
    expect(seen.text).toContain(notice)
    expect(seen.status).toBe(200)
    expect(seen.body['amountsFrom']).toEqual({ name: 'Landelijk', since: newYear.toISOString() })
    expect(seen.norms).toMatchObject({ stale: false, origin: 'document' })
    const national = await fetch(`${here.server.url}/api/public/v1/parameters?day=2027-01-02`)
    expect(await national.json()).toMatchObject({
      amountsFrom: { name: 'Landelijk' },
      parameters: expect.arrayContaining([seen.norms]) as unknown[],
    })
    expect(seen.stale).toBe(0)
    expect(seen.amounts?.fromName).toBe('Landelijk')
    expect((await amountsState(here.database.db, here.now)).map(({ stale }) => stale)).toEqual([0])
    expect((await overviewOf(here)).filter(({ kind }) => kind === 'amounts-stale')).toEqual([])
  })

  test('a signed bundle brings them to another installation, where two people look again', async () => {
    const chosen = [{ kind: amounts.kind, key: amounts.key }]
    const origin = { slug: 'landelijk', name: 'Landelijk', licence: 'CC0-1.0' }
    const { text } = await as(here, thijs, (context) => exportBundle(context, { chosen, origin, key: here.key }))
    elsewhere.now = secondOfJanuary
    const given = { text, key: elsewhere.key, trusted: [publicBundleKey(here.key)], mapping: new Map<string, string>() }
    const unknown = as(elsewhere, thijs, (context) => previewBundle(context, { ...given, trusted: [] }))
    await expect(unknown).rejects.toThrow('bundle-refused')
    const { seen, changes } = await as(elsewhere, thijs, (context) => previewBundle(context, given))
    expect(changes[0]?.changes.map(({ sentence }) => sentence.nl)).toContain(
      'Bijstandsnormen “1 januari 2027” is nieuw.',
    )
    await as(elsewhere, thijs, (context) => importBundle(context, { ...given, seen }))
    expect((await seenBy(elsewhere)).status).toBe(422)

    const ready = await as(elsewhere, thijs, async (context) => {
      const [open] = (await openVersions(context.trx)).filter(({ state }) => state === 'draft')
      if (open === undefined) throw new Error('nothing was imported')
      const at = { documentId: open.document_id, number: open.number, revision: open.revision }
      await submitVersion(context, { ...at, reason: null })
      return at
    })
    await as(elsewhere, nadia, (context) => approveVersion(context, { ...ready, reason: null }))
    await as(elsewhere, thijs, (context) => releaseNow(context, { name: 'Bedragen', versions: [ready] }))
    const there = await seenBy(elsewhere)
    expect(there.heading).toBe((await seenBy(here)).heading)
    expect(there.text).toContain(notice)
  })
})

/** The first page of the national tenant, for its administrator. */
async function overviewOf({ server }: Installation): Promise<{ kind: string }[]> {
  const browser = new TestBrowser(server.url)
  await browser.signInAsDemo(idOf(thijs))
  const { data } = await browser.call('landelijk', 'home.showOverview', {})
  return data['work'] as { kind: string }[]
}
