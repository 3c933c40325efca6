import { formatEuro } from '@vliegwiel/i18n'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typedCents } from './typed-amount.ts'

test.each([
  ['1.250', 125_000],
  ['1250,5', 125_050],
  ['€ 1.250,50', 125_050],
  ['0,01', 1],
  ['1,250.50', null],
  ['12.50', null],
  ['1,505', null],
  ['-5', null],
  ['ntb', null],
  ['', null],
])('%s is %s cents', (text, cents) => {
  expect(typedCents(text)).toBe(cents)
})

test('what the console writes can be typed back, to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (cents) => {
      expect(typedCents(formatEuro(cents, { language: 'nl' }))).toBe(cents)
      expect(typedCents(formatEuro(cents, { language: 'nl', whole: true }))).toBe(cents)
    }),
  )
})
