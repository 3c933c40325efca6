import type { TenantTransaction } from '@vliegwiel/db'
import { settingDefaults, settingSchemas, type SettingKey, type SettingValue } from '@vliegwiel/tenants'
import { readSettings } from '@vliegwiel/tenants/server'

/** What the tenant settled, or what holds by default; null when only the tenant can say. */
export async function settled<K extends SettingKey>(trx: TenantTransaction, key: K): Promise<SettingValue<K> | null> {
  const row = (await readSettings(trx)).find((setting) => setting.key === key)
  const parsed = settingSchemas[key].safeParse(row?.value)
  return parsed.success ? (parsed.data as SettingValue<K>) : (settingDefaults[key] ?? null)
}
