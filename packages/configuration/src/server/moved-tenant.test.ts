import { asOperator, inTenant, newId } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeEach, expect, test } from 'vitest'
import type { Block } from '../blocks/block.ts'
import { moveImpact } from '../inheritance/move-impact.ts'
import { page } from '../kinds/page.ts'
import {
  adoptInherited,
  approveVersion,
  heldDocuments,
  overridesBelow,
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
const text = (title: string, body: string): Block => ({
  id: 'root',
  type: 'root',
  fields: { title, summary: 'Het antwoord.', language: 'nl' },
  children: [{ id: 'tekst', type: 'text', fields: { heading: null, body } }],
})

onPostgres('a tenant that hangs elsewhere since', (database) => {
  let national: PlantedTenant
  let former: PlantedTenant
  let next: PlantedTenant
  let town: PlantedTenant
  let brand: PlantedTenant
  let now: Date
  beforeEach(async () => {
    national = await plantTenant(database.db, { kind: 'national', name: 'Landelijk' })
    former = await plantTenant(database.db, { kind: 'region', name: 'Oost', parent: national })
    next = await plantTenant(database.db, { kind: 'region', name: 'West', parent: national })
    town = await plantTenant(database.db, { name: 'Aalwijk', parent: former })
    brand = await plantTenant(database.db, { kind: 'brand', name: 'Aan het werk', parent: town })
    now = new Date('2026-11-25T10:00:00Z')
  })
  const at = <T>({ tenantId }: { tenantId: string }, work: (context: DocumentContext) => Promise<T>, by = anna) =>
    inTenant(database.db, { tenantId, door: 'release' }, (trx) => work({ trx, kinds, by, at: now }))
  const released = async (tenant: PlantedTenant, key: string, body: string) => {
    const { version } = await at(tenant, (context) =>
      startDraft(context, { kind: 'page', key, title: key, personal: false }),
    )
    const given = { documentId: version.document_id, number: version.number }
    const draft = { ...given, revision: version.revision, content: text(key, body) }
    const { revision } = await at(tenant, (context) => saveDraft(context, draft))
    const ready = { ...given, revision }
    await at(tenant, (context) => submitVersion(context, { ...ready, reason: null }))
    await at(tenant, (context) => approveVersion(context, { ...ready, reason: null }), bo)
    await at(tenant, (context) => releaseNow(context, { name: 'Nu', versions: [ready] }))
    now = new Date(now.getTime() + 60_000)
  }
  const inForce = (tenant: PlantedTenant, key: string) => at(tenant, ({ trx }) => readInForce(trx, 'page', key, now))
  const bodyOf = async (tenant: PlantedTenant, key: string) =>
    (await inForce(tenant, key))?.content.children?.[0]?.fields['body']
  const moved = async () => {
    await asOperator(database.db, { tenantId: town.tenantId }, async (trx) => {
      const path = [...next.path, town.tenantId]
      const set = (tenantId: string, to: readonly string[], parent: string) =>
        trx
          .updateTable('tenant')
          .set({ path: [...to], parent_id: parent })
          .where('tenant_id', '=', tenantId)
          .execute()
      await set(town.tenantId, path, next.tenantId)
      await set(brand.tenantId, [...path, brand.tenantId], town.tenantId)
    })
    now = new Date(now.getTime() + 60_000)
    const done = await at(next, (context) => adoptInherited(context, town.tenantId))
    now = new Date(now.getTime() + 60_000)
    return done
  }

  test('what came from where it hung goes out of force, with the reason; what comes from here begins', async () => {
    await released(former, 'oost', 'Van Oost.')
    await released(next, 'west', 'Van West.')
    expect(await moved()).toEqual({ adopted: 1, left: 1 })
    for (const tenant of [town, brand]) {
      expect(await inForce(tenant, 'oost')).toMatchObject({
        status: 'withdrawn',
        reason: 'Aalwijk hoort nu bij West. Daar geldt dit niet.',
      })
      expect(await inForce(tenant, 'west')).toMatchObject({ status: 'in-force', from_name: 'West' })
    }
    expect(await inForce(former, 'oost')).toMatchObject({ status: 'in-force' })
  })

  test('what it changed itself stays, as a document of its own, here and below; its own documents are left alone', async () => {
    await released(former, 'oost', 'Van Oost.')
    await released(town, 'oost', 'Van Aalwijk.')
    await released(town, 'eigen', 'Eigen.')
    await moved()
    expect(await inForce(town, 'oost')).toMatchObject({ status: 'in-force', own: true, from_name: 'Aalwijk' })
    expect(await bodyOf(brand, 'oost')).toBe('Van Aalwijk.')
    expect(await inForce(brand, 'eigen')).toMatchObject({ status: 'in-force', from_name: 'Aalwijk' })
    // What Oost does later is not for this branch any more.
    await released(former, 'oost', 'Van Oost, later.')
    expect(await bodyOf(town, 'oost')).toBe('Van Aalwijk.')
  })

  test('what comes from higher up on both sides goes on as it was, own blocks included; above is told anew', async () => {
    await released(national, 'land', 'Van het land.')
    await released(national, 'gelijk', 'Overal gelijk.')
    await released(town, 'land', 'Van Aalwijk.')
    const before = await inForce(town, 'gelijk')
    expect(await moved()).toMatchObject({ left: 0 })
    expect((await inForce(town, 'gelijk'))?.valid_from).toEqual(before?.valid_from)
    expect(await inForce(town, 'land')).toMatchObject({ own_blocks: ['tekst'], from_name: 'Landelijk' })
    expect(await bodyOf(town, 'land')).toBe('Van Aalwijk.')
    const told = (tenant: PlantedTenant) => at(tenant, ({ trx }) => overridesBelow(trx, 'page', 'land'))
    expect(await told(former)).toEqual([])
    for (const above of [next, national]) expect(await told(above)).toMatchObject([{ below_name: 'Aalwijk' }])
  })

  test('what it will do is told before, in numbers, and without a text', async () => {
    await released(former, 'oost', 'Van Oost.')
    await released(former, 'beide', 'Van Oost.')
    await released(former, 'van-ons', 'Van Oost.')
    await released(town, 'van-ons', 'Van Aalwijk.')
    await released(town, 'eigen', 'Eigen.')
    await released(next, 'west', 'Van West.')
    await released(next, 'beide', 'Van West.')
    const held = ({ tenantId }: PlantedTenant) =>
      asOperator(database.db, { tenantId }, (trx) => heldDocuments(trx, now))
    expect(moveImpact(await held(town), await held(next))).toEqual({ gone: 1, kept: 1, begin: 1 })
    const read = asOperator(database.db, { tenantId: town.tenantId }, (trx) =>
      trx.selectFrom('document_in_force').selectAll().execute(),
    )
    await expect(read).rejects.toThrow(/permission denied/)
    await moved()
    const names = (await held(town)).map(({ name, own }) => `${name} ${own ? 'own' : 'inherited'}`)
    expect(names).toEqual(['page/beide inherited', 'page/eigen own', 'page/van-ons own', 'page/west inherited'])
  })

  test('a second time changes nothing', async () => {
    await released(former, 'oost', 'Van Oost.')
    await released(next, 'west', 'Van West.')
    await moved()
    const rows = () =>
      at(town, ({ trx }) =>
        trx
          .selectFrom('document_in_force')
          .select(['kind', 'key', 'valid_from'])
          .orderBy('valid_from')
          .orderBy('key')
          .execute(),
      )
    const before = await rows()
    expect(await at(next, (context) => adoptInherited(context, town.tenantId))).toEqual({ adopted: 1, left: 0 })
    expect(await rows()).toEqual(before)
  })
})
