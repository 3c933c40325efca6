import { recordFact } from '@vliegwiel/audit/server'
import { asOperator, withScope, type Database } from '@vliegwiel/db'
import { createTenant, readTree } from '@vliegwiel/tenants/server'
import { demoPersons } from './demo-persons.ts'
import { demoTenants } from './demo-tenants.ts'

/** Makes the tenants that are missing; answers the id of each by its slug. */
export async function seedTenants(db: Database, at: Date): Promise<ReadonlyMap<string, string>> {
  const operator = demoPersons.find((one) => one.isOperator)
  return asOperator(db, { tenantId: null }, async (trx) => {
    const ids = new Map((await readTree(trx)).map((row) => [row.slug, row.tenant_id]))
    for (const tenant of demoTenants) {
      if (ids.has(tenant.slug)) continue
      const parentId = tenant.parent === null ? null : (ids.get(tenant.parent) ?? null)
      const { name, kind, slug } = tenant
      const made = await createTenant(trx, { name, kind, slug, parentId, at, portalOpenedAt: at })
      ids.set(slug, made.tenantId)
      await withScope(trx, made.tenantId, (inside) =>
        recordFact(inside, {
          at,
          actor: { personId: operator?.personId ?? null, name: operator?.displayName ?? '', actingAs: null },
          action: 'platform.createTenant',
          objectType: 'tenant',
          objectId: made.tenantId,
          objectLabel: name,
          result: 'ok',
          origin: 'demo',
          network: null,
          detail: { kind, slug, demo: true },
        }),
      )
    }
    return ids
  })
}
