import type { ClientDoorTables, ClientTransaction } from '@vliegwiel/db'
import type { InsertObject } from 'kysely'
import { type Identity, type KeyWrapper, sealIdentities } from './identity.repository.ts'

/** Tables in which one writer brings in many rows; what others point at stands first. */
const order = [
  'client',
  'client_worker',
  'client_reason',
  'client_opening',
  'partner_grant',
  'client_goal',
  'client_assessment',
  'client_agreement',
  'client_appointment',
  'client_step',
  'client_profile',
  'client_conversation',
] as const

type Brought = (typeof order)[number]

/** Rows by table, as the database keeps them. */
export type ClientRecords = { readonly [Table in Brought]?: readonly InsertObject<ClientDoorTables, Table>[] }

/** So many rows in one statement: PostgreSQL takes 65,535 values in one. */
const piece = 1_000

async function put<Table extends Brought>(
  trx: ClientTransaction,
  table: Table,
  records: ClientRecords,
): Promise<number> {
  const rows: readonly InsertObject<ClientDoorTables, Table>[] = records[table] ?? []
  for (let start = 0; start < rows.length; start += piece)
    await trx
      .insertInto(table)
      .values(rows.slice(start, start + piece))
      .execute()
  return rows.length
}

/**
 * Brings in many rows of clients at once, a statement a table. Every policy holds for them as for one: who writes sees
 * the clients, and is the author of what is written. @returns how many rows there were
 */
export async function bringInRecords(
  trx: ClientTransaction,
  records: ClientRecords,
  sealed?: {
    readonly wrapper: KeyWrapper
    readonly identities: ReadonlyMap<string, Identity>
    readonly by: string
    readonly at: Date
  },
): Promise<number> {
  let count = 0
  for (const table of order) {
    count += await put(trx, table, records)
    if (table === 'client' && sealed !== undefined && sealed.identities.size > 0)
      await trx
        .insertInto('client_identity')
        .values(await sealIdentities(trx, sealed.wrapper, sealed))
        .execute()
  }
  return count
}
