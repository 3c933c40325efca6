import { m } from '@vliegwiel/i18n'
import { hostNameOf, needsSource, settingProblems, type SettingDraft, type SettingKey } from '@vliegwiel/tenants'
import { centsOf, euroText } from './euro-input.ts'

/** What stands in the fields of a setting: text, as it was typed. A list of languages is text with commas. */
export type Fields = Readonly<Record<string, string>>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEuro = (key: SettingKey) => key === 'cost-per-fte' || key === 'saving-per-person-year'

/** The fields for a value that is kept. */
export function fieldsOf(key: SettingKey, value: unknown): Fields {
  if (value === null || value === undefined) return {}
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]))
  if (Array.isArray(value)) return { value: value.join(',') }
  if (isEuro(key)) return { value: euroText(value as number) }
  return { value: String(value as string | number) }
}

/** The value that the fields mean; an amount that cannot be read stays text, so that the check names it. */
export function valueOf(key: SettingKey, fields: Fields): unknown {
  const text = (fields['value'] ?? '').trim()
  switch (key) {
    case 'contact-point':
    case 'legal-links':
      return Object.fromEntries(
        Object.entries(fields)
          .map(([name, one]) => [name, one.trim()] as const)
          .filter(([, one]) => one !== ''),
      )
    case 'languages':
      return text === '' ? [] : text.split(',')
    case 'privacy-threshold':
      return /^\d+$/.test(text) ? Number(text) : text
    case 'cost-per-fte':
    case 'saving-per-person-year':
      return centsOf(text) ?? text
    case 'portal-host':
      // As a browser reads it: small letters, no port, other letters in codes.
      return hostNameOf(text) ?? text
    default:
      return text
  }
}

/** What is wrong, by field (`value`, `value.phone`, `source`, `source-date`), in words. The same rules as the API. */
export function draftErrors(draft: SettingDraft, fields: Fields, today: string): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const problem of settingProblems(draft, today)) {
    errors[problem.field] ??= errorText(draft.key, problem.field, problem.reason, fields)
  }
  return errors
}

function errorText(key: SettingKey, field: string, reason: string, fields: Fields): string {
  if (field === 'source') return m.settings_error_source()
  if (field === 'source-date') {
    return reason === 'in-the-future' ? m.settings_error_source_future() : m.settings_error_source_date()
  }
  const name = field.startsWith('value.') ? field.slice('value.'.length) : 'value'
  if (key === 'languages') return m.settings_error_languages()
  if (key === 'portal-host') return m.settings_error_host()
  if (!fields[name]?.trim()) return m.settings_error_required()
  if (isEuro(key)) return m.settings_error_amount()
  if (key === 'privacy-threshold') return m.settings_error_threshold()
  if (key === 'legal-links') return m.settings_error_link()
  if (name === 'phone') return m.settings_error_phone()
  return name === 'email' ? m.settings_error_email() : m.settings_error_invalid()
}

/** The draft as the API takes it. Only a figure that others quote has a source. */
export function draftOf(key: SettingKey, fields: Fields, source: string, sourceDate: string): SettingDraft {
  const asked = needsSource(key)
  return {
    key,
    value: valueOf(key, fields),
    source: asked && source.trim() !== '' ? source.trim() : null,
    sourceDate: asked && sourceDate !== '' ? sourceDate : null,
  }
}
