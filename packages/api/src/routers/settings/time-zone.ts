import type { TenantTransaction } from '@vliegwiel/db'
import { settingDefaults, settingSchemas } from '@vliegwiel/tenants'
import { readSettings } from '@vliegwiel/tenants/server'

/** On whose clock a day of this tenant begins. */
export async function timeZoneOf(trx: TenantTransaction): Promise<string> {
  const row = (await readSettings(trx)).find((setting) => setting.key === 'time-zone')
  const parsed = settingSchemas['time-zone'].safeParse(row?.value)
  return parsed.success ? parsed.data : (settingDefaults['time-zone'] ?? 'Europe/Amsterdam')
}
