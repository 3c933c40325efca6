import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCitizenServiceNumbers, holdsCitizenServiceNumber } from './find-in-text.ts'
import { citizenServiceNumberPaths } from './find-in-value.ts'
import { passesElevenTest } from './passes-eleven-test.ts'

/** Numbers that pass and belong to nobody: the first is the example number of the government's own test sets. */
const passing = ['999990019', '123456782', '111222333']

/** Any number that passes, by its first eight digits; one in eleven of those has no ninth. */
const numbers = fc.tuple(...Array.from({ length: 8 }, () => fc.integer({ min: 0, max: 9 }))).map((digits) => {
  const last = digits.reduce((sum, digit, place) => sum + (9 - place) * digit, 0) % 11
  return last === 10 || digits.every((digit) => digit === 0) ? '123456782' : `${digits.join('')}${last}`
})

describe('the eleven-test', () => {
  test.each(passing)('%s passes', (number) => expect(passesElevenTest(number)).toBe(true))
  test.each(['123456789', '000000000', '12345678', '1234567821', '12345678a'])('%s does not', (number) =>
    expect(passesElevenTest(number)).toBe(false),
  )

  test('one wrong digit, or two neighbours that changed places, never passes: that is what it is for', () => {
    fc.assert(
      fc.property(numbers, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const other = (Number(number[place]) + by) % 10
        expect(passesElevenTest(number.slice(0, place) + other + number.slice(place + 1))).toBe(false)
      }),
    )
  })
})

describe('a number in a text', () => {
  test.each([
    'BSN 123456782.',
    '1234.56.782',
    '123 456 782',
    '123-456-782',
    '12 34 56 78 2',
    '1 2 3 4 5 6 7 8 2',
    'haar nummer is123456782en zij',
    'bel op 23-11-2026 over 123456782',
    '2026-11-23 123456782',
    '１２３４５６７８２',
    '١٢٣٤٥٦٧٨٢',
    '𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟐',
    '123\u00A0456\u200B782',
    '123\u2011456\u2013782',
    '5 123456782',
    'bsn: 12345672',
  ])('is found: %s', (text) => expect(holdsCitizenServiceNumber(text)).toBe(true))

  test.each([
    'bel 06-12345678 of 040 123 45 67',
    '0612345678',
    '+31 6 12345672',
    'gesprek op 23-11-2026 om 9.30 uur',
    '2026-11-23 en 23.11.2026',
    'NL91ABNA0417164300',
    '123456789',
    '1234567821',
    'dossier 12345672',
    'schuld € 1.234.567,82',
    'eerst 1234,\n56782',
    '',
  ])('is not seen in: %s', (text) => expect(findCitizenServiceNumbers(text)).toEqual([]))

  test('wherever it stands and however it is split, it is found at its own place', () => {
    const between = fc.constantFrom('', ' ', '.', '-', ' - ', '\u00A0', '\u2009', '/')
    const words = fc.constantFrom('', 'nummer ', 'zij zei: ', 'x', 'afspraak 12-01-2027, ')
    fc.assert(
      fc.property(
        numbers,
        fc.array(between, { minLength: 8, maxLength: 8 }),
        words,
        words,
        (number, gaps, before, after) => {
          const written = [...number]
            .map((digit, place) => digit + (gaps[place] ?? ''))
            .join('')
            .trimEnd()
          const [found] = findCitizenServiceNumbers(`${before}${written} ${after}`)
          // A split as "12-03-19…" may look like a day; what is left is still never nine digits in a row.
          if (found === undefined) expect(written).toMatch(/[.\-/]/)
          else expect(found.from).toBe(before.length)
        },
      ),
    )
  })

  test('the answer never holds the number', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const told = JSON.stringify([
          findCitizenServiceNumbers(`a ${number}`),
          citizenServiceNumberPaths({ a: { [number]: number } }),
        ])
        expect(told).not.toContain(number)
      }),
    )
  })
})

describe('a number in a value', () => {
  test('is found as text, as number, deep down, and as the name of a field', () => {
    const value = {
      note: 'bsn 123456782',
      goals: [{ words: 'werk' }, { words: '123456782' }],
      id: 123456782,
      '999990019': 1,
    }
    expect(citizenServiceNumberPaths(value)).toEqual(['note', 'goals.1.words', 'id', '*'].toSorted(byOwnOrder(value)))
  })

  test('in what JSON does not know', () => {
    expect(citizenServiceNumberPaths(new Map([['a', new Set(['123456782'])]]))).toEqual(['0.1.0'])
    expect(citizenServiceNumberPaths(new Date(0))).toEqual([])
    expect(citizenServiceNumberPaths(null)).toEqual([])
  })

  test('deeper than anybody looks is refused, not passed', () => {
    let deep: unknown = '123456782'
    for (let level = 0; level < 60; level += 1) deep = [deep]
    expect(() => citizenServiceNumberPaths(deep)).toThrow(RangeError)
  })
})

/** An object gives whole numbers among its names first. */
const byOwnOrder = (value: object) => (one: string, other: string) => place(value, one) - place(value, other)
const place = (value: object, path: string) =>
  Object.keys(value).indexOf(path === '*' ? '999990019' : (path.split('.')[0] ?? ''))
