import { atErasure } from './doors.ts'
import type { Database } from './pool.ts'
import { clientTableNames } from './tables/client-tables.ts'
import { erasureOrder } from './table-order.ts'

const keyedByWord: ReadonlySet<string> = new Set(['client_reason', 'client_opening'])

/** Tables of one client, children first; what says that it goes, goes last. */
const clientErasureOrder = [
  ...erasureOrder.filter(
    (table) => clientTableNames.includes(table) && !['tenant_key', 'client_erasure'].includes(table),
  ),
  'client_erasure',
]

/**
 * Removes every row of an archived tenant whose grace period is over, children first, and returns how many rows went
 * from each table. The database refuses (removes nothing) for any other tenant.
 */
export function eraseTenant(db: Database, tenantId: string): Promise<Record<string, number>> {
  return atErasure(db, tenantId, async (client) => {
    const removed: Record<string, number> = {}
    for (const table of erasureOrder) {
      const result = await client.query(`delete from ${table} where tenant_id = $1`, [tenantId])
      removed[table] = result.rowCount ?? 0
    }
    return removed
  })
}

/** Clients of a tenant whose day of going has come, by id: what the log says of them goes with them. */
export function dueClients(db: Database, tenantId: string): Promise<string[]> {
  return atErasure(db, tenantId, async (client) => {
    const { rows } = await client.query(
      'select client_id from client_erasure where tenant_id = $1 and erase_after <= now() order by client_id',
      [tenantId],
    )
    return rows.map((row) => String((row as { client_id: unknown }).client_id))
  })
}

/**
 * Removes every client of a tenant whose day of going has come (`client_erasure`), with everything about that client,
 * and returns how many rows went from each table. What the database would not let go stays.
 */
export function eraseClients(db: Database, tenantId: string): Promise<Record<string, number>> {
  return atErasure(db, tenantId, async (client) => {
    const due = 'tenant_id = $1 and erase_after <= now()'
    const removed: Record<string, number> = {}
    for (const table of clientErasureOrder) {
      const column = keyedByWord.has(table) ? 'client_key' : 'client_id'
      const condition =
        table === 'client_erasure'
          ? due
          : `tenant_id = $1 and ${column} in (select ${column} from client_erasure where ${due})`
      const result = await client.query(`delete from ${table} where ${condition}`, [tenantId])
      removed[table] = result.rowCount ?? 0
    }
    return removed
  })
}

/** What went from beside the log. */
export interface Forgotten {
  readonly networks: number
  readonly names: number
}

/**
 * Takes from beside the log of one tenant, or of the platform, what may not stay: networks of before `networksBefore`,
 * and names of who was forgotten (`audit_forgotten`). Entries stay as they are. The database keeps a network for thirty
 * days and every other name, whatever is asked.
 */
export function forgetInLog(db: Database, tenantId: string, networksBefore: Date): Promise<Forgotten> {
  return atErasure(db, tenantId, async (client) => {
    const networks = await client.query(
      `delete from audit_said where tenant_id = $1 and part = 'network' and at < $2`,
      [tenantId, networksBefore],
    )
    const names = await client.query(
      `delete from audit_said where tenant_id = $1 and part <> 'network' and subject_id in (
        select f.subject_id from audit_forgotten f where f.tenant_id = $1)`,
      [tenantId],
    )
    return { networks: networks.rowCount ?? 0, names: names.rowCount ?? 0 }
  })
}
