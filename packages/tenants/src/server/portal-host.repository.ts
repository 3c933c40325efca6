import type { SignInTransaction, TenantTransaction } from '@vliegwiel/db'
import type { HostStanding } from '../portal-host.ts'

/** What is known of the tenant's name; undefined: nobody looked yet. */
export function readPortalHost(trx: TenantTransaction) {
  return trx.selectFrom('portal_host').selectAll().executeTakeFirst()
}

export async function keepPortalHost(
  trx: TenantTransaction,
  host: string,
  standing: HostStanding,
  at: Date,
): Promise<void> {
  const row = {
    host,
    proved_at: standing.provedAt,
    failing_since: standing.failingSince,
    problem: standing.problem,
    checked_at: at,
  }
  await trx
    .insertInto('portal_host')
    .values(row)
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
    .execute()
}

/** Gives up every name but this one: the tenant wishes for another. */
export async function forgetOtherHosts(trx: TenantTransaction, host: string): Promise<void> {
  await trx.deleteFrom('portal_host').where('host', '<>', host).execute()
}

/** Which open tenant proved a name: its id and slug. */
export function holderOfHost(trx: SignInTransaction, host: string) {
  return trx
    .selectFrom('portal_host')
    .innerJoin('tenant', 'tenant.tenant_id', 'portal_host.tenant_id')
    .select(['tenant.tenant_id as tenantId', 'tenant.slug', 'tenant.status'])
    .where('portal_host.host', '=', host)
    .executeTakeFirst()
}
