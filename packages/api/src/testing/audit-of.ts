import { listEntries } from '@vliegwiel/audit/server'
import { inTenant } from '@vliegwiel/db'
import type { Services } from '../services.ts'
import type { TestTenant } from './signed-in-as.ts'

/** The log of a tenant, oldest first: `action result` for each entry, or with more where a test needs it. */
export async function auditOf({ db }: Services, tenant: Pick<TestTenant, 'tenantId'>) {
  const { entries } = await inTenant(db, tenant, (trx) =>
    listEntries(trx, {
      filter: {},
      zone: 'Europe/Amsterdam',
      before: null,
      limit: 10_000,
      forgotten: (id) => `– ${id}`,
    }),
  )
  return entries.toReversed().map((entry) => ({ ...entry, line: `${entry.action} ${entry.result}` }))
}

export async function auditLines(services: Services, tenant: Pick<TestTenant, 'tenantId'>): Promise<string[]> {
  return (await auditOf(services, tenant)).map(({ line }) => line)
}
