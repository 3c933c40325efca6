import { settingKeys } from '@vliegwiel/tenants'
import { expect, test } from 'vitest'
import { draftErrors, draftOf, fieldsOf, valueOf } from './setting-draft.ts'

const values: Record<(typeof settingKeys)[number], unknown> = {
  'official-name': 'Gemeente Emmen',
  'short-name': 'Emmen',
  'contact-point': { team: 'Werk', phone: '14 0591', hours: 'werkdagen', email: 'werk@emmen.nl' },
  languages: ['nl', 'en'],
  'portal-host': 'werk.emmen.nl',
  'time-zone': 'Europe/Amsterdam',
  'legal-links': { privacy: 'https://emmen.nl/privacy' },
  'privacy-threshold': 10,
  'cost-per-fte': 8_000_050,
  'saving-per-person-year': 1_400_000,
}

test.each(settingKeys)('%s goes into its fields and comes back the same', (key) => {
  expect(valueOf(key, fieldsOf(key, values[key]))).toEqual(values[key])
})

test('a figure without its source is refused beside both fields', () => {
  const fields = { value: '14.000,00' }
  const draft = draftOf('saving-per-person-year', fields, ' ', '')
  expect(draftErrors(draft, fields, '2026-11-23')).toEqual({
    source: 'Noem de bron.',
    'source-date': 'Vul de datum van de bron in.',
  })
})

test('an amount that two people read differently is asked again', () => {
  const fields = { value: '14.00' }
  const draft = draftOf('cost-per-fte', fields, 'Begroting 2026', '2026-01-01')
  expect(draftErrors(draft, fields, '2026-11-23')).toEqual({
    value: 'Vul een bedrag in euro’s in, zoals 14.000,00.',
  })
})

test('each wrong part of the contact point has its own words', () => {
  const fields = { team: 'Werk', phone: '12', hours: '', email: 'geen adres' }
  const errors = draftErrors(draftOf('contact-point', fields, '', ''), fields, '2026-11-23')
  expect(Object.keys(errors).toSorted()).toEqual(['value.email', 'value.hours', 'value.phone'])
})
