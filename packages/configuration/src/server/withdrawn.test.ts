import { inTenant, newId } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeEach, expect, test } from 'vitest'
import type { Block } from '../blocks/block.ts'
import { page } from '../kinds/page.ts'
import {
  approveVersion,
  readInForce,
  releaseNow,
  saveDraft,
  startDraft,
  submitVersion,
  withdrawDocument,
  type DocumentContext,
} from './index.ts'

const kinds = new Map([[page.word, page]])
const anna = { personId: newId(), name: 'Anna' }
const bo = { personId: newId(), name: 'Bo' }
const text = (body: string): Block => ({
  id: 'root',
  type: 'root',
  fields: { title: 'Geld', summary: 'Het antwoord.', language: 'nl' },
  children: [{ id: 'tekst', type: 'text', fields: { heading: null, body } }],
})

onPostgres('what was taken out of force', (database) => {
  let national: PlantedTenant
  let town: PlantedTenant
  let brand: PlantedTenant
  let other: PlantedTenant
  let now: Date
  beforeEach(async () => {
    national = await plantTenant(database.db, { kind: 'national' })
    town = await plantTenant(database.db, { parent: national })
    brand = await plantTenant(database.db, { kind: 'brand', parent: town })
    other = await plantTenant(database.db, { parent: national })
    now = new Date('2026-11-25T10:00:00Z')
  })
  const at = <T>({ tenantId }: PlantedTenant, work: (context: DocumentContext) => Promise<T>, by = anna) =>
    inTenant(database.db, { tenantId, door: 'release' }, (trx) => work({ trx, kinds, by, at: now }))
  const later = () => (now = new Date(now.getTime() + 60_000))
  const released = async (tenant: PlantedTenant, body: string) => {
    const { version } = await at(tenant, (context) =>
      startDraft(context, { kind: 'page', key: 'geld', title: 'Geld', personal: false }),
    )
    const given = { documentId: version.document_id, number: version.number }
    const draft = { ...given, revision: version.revision, content: text(body) }
    const { revision } = await at(tenant, (context) => saveDraft(context, draft))
    const ready = { ...given, revision, reason: null }
    await at(tenant, (context) => submitVersion(context, ready))
    await at(tenant, (context) => approveVersion(context, ready), bo)
    await at(tenant, (context) => releaseNow(context, { name: 'Nu', versions: [ready] }))
    later()
  }
  const withdrawn = async (tenant: PlantedTenant, reason: string) => {
    await at(tenant, (context) => withdrawDocument(context, { kind: 'page', key: 'geld', reason }))
    later()
  }
  const shown = async (tenant: PlantedTenant) => {
    const row = await at(tenant, ({ trx }) => readInForce(trx, 'page', 'geld', now))
    return row?.status === 'withdrawn' ? `weg: ${row.reason}` : row?.content.children?.[0]?.fields['body']
  }
  const all = async () => [await shown(town), await shown(brand), await shown(other)]

  test('by a municipality, of what it inherits: stays out there and below, however often above releases, until it is back', async () => {
    await released(national, 'Eerst.')
    await withdrawn(town, 'Hier geldt iets anders')
    const gone = 'weg: Hier geldt iets anders'
    expect(await all()).toEqual([gone, gone, 'Eerst.'])
    for (const body of ['Tweede.', 'Derde.']) {
      await released(national, body)
      expect(await all()).toEqual([gone, gone, body])
    }
    await withdrawn(national, 'Nergens meer')
    expect(await all()).toEqual([gone, gone, 'weg: Nergens meer'])
    await released(national, 'Vierde.')
    expect(await all()).toEqual([gone, gone, 'Vierde.'])
    await released(town, 'Toch weer.')
    expect(await all()).toEqual(['Toch weer.', 'Toch weer.', 'Vierde.'])
  })

  test('above: leaves a document of the same name alone, and those who inherit that one', async () => {
    await released(town, 'Van ons.')
    await released(national, 'Van het land.')
    expect(await all()).toEqual(['Van ons.', 'Van ons.', 'Van het land.'])
    await withdrawn(national, 'Nergens meer')
    expect(await all()).toEqual(['Van ons.', 'Van ons.', 'weg: Nergens meer'])
  })

  test('above: comes back with the next release, also where somebody once had a text of their own', async () => {
    await released(national, 'Eerst.')
    await released(town, 'Van ons.')
    await released(town, 'Eerst.')
    await withdrawn(national, 'Nergens meer')
    const gone = 'weg: Nergens meer'
    expect(await all()).toEqual([gone, gone, gone])
    await released(national, 'Tweede.')
    expect(await all()).toEqual(['Tweede.', 'Tweede.', 'Tweede.'])
  })
})
