import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import type { SettingKey } from '@vliegwiel/tenants'

export type Setting = RouterOutputs['settings']['listSettings']['settings'][number]

const hints: Record<SettingKey, () => string> = {
  'official-name': m.settings_hint_official_name,
  'short-name': m.settings_hint_short_name,
  'contact-point': m.settings_hint_contact_point,
  languages: m.settings_hint_languages,
  'portal-host': m.settings_hint_portal_host,
  'time-zone': m.settings_hint_time_zone,
  'legal-links': m.settings_hint_legal_links,
  'privacy-threshold': m.settings_hint_privacy_threshold,
  'cost-per-fte': m.settings_hint_cost_per_fte,
  'saving-per-person-year': m.settings_hint_saving_per_person_year,
}
export const settingHint = (key: SettingKey): string => hints[key]()

/** Parts of the page, each with its settings. A key that is missing here does not compile. */
export const settingGroups = {
  who: ['official-name', 'short-name', 'contact-point', 'legal-links', 'portal-host'],
  figures: ['cost-per-fte', 'saving-per-person-year', 'privacy-threshold'],
  page: ['languages', 'time-zone'],
} as const satisfies Record<string, readonly SettingKey[]>
type Grouped = (typeof settingGroups)[keyof typeof settingGroups][number]
export const everyKeyIsGrouped: Exclude<SettingKey, Grouped> extends never ? true : never = true
