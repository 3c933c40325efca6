import { expect, test } from 'vitest'
import { asOperator, eraseTenant, inTenant } from './index.ts'
import { onBothDatabases, plantMember, plantTenant } from './testing/index.ts'

onBothDatabases('erasure of a tenant', (database) => {
  const people = (tenantId: string) =>
    inTenant(database.db, { tenantId }, (trx) => trx.selectFrom('membership').select('person_id').execute())
  const archive = (tenantId: string, eraseAfter: Date) =>
    asOperator(database.db, { tenantId }, (trx) =>
      trx
        .updateTable('tenant')
        .where('tenant_id', '=', tenantId)
        .set({ status: 'archived', erase_after: eraseAfter })
        .execute(),
    )

  test('an open tenant, or one in its grace period, cannot be erased', async () => {
    const tenant = await plantTenant(database.db)
    await plantMember(database.db, tenant.tenantId, { roles: ['auditor'] })
    expect((await eraseTenant(database.db, tenant.tenantId))['membership']).toBe(0)
    await archive(tenant.tenantId, new Date('2999-01-01T00:00:00Z'))
    expect((await eraseTenant(database.db, tenant.tenantId))['membership']).toBe(0)
    expect(await people(tenant.tenantId)).toHaveLength(1)
  })

  test('after the grace period every row goes, and only of that tenant', async () => {
    const gone = await plantTenant(database.db)
    const stays = await plantTenant(database.db)
    await plantMember(database.db, gone.tenantId, { roles: ['auditor', 'editor'] })
    await plantMember(database.db, stays.tenantId, { roles: ['auditor'] })
    await archive(gone.tenantId, new Date('2020-01-01T00:00:00Z'))
    expect(await eraseTenant(database.db, gone.tenantId)).toMatchObject({ membership: 1, membership_role: 2 })
    expect(await people(gone.tenantId)).toEqual([])
    expect(await people(stays.tenantId)).toHaveLength(1)
    expect((await eraseTenant(database.db, gone.tenantId))['membership']).toBe(0)
  })
})
