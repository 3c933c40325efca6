import type { TenantTransaction } from '@vliegwiel/db'
import type { BaseChange, LooseBlock } from '../merge/inherit.ts'

export interface BaseChangeRow {
  readonly change_id: string
  readonly kind: string
  readonly key: string
  readonly block_id: string
  readonly weight: BaseChange['weight']
  readonly reason: string
  readonly was: LooseBlock
  readonly becomes: LooseBlock
  readonly yours: LooseBlock
  readonly from_name: string
  readonly opened_at: Date
  readonly decided_at: Date | null
  readonly decided_by: string | null
  readonly decision: string | null
  readonly version: number
}

/** What waits for a decision, oldest first; of one document or of all. */
export async function openBaseChanges(trx: TenantTransaction, kind?: string, key?: string): Promise<BaseChangeRow[]> {
  let query = trx.selectFrom('base_change').selectAll().where('decided_at', 'is', null).orderBy('change_id')
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (key !== undefined) query = query.where('key', '=', key)
  return (await query.execute()) as unknown as BaseChangeRow[]
}

export async function findBaseChange(trx: TenantTransaction, changeId: string): Promise<BaseChangeRow | undefined> {
  const row = await trx.selectFrom('base_change').selectAll().where('change_id', '=', changeId).executeTakeFirst()
  return row as BaseChangeRow | undefined
}

/** Closes an item if it is still at `version`. */
export async function closeBaseChange(
  trx: TenantTransaction,
  changeId: string,
  version: number,
  decision: 'keep' | 'take' | 'merge' | 'seen',
  by: string,
  at: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('base_change')
    .set({ decision, decided_by: by, decided_at: at, version: version + 1 })
    .where('change_id', '=', changeId)
    .where('version', '=', version)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
