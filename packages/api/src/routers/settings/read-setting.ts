import type { TenantTransaction } from '@vliegwiel/db'
import { settingDefaults, settingSchemas, type SettingKey, type SettingValue } from '@vliegwiel/tenants'
import { readSettings } from '@vliegwiel/tenants/server'

/** Reads once, and tells of each setting what the tenant settled or what holds by default; null: only the tenant can say. */
export async function allSettled(trx: TenantTransaction) {
  const settings = new Map((await readSettings(trx)).map((row) => [row.key, row.value]))
  return <K extends SettingKey>(key: K): SettingValue<K> | null => {
    const parsed = settingSchemas[key].safeParse(settings.get(key))
    return parsed.success ? (parsed.data as SettingValue<K>) : (settingDefaults[key] ?? null)
  }
}

/** One of them. */
export async function readSetting<K extends SettingKey>(
  trx: TenantTransaction,
  key: K,
): Promise<SettingValue<K> | null> {
  return (await allSettled(trx))(key)
}
