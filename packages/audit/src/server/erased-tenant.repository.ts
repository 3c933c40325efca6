import type { TenantTransaction } from '@vliegwiel/db'

/** What the log of the platform says when a tenant was erased: its own log went with it. */
export const erasingAction = 'platform.eraseTenant'

/** Tenants that were erased, by the log of the platform in scope. */
export async function erasedTenants(trx: TenantTransaction): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('audit_entry')
    .select('object_id')
    .where('action', '=', erasingAction)
    .where('result', '=', 'ok')
    .execute()
  return new Set(rows.flatMap(({ object_id: id }) => (id === null ? [] : [id])))
}
