import type { Kinds } from '@vliegwiel/configuration/server'
import { upgradeStored } from '@vliegwiel/configuration/server'
import { asOperator, inTenant, type Database } from '@vliegwiel/db'
import { readTree } from '@vliegwiel/tenants/server'

/**
 * Brings the documents of every tenant to the newest shape of their kinds, each tenant in a transaction of its own. Cut
 * off, the next start goes on. @returns how many texts were brought over
 */
export async function upgradeDocuments(db: Database, kinds: Kinds): Promise<number> {
  if ([...kinds.values()].every(({ schemaVersion }) => schemaVersion === 1)) return 0
  const tenants = await asOperator(db, { tenantId: null }, readTree)
  let count = 0
  for (const { tenant_id: tenantId } of tenants)
    count += await inTenant(db, { tenantId }, (trx) => upgradeStored({ trx, kinds }))
  return count
}
