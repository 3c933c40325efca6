import { m } from '@vliegwiel/i18n'
import type { SettingKey } from '@vliegwiel/tenants'

const names: Record<SettingKey, () => string> = {
  'official-name': m.settings_key_official_name,
  'short-name': m.settings_key_short_name,
  'contact-point': m.settings_key_contact_point,
  languages: m.settings_key_languages,
  'portal-host': m.settings_key_portal_host,
  'time-zone': m.settings_key_time_zone,
  'legal-links': m.settings_key_legal_links,
  'privacy-threshold': m.settings_key_privacy_threshold,
  'cost-per-fte': m.settings_key_cost_per_fte,
  'saving-per-person-year': m.settings_key_saving_per_person_year,
}

/** The setting as people call it. A word that is no setting any more stays as it is. */
export function settingName(key: string): string {
  return Object.hasOwn(names, key) ? names[key as SettingKey]() : key
}
