import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { asOperator, inTenant, type Database } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  archiveTenant,
  changeSetting,
  createTenant,
  exportedTables,
  findTenant,
  moveTenant,
  readSettings,
  readTree,
  renameTenant,
  restoreTenant,
  setSuspended,
} from './index.ts'

const at = new Date('2026-11-23T10:00:00Z')

/** Everything that an export reads, as one text. */
const exported = (db: Database, scope: PlantedTenant) =>
  inTenant(db, scope, async (trx) => {
    const tables: unknown[] = []
    for await (const { table, rows } of exportedTables(trx)) for await (const some of rows) tables.push({ table, some })
    return JSON.stringify(tables)
  })

onPostgres('the tree', (database) => {
  let national: PlantedTenant
  let drenthe: PlantedTenant
  beforeAll(async () => {
    national = await plantTenant(database.db, { name: 'Landelijk', kind: 'national' })
    drenthe = await plantTenant(database.db, { name: 'Drenthe', kind: 'region', parent: national })
  })
  const operator = <T>(work: Parameters<typeof asOperator<T>>[2]) => asOperator(database.db, { tenantId: null }, work)

  test('a new municipality has its path, its slug and its name as a setting', async () => {
    const made = await operator((trx) =>
      createTenant(trx, { name: 'Emmen', kind: 'municipality', parentId: drenthe.tenantId, at }),
    )
    expect(made.slug).toBe('emmen')
    const found = await operator((trx) => findTenant(trx, made.tenantId))
    expect(found?.path).toEqual([national.tenantId, drenthe.tenantId, made.tenantId])
    const settings = await inTenant(database.db, made, readSettings)
    expect(settings.map((row) => [row.key, row.value])).toEqual([['official-name', 'Emmen']])
    await expect(
      operator((trx) => createTenant(trx, { name: 'Emmen', kind: 'municipality', parentId: drenthe.tenantId, at })),
    ).rejects.toMatchObject({ code: 'tenants:slug-taken' })
  })

  test('a refused tenant leaves nothing behind', async () => {
    const before = (await operator(readTree)).length
    const wrong = operator((trx) => createTenant(trx, { name: 'Los', kind: 'municipality', parentId: null, at }))
    await expect(wrong).rejects.toMatchObject({ code: 'tenants:placement', params: { problem: 'needs-parent' } })
    expect((await operator(readTree)).length).toBe(before)
  })

  test('moving a region moves what hangs below it', async () => {
    const from = await plantTenant(database.db, { kind: 'region', parent: national })
    const below = await plantTenant(database.db, { parent: from })
    await operator((trx) => moveTenant(trx, { tenantId: from.tenantId, parentId: drenthe.tenantId, version: 1, at }))
    const found = await operator((trx) => findTenant(trx, below.tenantId))
    expect(found?.path).toEqual([national.tenantId, drenthe.tenantId, from.tenantId, below.tenantId])
    const inside = operator((trx) =>
      moveTenant(trx, { tenantId: drenthe.tenantId, parentId: from.tenantId, version: 1, at }),
    )
    await expect(inside).rejects.toMatchObject({ params: { problem: 'inside-itself' } })
  })

  test('of 50 renames on one version one wins and 49 are told what stands there (F08)', async () => {
    const tenant = await plantTenant(database.db, { name: 'Oud' })
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        inTenant(database.db, tenant, (trx) =>
          renameTenant(trx, { tenantId: tenant.tenantId, version: 1, name: `Naam ${i}`, at }),
        ),
      ),
    )
    const won = tries.filter((attempt) => attempt.status === 'fulfilled')
    const lost = tries.filter((attempt) => attempt.status === 'rejected')
    expect([won.length, lost.length]).toEqual([1, 49])
    for (const { reason } of lost) {
      expect(reason).toMatchObject({
        code: 'tenants:version-conflict',
        params: { version: 2, name: won[0]?.value.after },
      })
    }
  })

  test('suspend and open again; archive, take back, and not after the grace period', async () => {
    const tenant = await plantTenant(database.db)
    const edit = (version: number) => ({ tenantId: tenant.tenantId, version, at })
    await operator((trx) => setSuspended(trx, { ...edit(1), suspended: true }))
    await expect(operator((trx) => setSuspended(trx, { ...edit(2), suspended: true }))).rejects.toMatchObject({
      code: 'tenants:wrong-status',
    })
    await operator((trx) => setSuspended(trx, { ...edit(2), suspended: false }))
    const { eraseAfter } = await operator((trx) => archiveTenant(trx, { ...edit(3), graceDays: 30 }))
    expect(eraseAfter.toISOString()).toBe('2026-12-23T10:00:00.000Z')
    const late = operator((trx) => restoreTenant(trx, { ...edit(4), at: new Date('2026-12-24T00:00:00Z') }))
    await expect(late).rejects.toMatchObject({ code: 'tenants:wrong-status' })
    await operator((trx) => restoreTenant(trx, edit(4)))
    expect((await operator((trx) => findTenant(trx, tenant.tenantId)))?.status).toBe('active')
  })

  test('a region with an open municipality below it is not archived, and names it', async () => {
    const region = await plantTenant(database.db, { kind: 'region', parent: national })
    const below = await plantTenant(database.db, { parent: region })
    const archive = operator((trx) => archiveTenant(trx, { tenantId: region.tenantId, version: 1, graceDays: 30, at }))
    await expect(archive).rejects.toMatchObject({
      code: 'tenants:has-open-tenants-below',
      params: { names: [below.name] },
    })
  })
})

onPostgres('settings', (database) => {
  const draft = { key: 'cost-per-fte', source: 'Begroting 2026', sourceDate: '2026-01-01' } as const
  const by = { changedBy: '019a0000-0000-7000-8000-000000000001', at, today: dayOf(at, DEFAULT_ZONE) }

  test('a value keeps its source, and a stale save loses with what stands there', async () => {
    const tenant = await plantTenant(database.db)
    const save = (value: number, version: number) =>
      inTenant(database.db, tenant, (trx) => changeSetting(trx, { ...draft, ...by, value, version }))
    expect(await save(80_000_00, 0)).toEqual({ before: null, after: 80_000_00, version: 1 })
    expect(await save(90_000_00, 1)).toEqual({ before: 80_000_00, after: 90_000_00, version: 2 })
    await expect(save(70_000_00, 1)).rejects.toMatchObject({
      code: 'tenants:version-conflict',
      params: { version: 2, value: 90_000_00, source: 'Begroting 2026' },
    })
    await expect(save(70_000_00, 0)).rejects.toMatchObject({ code: 'tenants:version-conflict' })
    await expect(save(-1, 2)).rejects.toMatchObject({ code: 'tenants:setting-invalid' })
  })

  describe('export', () => {
    test('holds the own rows and nothing of a neighbour, without secrets, and twice the same', async () => {
      const tenant = await plantTenant(database.db)
      const neighbour = await plantTenant(database.db)
      for (const [where, value] of [
        [tenant, 111_11],
        [neighbour, 999_99],
      ] as const) {
        await inTenant(database.db, where, (trx) => changeSetting(trx, { ...draft, ...by, value, version: 0 }))
      }
      await inTenant(database.db, tenant, (trx) =>
        trx
          .insertInto('identity_provider')
          .values({
            provider_id: '019a0000-0000-7000-8000-000000000009',
            issuer: 'https://idp.example',
            client_id: 'console',
            client_secret: Buffer.from('geheim'),
            label: 'Werkaccount',
            changed_at: at,
          })
          .execute(),
      )
      const run = async () => await exported(database.db, tenant)
      const text = await run()
      expect(text).toContain('11111')
      expect(text).toContain('Werkaccount')
      expect(text).not.toContain('99999')
      expect(text).not.toContain('client_secret')
      expect(await run()).toBe(text)
    })

    test.each(['running', 'closed'] as const)('the seed of a randomisation of a pilot that is %s', async (state) => {
      const tenant = await plantTenant(database.db)
      await inTenant(database.db, tenant, (trx) =>
        trx
          .insertInto('pilot')
          .values({
            pilot_id: '019a0000-0000-7000-8000-000000000010',
            key: 'contact',
            name: 'Contact',
            state,
            protocol: '{}',
            plan_hash: 'plan',
            protocol_from: at,
            seed: 'het-zaad-van-de-loting',
            seed_commitment: 'belofte',
            synthetic: true,
            source: null,
            locked_at: at,
            closed_at: state === 'closed' ? at : null,
            created_at: at,
          })
          .execute(),
      )
      const text = await exported(database.db, tenant)
      expect(text).toContain('belofte')
      expect(text.includes('het-zaad-van-de-loting')).toBe(state === 'closed')
    })
  })
})
