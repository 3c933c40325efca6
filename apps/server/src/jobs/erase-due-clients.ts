import { forgetSubjects, recordFact } from '@vliegwiel/audit/server'
import { asOperator, dueClients, eraseClients, forgetInLog, inTenant, type Database } from '@vliegwiel/db'
import { DEFAULT_ZONE } from '@vliegwiel/i18n'
import { readTree } from '@vliegwiel/tenants/server'
import { keptDays, keptSince } from './kept-days.ts'

/**
 * Removes every client whose day of going has come, and their keys from beside the log; a line says how many went.
 * What the log says of them is written down as forgotten first: cut off half-way, the next night finds them still there
 * and goes on. Answers how many clients went.
 */
export async function eraseDueClients(db: Database, at: Date): Promise<number> {
  const tree = await asOperator(db, { tenantId: null }, readTree)
  let clients = 0
  for (const { tenant_id: tenantId } of tree) {
    const due = await dueClients(db, tenantId)
    if (due.length === 0) continue
    await inTenant(db, { tenantId }, (trx) => forgetSubjects(trx, due, at))
    const gone = (await eraseClients(db, tenantId))['client'] ?? 0
    await inTenant(db, { tenantId }, (trx) =>
      recordFact(trx, {
        at,
        actor: { personId: null, name: '', actingAs: null },
        action: 'clients.eraseDueClients',
        objectType: 'log',
        objectId: null,
        objectLabel: null,
        result: 'ok',
        origin: 'job',
        network: null,
        detail: { clients: gone },
      }),
    )
    await forgetInLog(db, tenantId, keptSince(at, keptDays.networks, DEFAULT_ZONE))
    clients += gone
  }
  return clients
}
