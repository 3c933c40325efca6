import { inTenant, newId, seeComing } from '@vliegwiel/db'
import { onBothDatabases, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Block } from '../blocks/block.ts'
import { changeBlock } from '../blocks/edit-block.ts'
import { page } from '../kinds/page.ts'
import { contactBlock as contact, paymentPage as content } from '../testing/payment-page.ts'
import {
  approveVersion,
  carryOutRelease,
  listReleases,
  planRelease,
  previewAsOf,
  readInForce,
  releaseNow,
  saveDraft,
  startDraft,
  submitVersion,
  type DocumentContext,
} from './index.ts'

const kinds = new Map([[page.word, page]])
const anna = { personId: newId(), name: 'Anna' }
const bo = { personId: newId(), name: 'Bo' }

onBothDatabases('a day to come', (database) => {
  let national: PlantedTenant
  let region: PlantedTenant
  let helmond: PlantedTenant
  let emmen: PlantedTenant
  let now: Date
  beforeEach(async () => {
    national = await plantTenant(database.db, { kind: 'national', name: 'Landelijk' })
    region = await plantTenant(database.db, { kind: 'region', name: 'Regio', parent: national })
    helmond = await plantTenant(database.db, { name: 'Helmond', parent: region })
    emmen = await plantTenant(database.db, { name: 'Emmen', parent: region })
    now = new Date('2026-11-25T10:00:00Z')
  })
  const later = (seconds = 60) => (now = new Date(now.getTime() + seconds * 1_000))
  const at = <T>({ tenantId }: { tenantId: string }, work: (context: DocumentContext) => Promise<T>, by = anna) =>
    inTenant(database.db, { tenantId, door: 'release' }, (trx) => work({ trx, kinds, by, at: now }))
  const ahead = <T>({ tenantId }: { tenantId: string }, work: (context: DocumentContext) => Promise<T>) =>
    inTenant(database.db, { tenantId, readOnly: true, door: 'ahead' }, (trx) => work({ trx, kinds, by: anna, at: now }))
  const what = { kind: 'page', key: 'betaaldata', title: 'Betaaldata', personal: false }

  /** Writes, asks, approves: ready to go. */
  const approved = async (tenant: PlantedTenant, write: (now: Block) => Block, key = what.key) => {
    const { version } = await at(tenant, (context) => startDraft(context, { ...what, key }))
    const { document_id: documentId, number, revision } = version
    const saved = await at(tenant, (context) =>
      saveDraft(context, { documentId, number, revision, content: write(version.content) }),
    )
    const ready = { documentId, number, revision: saved.revision }
    await at(tenant, (context) => submitVersion(context, { ...ready, reason: null }))
    await at(tenant, (context) => approveVersion(context, { ...ready, reason: null }), bo)
    return ready
  }
  const released = async (tenant: PlantedTenant, write: (now: Block) => Block, key = what.key) => {
    const ready = await approved(tenant, write, key)
    const done = await at(tenant, (context) => releaseNow(context, { name: 'Nu', versions: [ready] }))
    later()
    return { ...ready, ...done }
  }
  const inForce = (tenant: PlantedTenant, moment = now) =>
    at(tenant, ({ trx }) => readInForce(trx, what.kind, what.key, moment))

  describe('seen: what is planned above was left out of a day to come', () => {
    const first = new Date('2026-12-31T23:00:00Z')
    const second = new Date('2027-01-31T23:00:00Z')
    const planned = async (tenant: PlantedTenant, name: string, moment: Date, write: (now: Block) => Block) => {
      const ready = await approved(tenant, write)
      return at(tenant, (context) => planRelease(context, { name, moment, versions: [ready] }))
    }
    const dayText = (text: string) => (base: Block) =>
      changeBlock(base, 'dag', (one) => ({ ...one, fields: { ...one.fields, body: text } }))
    const withContact = (phone: string) => (base: Block) => ({
      ...base,
      children: [...(base.children ?? []), contact(phone)],
    })
    const shown = async (tenant: PlantedTenant, moment: Date) => {
      const { documents, counted } = await ahead(tenant, (context) => previewAsOf(context, moment))
      return {
        content: documents[0]?.content,
        status: documents[0]?.status,
        counted: counted.map(({ name }) => name),
      }
    }
    /** What really holds at each tenant once the releases were carried out, each at its moment. */
    const carriedOut = async (releases: readonly (readonly [PlantedTenant, string, Date])[]) => {
      for (const [tenant, releaseId, moment] of releases) {
        now = new Date(moment.getTime() + 1)
        await at(tenant, (context) => carryOutRelease(context, releaseId))
      }
    }

    test.each<[string, (tenant: PlantedTenant) => Promise<unknown>]>([
      ['follows', async () => {}],
      ['has a block of its own', (tenant) => released(tenant, dayText('Op de 15e'))],
      ['has a text of its own', (tenant) => released(tenant, () => content('Eigen'))],
    ])('a tenant below that %s sees on that day what holds then', async (what, prepare) => {
      if (what !== 'has a text of its own') await released(national, () => content('Op de 20e'))
      await prepare(helmond)
      const above = await planned(national, 'Bedragen van de wet', first, () =>
        content('Op de 20e', [contact('14 0800')]),
      )
      const own = await planned(helmond, 'Eigen', second, withContact('14 0492'))
      const seenFirst = await shown(helmond, first)
      const seenSecond = await shown(helmond, second)
      const before = await shown(helmond, new Date(first.getTime() - 1))
      expect(before.counted).toEqual([])
      const followsAbove = what !== 'has a text of its own'
      expect(seenFirst.counted).toEqual(followsAbove ? ['Bedragen van de wet'] : [])
      await carriedOut([
        [national, above, first],
        [helmond, own, second],
      ])
      expect(seenFirst.content).toEqual((await inForce(helmond, first))?.content)
      const states = await at(helmond, ({ trx }) => listReleases(trx, 10))
      // A release that somebody must look at first is suspended; what it would have brought is not compared.
      if (states[0]?.state === 'done')
        expect(seenSecond.content).toEqual((await inForce(helmond, new Date(second.getTime() + 1)))?.content)
    })

    test('what a region has planned comes down over what is planned above it', async () => {
      await released(national, () => content('Op de 20e'))
      const above = await planned(national, 'Landelijk', first, withContact('14 0800'))
      const between = await planned(region, 'Regio', first, dayText('Op de 12e'))
      const seen = await Promise.all([helmond, emmen].map((tenant) => shown(tenant, first)))
      await carriedOut([
        [national, above, first],
        [region, between, first],
      ])
      for (const [index, tenant] of [helmond, emmen].entries())
        expect(seen[index]?.content).toEqual((await inForce(tenant, new Date(first.getTime() + 10)))?.content)
    })

    test('a new document comes down as well; who hangs elsewhere, and who stands above, sees nothing of it', async () => {
      const elsewhere = await plantTenant(database.db, { kind: 'national', name: 'Elders' })
      await planned(region, 'Regio', first, () => content('Op de 12e'))
      expect(await shown(helmond, first)).toMatchObject({ status: 'in-force', counted: ['Regio'] })
      for (const tenant of [national, elsewhere]) expect((await shown(tenant, first)).counted).toEqual([])
    })

    test('of others the door shows nothing but what is planned above: no draft, no approved text without a day, no neighbour', async () => {
      await planned(national, 'Landelijk', first, () => content('Op de 20e'))
      await released(national, () => content('Al klaar'), 'klaar')
      await approved(national, () => content('Zonder dag'), 'zonder-dag')
      await at(national, (context) => startDraft(context, { ...what, key: 'concept' }))
      await planned(helmond, 'Buur', first, () => content('Buur'))
      const seen = await ahead(emmen, ({ trx }) =>
        seeComing(trx, (door) =>
          Promise.all([
            door.selectFrom('document_release').select('name').execute(),
            door.selectFrom('document').select('key').execute(),
            door.selectFrom('document_version').select('content').execute(),
            door.selectFrom('document_in_force').select('key').where('tenant_id', '<>', trx.tenantId).execute(),
          ]),
        ),
      )
      expect(seen).toEqual([[{ name: 'Landelijk' }], [{ key: 'betaaldata' }], [{ content: content('Op de 20e') }], []])
    })
  })
})
