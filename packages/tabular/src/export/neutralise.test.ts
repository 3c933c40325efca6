import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neutraliseText, looksLikeFormula, restoreText } from './neutralise.ts'

// A collection of what is used in attacks on those who open an export.
const attacks = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://voorbeeld.example";"klik")',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '"=1+1',
  "'=1+1",
  '""=1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '\uff1d1+1',
  '\uff0b1+1',
  '\uff0d1+1',
  '\uff20SUM(1)',
  '\u22121+1',
  '\tgewoon',
  '\u0001=1',
]

test.each(attacks)('%j cannot start a formula', (attack) => {
  expect(neutraliseText(attack)).toBe(`'${attack}`)
})

test.each(['gewone tekst', 'a=b', '3 - 2', 'naam@voorbeeld.example', "'s-Gravenhage", '"aangehaald"', ''])(
  '%j stays as it is',
  (text) => {
    expect(neutraliseText(text)).toBe(text)
  },
)

test('whatever the text, after it nothing begins as a formula, and reading gives it back', () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", '"', ' ', '\u200b', '\uff1d', '')
  fc.assert(
    fc.property(start, start, fc.string({ unit: 'grapheme' }), (one, two, rest) => {
      const text = `${one}${two}${rest}`
      const safe = neutraliseText(text)
      expect(safe.startsWith("'") || !looksLikeFormula(safe)).toBe(true)
      expect(restoreText(safe)).toBe(text)
    }),
    { numRuns: 500 },
  )
})
