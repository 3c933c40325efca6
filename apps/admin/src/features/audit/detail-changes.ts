import { settingKeys } from '@vliegwiel/tenants'
import type { Change } from '@vliegwiel/ui'
import { roleNames } from '../../words/role-words.ts'
import { settingName } from '../../words/setting-name.ts'
import { valueLines } from '../../words/setting-value.ts'
import type { Entry } from './sentence.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of the log as people can read it. */
export function readable(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => readable(one)).join(', ')
  if (isRecord(value)) {
    return Object.entries(value)
      .filter(([, one]) => one !== null && one !== undefined && one !== '')
      .map(([key, one]) => `${key}: ${readable(one)}`)
      .join('; ')
  }
  return String(value as string | number | boolean)
}

/**
 * The `before` and `after` of an entry as lines: of two objects a line for each part that differs, of anything else
 * one line named `whole`. Null when the entry has no such pair.
 */
export function changesOf(detail: Readonly<Record<string, unknown>>, whole: string): Change[] | null {
  if (!('before' in detail) || !('after' in detail)) return null
  const { before, after } = detail
  if (!isRecord(after) || (before !== null && !isRecord(before))) {
    return [{ label: whole, before: readable(before), after: readable(after) }]
  }
  const old = before ?? {}
  return [...new Set([...Object.keys(old), ...Object.keys(after)])]
    .map((key) => ({ label: key, before: readable(old[key]), after: readable(after[key]) }))
    .filter((change) => change.before !== change.after)
}

/** What the entry says besides before and after. */
export function restOf(detail: Readonly<Record<string, unknown>>): { label: string; value: string }[] {
  return Object.entries(detail)
    .filter(([key]) => key !== 'before' && key !== 'after')
    .map(([label, value]) => ({ label, value: readable(value) }))
}

/** Before and after of an entry in the words of its screen: a price in euros, roles by their names. */
export function entryChanges(entry: Pick<Entry, 'action' | 'detail' | 'objectLabel'>, whole: string): Change[] | null {
  const { action, detail, objectLabel } = entry
  const { before, after } = detail
  const key = settingKeys.find((one) => one === objectLabel)
  if (action === 'settings.changeSetting' && key !== undefined && after !== undefined) {
    return [
      {
        label: settingName(key),
        before: valueLines(key, before).join(', '),
        after: valueLines(key, after).join(', '),
      },
    ]
  }
  if (action === 'people.setRoles' && Array.isArray(before) && Array.isArray(after)) {
    return [{ label: whole, before: roleNames(before.map(String)), after: roleNames(after.map(String)) }]
  }
  return changesOf(detail, whole)
}
