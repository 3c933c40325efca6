import type { OperatorTransaction, TenantTransaction } from '@vliegwiel/db'

export interface SettingRow {
  readonly key: string
  readonly value: unknown
  readonly source: string | null
  readonly sourceDate: string | null
  readonly changedBy: string | null
  readonly at: Date
}

export function readSettings(trx: TenantTransaction) {
  return trx.selectFrom('tenant_setting').selectAll().orderBy('key').execute()
}

/** Keeps a first value; answers false when somebody was first. */
export async function insertSetting(trx: TenantTransaction | OperatorTransaction, row: SettingRow): Promise<boolean> {
  const result = await (trx as TenantTransaction)
    .insertInto('tenant_setting')
    .values({
      key: row.key,
      value: JSON.stringify(row.value),
      source: row.source,
      source_date: row.sourceDate,
      changed_by: row.changedBy,
      changed_at: row.at,
    })
    .onConflict((conflict) => conflict.constraint('tenant_setting_pkey').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Replaces the value if it is still at `version`; answers whether it was. */
export async function updateSetting(trx: TenantTransaction, row: SettingRow, version: number): Promise<boolean> {
  const result = await trx
    .updateTable('tenant_setting')
    .set({
      value: JSON.stringify(row.value),
      source: row.source,
      source_date: row.sourceDate,
      changed_by: row.changedBy,
      changed_at: row.at,
      version: version + 1,
    })
    .where('key', '=', row.key)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
