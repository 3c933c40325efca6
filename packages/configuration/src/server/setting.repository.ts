import type { TenantTransaction } from '@vliegwiel/db'

/** Values of settings of the tenant by their keys; one that was never set is not there. */
export async function readSettings(
  trx: TenantTransaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  if (keys.length === 0) return new Map()
  const rows = await trx.selectFrom('tenant_setting').select(['key', 'value']).where('key', 'in', keys).execute()
  return new Map(rows.map(({ key, value }) => [key, value]))
}
