import type { TenantTransaction } from '@vliegwiel/db'
import type { LocalDay } from '@vliegwiel/i18n'
import { settingProblems, type SettingDraft } from '../settings.ts'
import { tenantError } from '../tenant-error.ts'
import { forgetOtherHosts } from './portal-host.repository.ts'
import { insertSetting, readSettings, updateSetting } from './setting.repository.ts'

export interface ChangeSetting extends SettingDraft {
  /** The version the change was made on; 0 for a setting that was never filled. */
  readonly version: number
  readonly changedBy: string
  readonly at: Date
  /** The tenant's day, on its own clock. */
  readonly today: LocalDay
}

/**
 * Keeps a setting with its source. Answers the old and the new value for the audit.
 * @throws tenantError setting-invalid with every problem; version-conflict with what stands there now.
 */
export async function changeSetting(trx: TenantTransaction, given: ChangeSetting) {
  const problems = settingProblems(given, given.today)
  if (problems.length > 0) throw tenantError('setting-invalid', { problems })
  const before = await settingNow(trx, given.key)
  const kept = await (given.version === 0 ? insertSetting(trx, given) : updateSetting(trx, given, given.version))
  if (!kept) {
    // Read anew: of several edits at once the losers read `before` when the winner had not committed yet.
    const now = await settingNow(trx, given.key)
    const { version, value, source, source_date: sourceDate } = now ?? nothing
    throw tenantError('version-conflict', { version, value, source, sourceDate })
  }
  if (given.key === 'portal-host') await forgetOtherHosts(trx, String(given.value))
  return { before: before?.value ?? null, after: given.value, version: given.version + 1 }
}

const nothing = { version: 0, value: null, source: null, source_date: null }

async function settingNow(trx: TenantTransaction, key: string) {
  return (await readSettings(trx)).find((row) => row.key === key)
}
