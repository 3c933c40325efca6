import { m } from '@vliegwiel/i18n'
import type { SettingKey } from '@vliegwiel/tenants'
import { Checkbox, NumberField, SelectField, TextField } from '@vliegwiel/ui'
import type { Fields } from './setting-draft.ts'
import { settingHint } from './setting-words.ts'
import { linkNames, zoneNames } from '../../words/setting-value.ts'
import { settingName } from '../../words/setting-name.ts'

interface SettingFieldsProps {
  settingKey: SettingKey
  id: string
  fields: Fields
  errors: Readonly<Record<string, string>>
  onChange: (fields: Fields) => void
}

/** The fields of one setting: a form for the contact point, an amount for a price, boxes for languages. */
export function SettingFields({ settingKey: key, id, fields, errors, onChange }: SettingFieldsProps) {
  const text = (name: string, label: string, more: { hint?: string; optional?: boolean; type?: string } = {}) => (
    <TextField
      key={name}
      id={`${id}-${name === 'value' ? 'value' : `value.${name}`}`}
      label={label}
      {...more}
      value={fields[name] ?? ''}
      error={errors[name === 'value' ? 'value' : `value.${name}`]}
      onChange={(event) => onChange({ ...fields, [name]: event.target.value })}
    />
  )
  switch (key) {
    case 'contact-point':
      return (
        <>
          {text('team', m.settings_field_team())}
          {text('phone', m.settings_field_phone(), { type: 'tel' })}
          {text('hours', m.settings_field_hours(), { hint: m.settings_field_hours_hint() })}
          {text('email', m.settings_field_email(), { type: 'email', optional: true })}
        </>
      )
    case 'legal-links':
      return (Object.keys(linkNames) as (keyof typeof linkNames)[]).map((name) =>
        text(name, linkNames[name](), { type: 'url', optional: true }),
      )
    case 'languages':
      return <LanguageFields {...{ id, fields, errors, onChange }} />
    case 'time-zone':
      return (
        <SelectField
          id={`${id}-value`}
          label={settingName(key)}
          hint={settingHint(key)}
          value={fields['value'] ?? 'Europe/Amsterdam'}
          options={Object.entries(zoneNames).map(([value, name]) => ({ value, label: name() }))}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      )
    case 'privacy-threshold':
    case 'cost-per-fte':
    case 'saving-per-person-year':
      return (
        <NumberField
          id={`${id}-value`}
          label={settingName(key)}
          hint={settingHint(key)}
          inputMode={key === 'privacy-threshold' ? 'numeric' : 'decimal'}
          suffix={key === 'privacy-threshold' ? m.settings_field_people() : m.settings_field_euro()}
          value={fields['value'] ?? ''}
          error={errors['value']}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      )
    default:
      return text('value', settingName(key), { hint: settingHint(key) })
  }
}

function LanguageFields({ id, fields, errors, onChange }: Omit<SettingFieldsProps, 'settingKey'>) {
  const chosen = (fields['value'] ?? '').split(',').filter(Boolean)
  const languages = [
    { value: 'nl', label: m.settings_language_nl() },
    { value: 'en', label: m.settings_language_en() },
  ]
  return (
    <fieldset className="vw-radio-group">
      <legend className="vw-label">{m.settings_key_languages()}</legend>
      {languages.map(({ value, label }, index) => (
        <Checkbox
          key={value}
          {...(index === 0 ? { id: `${id}-value` } : {})}
          label={label}
          error={index === 0 ? errors['value'] : undefined}
          checked={chosen.includes(value)}
          onChange={(event) => {
            const next = languages
              .map((one) => one.value)
              .filter((one) => (one === value ? event.target.checked : chosen.includes(one)))
            onChange({ value: next.join(',') })
          }}
        />
      ))}
    </fieldset>
  )
}
