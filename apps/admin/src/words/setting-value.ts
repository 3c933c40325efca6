import { formatEuro, m } from '@vliegwiel/i18n'
import type { SettingKey, SettingValue } from '@vliegwiel/tenants'

export const zoneNames: Record<SettingValue<'time-zone'>, () => string> = {
  'Europe/Amsterdam': m.settings_zone_amsterdam,
  'America/Kralendijk': m.settings_zone_bonaire,
  'America/Curacao': m.settings_zone_curacao,
  'America/Aruba': m.settings_zone_aruba,
  'America/Lower_Princes': m.settings_zone_sint_maarten,
}

export const linkNames = {
  privacy: m.settings_field_privacy,
  accessibility: m.settings_field_accessibility,
  complaints: m.settings_field_complaints,
  objection: m.settings_field_objection,
} as const satisfies Record<keyof SettingValue<'legal-links'>, () => string>

/** A value as lines that people read; empty when there is none. The API checked its shape when it was kept. */
export function valueLines(key: SettingKey, value: unknown): string[] {
  if (value === null || value === undefined) return []
  switch (key) {
    case 'contact-point': {
      const { team, phone, hours, email } = value as SettingValue<'contact-point'>
      return [team, phone, hours, ...(email === undefined ? [] : [email])]
    }
    case 'languages':
      return [
        (value as SettingValue<'languages'>)
          .map((one) => (one === 'nl' ? m.settings_language_nl() : m.settings_language_en()))
          .join(', '),
      ]
    case 'time-zone':
      return [zoneNames[value as SettingValue<'time-zone'>]()]
    case 'legal-links':
      return (Object.keys(linkNames) as (keyof typeof linkNames)[]).flatMap((name) => {
        const link = (value as SettingValue<'legal-links'>)[name]
        return link === undefined ? [] : [`${linkNames[name]()}: ${link}`]
      })
    case 'portal-host':
      return [value === '' ? m.settings_portal_host_none() : String(value as string)]
    case 'privacy-threshold':
      return [m.settings_people_count({ count: value as number })]
    case 'cost-per-fte':
    case 'saving-per-person-year':
      return [formatEuro(value as number)]
    default:
      return [String(value as string)]
  }
}
