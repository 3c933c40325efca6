import type { TenantTransaction } from '@vliegwiel/db'
import { DEFAULT_ZONE } from '@vliegwiel/i18n'
import { settled } from './settled.ts'

/** On whose clock a day of this tenant begins. */
export async function timeZoneOf(trx: TenantTransaction): Promise<string> {
  return (await settled(trx, 'time-zone')) ?? DEFAULT_ZONE
}
