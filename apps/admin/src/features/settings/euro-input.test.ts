import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centsOf, euroText } from './euro-input.ts'

test.each([
  ['14.000,00', 1_400_000],
  ['14000', 1_400_000],
  ['€ 14.000', 1_400_000],
  ['€ 1.401,5', 140_150],
  ['14.000,-', 1_400_000],
  [' 80 000,50 ', 8_000_050],
  ['0,01', 1],
])('%s is %i cents', (typed, cents) => {
  expect(centsOf(typed)).toBe(cents)
})

test.each(['', '14.00', '1.4000', '14,000.00', '1,234', '-5', 'veertien', '12.34.567', '1e5', '９９'])(
  '%j is no amount, rather than a wrong one',
  (typed) => {
    expect(centsOf(typed)).toBeNull()
  },
)

test('what the field shows reads back as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (cents) => {
      expect(centsOf(euroText(cents))).toBe(cents)
    }),
  )
})
