import { newId, type TenantTransaction } from '@vliegwiel/db'
import { pilotError } from '../pilot-error.ts'
import type { PlanChange } from '../protocol/amendments.ts'
import type { Protocol } from '../protocol/protocol.ts'

export interface PilotRow {
  readonly pilot_id: string
  readonly key: string
  readonly name: string
  readonly state: 'planned' | 'running' | 'closed'
  readonly protocol: Protocol
  readonly plan_hash: string
  readonly protocol_from: Date
  readonly seed: string
  readonly seed_commitment: string
  readonly allocated: number
  readonly synthetic: boolean
  readonly source: string | null
  readonly locked_at: Date | null
  readonly closed_at: Date | null
  readonly created_at: Date
  readonly version: number
}

export interface AmendmentRow {
  readonly number: number
  readonly changes: readonly PlanChange[]
  readonly plan_hash: string
  readonly reason: string
  readonly by_name: string
  readonly at: Date
}

export async function insertPilot(
  trx: TenantTransaction,
  given: Pick<
    PilotRow,
    'key' | 'name' | 'plan_hash' | 'protocol_from' | 'seed' | 'seed_commitment' | 'synthetic' | 'source' | 'created_at'
  > & {
    readonly protocol: Protocol
  },
): Promise<string> {
  const pilotId = newId()
  await trx
    .insertInto('pilot')
    .values({
      ...given,
      pilot_id: pilotId,
      state: 'planned',
      protocol: JSON.stringify(given.protocol),
      locked_at: null,
      closed_at: null,
    })
    .execute()
  return pilotId
}

export async function listPilots(trx: TenantTransaction): Promise<PilotRow[]> {
  return (await trx.selectFrom('pilot').selectAll().orderBy('created_at', 'desc').limit(500).execute()) as PilotRow[]
}

export async function findPilotByKey(trx: TenantTransaction, key: string): Promise<PilotRow | undefined> {
  return (await trx.selectFrom('pilot').selectAll().where('key', '=', key).executeTakeFirst()) as PilotRow | undefined
}

/** @throws pilotError pilot-not-found */
export async function pilotById(trx: TenantTransaction, pilotId: string): Promise<PilotRow> {
  const row = await trx.selectFrom('pilot').selectAll().where('pilot_id', '=', pilotId).executeTakeFirst()
  if (!row) throw pilotError('pilot-not-found')
  return row as PilotRow
}

/**
 * The pilot, kept from others until the end of the transaction: places in the randomisation are handed out one after another.
 * @throws pilotError pilot-not-found
 */
export async function holdPilot(trx: TenantTransaction, pilotId: string): Promise<PilotRow> {
  const row = await trx.selectFrom('pilot').selectAll().where('pilot_id', '=', pilotId).forUpdate().executeTakeFirst()
  if (!row) throw pilotError('pilot-not-found')
  return row as PilotRow
}

/** Writes a pilot that is held, and counts its version up. */
export async function changePilot(
  trx: TenantTransaction,
  row: PilotRow,
  change: Partial<
    Pick<PilotRow, 'name' | 'state' | 'plan_hash' | 'protocol_from' | 'allocated' | 'locked_at' | 'closed_at'>
  > & {
    readonly protocol?: Protocol
  },
): Promise<void> {
  const { protocol, ...rest } = change
  await trx
    .updateTable('pilot')
    .set({
      ...rest,
      ...(protocol === undefined ? {} : { protocol: JSON.stringify(protocol) }),
      version: row.version + 1,
    })
    .where('pilot_id', '=', row.pilot_id)
    .execute()
}

export async function listAmendments(trx: TenantTransaction, pilotId: string): Promise<AmendmentRow[]> {
  const rows = await trx
    .selectFrom('pilot_amendment')
    .selectAll()
    .where('pilot_id', '=', pilotId)
    .orderBy('number')
    .execute()
  return rows as unknown as AmendmentRow[]
}

export async function insertAmendment(trx: TenantTransaction, pilotId: string, row: AmendmentRow): Promise<void> {
  await trx
    .insertInto('pilot_amendment')
    .values({ ...row, pilot_id: pilotId, changes: JSON.stringify(row.changes) })
    .execute()
}
