import { newId, type TenantTransaction } from '@vliegwiel/db'
import type { LedgerTarget } from '../target/index.ts'

export interface TargetRow {
  readonly target_id: string
  readonly name: string
  readonly target: LedgerTarget
  readonly synthetic: boolean
  readonly by_name: string
  readonly created_at: Date
  readonly changed_at: Date
  readonly version: number
}

/** So many targets are kept at most: a page shows them all. */
export const MOST_TARGETS = 50

/** The targets of this tenant, the newest first. */
export async function targetRows(trx: TenantTransaction): Promise<TargetRow[]> {
  const rows = await trx
    .selectFrom('budget_target')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('target_id')
    .limit(MOST_TARGETS)
    .execute()
  return rows as TargetRow[]
}

/** The target, kept from others until the end of the transaction. */
export async function holdTarget(trx: TenantTransaction, targetId: string): Promise<TargetRow | undefined> {
  const row = trx.selectFrom('budget_target').selectAll().where('target_id', '=', targetId).forUpdate()
  return (await row.executeTakeFirst()) as TargetRow | undefined
}

export async function insertTarget(
  trx: TenantTransaction,
  given: Pick<TargetRow, 'name' | 'target' | 'synthetic'> & { readonly by: string; readonly at: Date },
): Promise<string> {
  const targetId = newId()
  const { name, target, synthetic, by, at } = given
  await trx
    .insertInto('budget_target')
    .values({
      target_id: targetId,
      name,
      target: JSON.stringify(target),
      synthetic,
      by_name: by,
      created_at: at,
      changed_at: at,
    })
    .execute()
  return targetId
}

/** Writes over a held target. */
export async function updateTarget(trx: TenantTransaction, row: TargetRow): Promise<void> {
  const { target_id: targetId, name, target, by_name: by, changed_at: at, version } = row
  await trx
    .updateTable('budget_target')
    .set({ name, target: JSON.stringify(target), by_name: by, changed_at: at, version })
    .where('target_id', '=', targetId)
    .execute()
}

export async function deleteTarget(trx: TenantTransaction, targetId: string): Promise<void> {
  await trx.deleteFrom('budget_target').where('target_id', '=', targetId).execute()
}
