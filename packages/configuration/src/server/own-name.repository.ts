import type { TenantTransaction } from '@vliegwiel/db'

/** The name of the tenant in scope. */
export async function ownName(trx: TenantTransaction): Promise<string> {
  const self = await trx.selectFrom('tenant').select('name').where('tenant_id', '=', trx.tenantId).executeTakeFirst()
  return self?.name ?? ''
}
