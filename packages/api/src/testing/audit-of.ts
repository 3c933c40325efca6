import { inTenant } from '@vliegwiel/db'
import type { Services } from '../services.ts'
import type { TestTenant } from './signed-in-as.ts'

/** The log of a tenant, oldest first: `action result` for each entry, or with more where a test needs it. */
export async function auditOf({ db }: Services, tenant: TestTenant) {
  const rows = await inTenant(db, tenant, (trx) => trx.selectFrom('audit_entry').selectAll().orderBy('seq').execute())
  return rows.map((row) => ({
    line: `${row.action} ${row.result}`,
    actorId: row.actor_id,
    objectId: row.object_id,
    objectLabel: row.object_label,
    detail: row.detail,
  }))
}

export async function auditLines(services: Services, tenant: TestTenant): Promise<string[]> {
  return (await auditOf(services, tenant)).map(({ line }) => line)
}
