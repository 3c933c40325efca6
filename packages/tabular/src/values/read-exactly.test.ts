import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Column } from '../description/column.ts'
import { csvLine } from '../export/csv-text.ts'
import { neutraliseText, restoreText } from '../export/neutralise.ts'
import { formatOf } from '../files/cell-format.ts'
import { detectSeparator } from '../files/detect-separator.ts'
import { distinctHeadings } from '../mapping/mapping.ts'
import { plainWord } from '../mapping/plain-word.ts'
import { startSurvey } from '../survey/column-evidence.ts'
import { namesBsn } from './bsn.ts'
import type { Notation } from './notation.ts'
import type { RawCell } from './raw-cell.ts'
import { readValue } from './read-value.ts'

const words = { nl: 'Kolom', en: 'Column' }
const read = (
  cell: RawCell,
  column: Record<string, unknown> & { type: Column['type'] },
  rules: { notation?: Notation; zone?: string } = {},
) => {
  const outcome = readValue(cell, { key: 'k', words, ...column } as Column, { zone: 'Europe/Amsterdam', ...rules })
  return 'value' in outcome ? outcome.value : outcome.code
}

describe('seen by testers: a cell is read exactly, or refused', () => {
  const arms = [
    { value: 'help', words: { nl: 'Extra hulp', en: 'Extra help' } },
    { value: 'a-plus', words: { nl: 'A+', en: 'A+' } },
    { value: 'a-min', words: { nl: 'A-', en: 'A-' } },
  ]
  test.each(['x', 'X', '-1', '\u22121', '1.', 'ja?', 'nee!', 'j/n', '01'])('%j is neither yes nor no', (cell) => {
    expect(read(cell, { type: 'yes-no' })).toBe('not-yes-no')
  })
  test('the number -1 of a workbook is neither', () => {
    expect(read(-1, { type: 'yes-no' })).toBe('not-yes-no')
    expect([read(1, { type: 'yes-no' }), read(0, { type: 'yes-no' })]).toEqual([true, false])
  })
  test.each(['extra-hulp', 'Extra hulp?', 'extrahulp', 'èxtra hulp', 'A', 'a', 'hulp', 'A +'])(
    '%j only looks like an arm',
    (cell) => {
      expect(read(cell, { type: 'choice', options: arms })).toBe('not-a-choice')
    },
  )
  test('capitals and spaces do not matter, the sign behind a letter does', () => {
    const found = [' EXTRA  hulp ', 'a+', 'A-', 'help'].map((cell) => read(cell, { type: 'choice', options: arms }))
    expect(found).toEqual(['help', 'a-plus', 'a-min', 'help'])
  })
  test('a word that two arms bear is refused', () => {
    const crossed = [
      { value: 'a', words: { nl: 'b', en: 'b' } },
      { value: 'b', words: { nl: 'a', en: 'a' } },
    ]
    expect(read('a', { type: 'choice', options: crossed })).toBe('not-a-choice')
  })
  test('"12.5" in a column of decimal commas is refused, as is "12,5" in one of decimal points', () => {
    expect(read('12.5', { type: 'decimal' }, { notation: 'decimal-comma' })).toBe('other-notation')
    expect(read('12,5', { type: 'decimal' }, { notation: 'decimal-point' })).toBe('other-notation')
  })
  test('English thousands can be chosen', () => {
    expect(read('1,234', { type: 'whole-number' }, { notation: 'decimal-point' })).toBe(1234)
    expect(read('1,234,567.5', { type: 'decimal' }, { notation: 'decimal-point' })).toBe(1_234_567.5)
    expect(read('1,234.50', { type: 'euro' }, { notation: 'decimal-point' })).toBe(123_450)
    expect(read('1.234', { type: 'euro' }, { notation: 'decimal-comma' })).toBe(123_400)
  })
  test.each(['1 2 3', '1 23', '12.34.5', '1.2345', '01.234', '1 234.567,8', ',5', '12,', '5 %', '(5)', '5-'])(
    '%j is no number of Dutch thousands and decimals',
    (cell) => {
      expect(read(cell, { type: 'decimal' }, { notation: 'decimal-comma' })).toMatch(/not-a-number|other-notation/)
    },
  )
  test.each(['0e1', '1E5', '12E03', '1e5', '1E+5'])('the key %s is a key like any other', (key) => {
    expect(read(key, { type: 'key' })).toBe(key)
  })
  test('a key of which digits are gone is refused: shortened on screen, or longer than a workbook keeps', () => {
    const lost = ['1E+11', '1,2E+05', 1_234_567_890_123_456, 1e21].map((cell) => read(cell, { type: 'key' }))
    expect(lost).toEqual(Array.from({ length: 4 }, () => 'shortened-number'))
  })
  test('000007 shown by format is the key 000007, and the number 7', () => {
    const cell = { number: 7, shown: '000007' }
    expect([read(cell, { type: 'key' }), read(cell, { type: 'whole-number' })]).toEqual(['000007', 7])
  })
  test('a moment with a time zone is the day on which it fell here', () => {
    const days = [
      '2026-11-22T23:00:00Z',
      '2026-11-22T23:00:00.000Z',
      '2026-07-31T22:30:00+00:00',
      '2026-11-23T00:30:00+01:00',
      '2026-11-22 18:00 -0500',
    ].map((cell) => read(cell, { type: 'date' }))
    expect(days).toEqual(['2026-11-23', '2026-11-23', '2026-08-01', '2026-11-23', '2026-11-23'])
    expect(read('2026-11-23T02:00:00Z', { type: 'date' }, { zone: 'America/Curacao' })).toBe('2026-11-22')
    expect(read('2026-11-22T23:00:00+15:00', { type: 'date' })).toBe('not-a-date')
  })
  test('the same figures are another day in a column that begins with the month', () => {
    expect(read('3/4/2026', { type: 'date' }, { notation: 'month-first' })).toBe('2026-03-04')
    expect(read('23/4/2026', { type: 'date' }, { notation: 'month-first' })).toBe('other-notation')
    expect(read('4/4/2026', { type: 'date' })).toBe('2026-04-04')
  })
  test('a word that only begins as a month is no month', () => {
    expect(read('1 marktplein 2026', { type: 'date' })).toBe('not-a-date')
    expect(read('1 maandag 2026', { type: 'date' })).toBe('not-a-date')
  })
  test.each(['a\0b', 'René \ufffd', '\ud800x'])(
    '%j holds a sign that nobody can read, and the cell says so',
    (cell) => {
      for (const type of ['text', 'key', 'date', 'decimal', 'yes-no'] as const) {
        expect(read(cell, { type })).toBe('unreadable-sign')
      }
    },
  )
  test('a formula that was never computed is not an empty cell', () => {
    for (const type of ['text', 'date', 'decimal', 'yes-no'] as const) {
      expect(read({ uncomputed: true }, { type })).toBe('formula-uncomputed')
    }
  })
  test('seen: a key with a sign that nobody sees was another person; a cell with nothing else was filled', () => {
    for (const sign of ['\u200b', '\u00ad', '\u202e', '\u2060', '\u0007', '\n'])
      expect([sign, read(`A${sign}1`, { type: 'key' })]).toEqual([sign, 'unreadable-sign'])
    for (const cell of ['\u200b', ' \u200b ', '\ufeff', '\u00ad\u00a0']) {
      expect(read(cell, { type: 'text' })).toBe(null)
      expect(read(cell, { type: 'key', required: true })).toBe('required')
    }
    // In a text they stay: some languages cannot be written without them.
    expect(read('a\u200db', { type: 'text' })).toBe('a\u200db')
  })
  test('a clock that is further ahead than any on earth is no moment', () => {
    expect(read('2026-11-23T12:00+14:00', { type: 'date' })).toBe('2026-11-22')
    expect(read('2026-11-23T12:00+14:30', { type: 'date' })).toBe('not-a-date')
  })
  test('an empty cell is nothing; in a column that must be filled where it comes along it is refused', () => {
    expect(read('', { type: 'date', otherwise: '2026-01-01' })).toBe(null)
    expect(read(' ', { type: 'date', filled: true })).toBe('required')
  })
  test('a citizen service number is refused in every text, also without being asked and inside a sentence', () => {
    for (const cell of ['111222333', '111.222.333', 'klant 111222333 belde', 111_222_333]) {
      expect(read(cell, { type: 'text' })).toBe('bsn')
    }
    expect(read(111_222_333, { type: 'whole-number' })).toBe(111_222_333)
    expect(read('1112223334', { type: 'text' })).toBe('1112223334')
  })
  test('more digits than can be kept are refused, not rounded', () => {
    expect(read('0,12345678901234567890', { type: 'decimal' })).toBe('too-precise')
    expect(read(12_345_678.905, { type: 'euro' })).toBe('too-many-decimals')
    expect(read(0.1 + 0.2, { type: 'euro' })).toBe(30)
  })
})

describe('for any text: read exactly, or refused', () => {
  const digits = fc.integer({ min: 0, max: 9_999_999 }).map(String)
  const grouped = (text: string, mark: string) => text.replace(/\B(?=(\d{3})+$)/g, mark)
  test('a decimal written in either way comes back as itself in that way, and never as another number', () => {
    fc.assert(
      fc.property(digits, fc.stringMatching(/^\d{0,6}$/), fc.boolean(), (whole, decimals, sets) => {
        const value = Number(`${whole}.${decimals === '' ? '0' : decimals}`)
        const dutch = `${sets ? grouped(whole, '.') : whole}${decimals === '' ? '' : `,${decimals}`}`
        const english = `${sets ? grouped(whole, ',') : whole}${decimals === '' ? '' : `.${decimals}`}`
        expect(read(dutch, { type: 'decimal' }, { notation: 'decimal-comma' })).toBe(value)
        expect(read(english, { type: 'decimal' }, { notation: 'decimal-point' })).toBe(value)
        for (const text of [dutch, english])
          expect([value, 'ambiguous-number']).toContain(read(text, { type: 'decimal' }))
      }),
    )
  })
  test('a day in any of the ways comes back as itself, or is refused', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', number = ''] = iso.split('-')
        expect(read(iso, { type: 'date' })).toBe(iso)
        expect(read(`${number}-${month}-${year}`, { type: 'date' }, { notation: 'day-first' })).toBe(iso)
        expect(read(`${month}/${number}/${year}`, { type: 'date' }, { notation: 'month-first' })).toBe(iso)
        expect([iso, 'ambiguous-date', 'other-notation']).toContain(
          read(`${month}/${number}/${year}`, { type: 'date' }),
        )
      }),
    )
  })
  test('a word is an option to the letter, or refused', () => {
    const options = ['a', 'b+', 'c d'].map((value) => ({ value, words: { nl: value, en: value } }))
    fc.assert(
      fc.property(fc.string({ maxLength: 5 }), (text) => {
        const found = read(text, { type: 'choice', options })
        if (found === null || found === 'not-a-choice' || found === 'unreadable-sign') return
        expect(text.trim().replace(/\s+/g, ' ').toLowerCase()).toBe(found)
      }),
    )
  })
})

/** Processor time, not the clock: other tests run beside this one. */
function millisecondsOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('a cell of 32 kB of anything costs no second', () => {
  const full = 32_000
  const pieces = [
    ' ',
    'x ',
    '"',
    '\t',
    '1',
    '1.',
    '1,',
    '1 ',
    '-',
    ' 10:00',
    "'",
    '=',
    '\u00a0',
    'é',
    '9 maart ',
    '111 ',
    '0E+',
  ]
  const patterned = { test: /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, words }
  test.each(pieces)('%j again and again, in a column of every type', (piece) => {
    const text = piece.repeat(full / piece.length)
    const cells = [text, `x${text}`, `${text}x`, `x${text}x`, `"${text}`]
    const options = [{ value: 'a', words }]
    const types = ['text', 'key', 'date', 'decimal', 'euro', 'whole-number', 'yes-no', 'choice'] as const
    const took = millisecondsOf(() => {
      for (const cell of cells) {
        for (const type of types) read(cell, { type, options, refusesBsn: true, pattern: patterned })
        plainWord(cell)
        restoreText(neutraliseText(cell))
        distinctHeadings([cell])
        namesBsn(cell)
        formatOf(cell)
        detectSeparator(cell)
        csvLine([cell])
        startSurvey(['A']).take([{ row: 2, cells: [cell] }])
      }
    })
    expect(took).toBeLessThan(500)
  })
})
