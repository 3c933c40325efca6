import { describe, expect, test } from 'vitest'
import { needsSource, settingDefaults, settingKeys, settingProblems, settingSchemas } from './settings.ts'

const today = '2026-11-23'
const problems = (
  key: (typeof settingKeys)[number],
  value: unknown,
  source: string | null = null,
  sourceDate: string | null = null,
) => settingProblems({ key, value, source, sourceDate }, today).map((problem) => `${problem.field}: ${problem.reason}`)

describe('settings', () => {
  test('a figure that others quote needs a source and a date, not in the future', () => {
    expect(problems('cost-per-fte', 80_000_00)).toEqual(['source: missing', 'source-date: missing'])
    expect(problems('cost-per-fte', 80_000_00, 'Begroting 2026', '2026-11-24')).toEqual(['source-date: in-the-future'])
    expect(problems('cost-per-fte', 80_000_00, 'Begroting 2026', today)).toEqual([])
  })

  test.each([0, -1, 0.5, Number.NaN, '80000', null])(
    'a price of %s is refused: whole cents, above nothing',
    (value) => {
      expect(problems('cost-per-fte', value, 'x', today)).toEqual(['value: invalid'])
    },
  )

  test('every field that is wrong is named', () => {
    expect(problems('contact-point', { team: '', phone: '12', hours: 'werkdagen' })).toEqual([
      'value.team: invalid',
      'value.phone: invalid',
    ])
    expect(problems('legal-links', { privacy: 'http://voorbeeld.example', fax: 'x' })).toContain(
      'value.privacy: invalid',
    )
  })

  test.each(['0223 00 00 00', '+31 (0)223-000000', '14 0223 000'])('a phone number as people write it: %s', (phone) => {
    expect(problems('contact-point', { team: 'Werk', phone, hours: '9 tot 12' })).toEqual([])
  })

  test('every default is valid, and no price has one', () => {
    for (const key of settingKeys) {
      const value = settingDefaults[key]
      if (value !== undefined) expect(settingSchemas[key].safeParse(value).success).toBe(true)
    }
    expect(settingDefaults['cost-per-fte']).toBeUndefined()
    expect(settingDefaults['saving-per-person-year']).toBeUndefined()
    expect(settingKeys.filter((key) => needsSource(key))).toHaveLength(3)
  })
})
