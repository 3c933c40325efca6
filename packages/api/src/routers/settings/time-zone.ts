import type { TenantTransaction } from '@vliegwiel/db'
import { dayOf, DEFAULT_ZONE, type LocalDay } from '@vliegwiel/i18n'
import { allSettled } from './read-setting.ts'

/** On whose clock a day of a tenant begins, from what it settled. */
export const zoneIn = (setting: Awaited<ReturnType<typeof allSettled>>): string => setting('time-zone') ?? DEFAULT_ZONE

/** On whose clock a day of this tenant begins. */
export async function timeZoneOf(trx: TenantTransaction): Promise<string> {
  return zoneIn(await allSettled(trx))
}

/** The day that it is at this tenant: the only "today" that a call may work with. */
export async function todayOf({ trx, at }: { readonly trx: TenantTransaction; readonly at: Date }): Promise<LocalDay> {
  return dayOf(at, await timeZoneOf(trx))
}
