import { describe, expect, test } from 'vitest'
import type { Column } from '../description/column.ts'
import type { Notation } from './notation.ts'
import { dayOfSerial, serialOfDay } from './read-date.ts'
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

describe('days', () => {
  test.each<[RawCell, string]>([
    ['2026-11-23', '2026-11-23'],
    ['23-11-2026', '2026-11-23'],
    ['3/4/2026', '2026-04-03'],
    ['23.11.2026', '2026-11-23'],
    ['23 nov 2026', '2026-11-23'],
    ['1 maart 2026', '2026-03-01'],
    ['20261123', '2026-11-23'],
    ['2026-11-23T00:00:00Z', '2026-11-23'],
    ['23-11-2026 10:42', '2026-11-23'],
    [{ date: '2026-11-23' }, '2026-11-23'],
    // What spreadsheets call 1 January 2024.
    ['45292', '2024-01-01'],
    [45_292.5, '2024-01-01'],
  ])('%j is %s', (cell, day) => {
    expect(read(cell, { type: 'date' }, { notation: 'day-first' })).toBe(day)
  })

  test.each<[RawCell, string]>([
    ['31-02-2026', 'no-such-day'],
    ['11/23/2026', 'other-notation'],
    ['3/4/2026', 'ambiguous-date'],
    ['23-11-2026 25:10', 'not-a-date'],
    ['23-11-26', 'two-digit-year'],
    ['gisteren', 'not-a-date'],
    ['12', 'not-a-date'],
    [true, 'not-a-date'],
    [{ error: '#N/A' }, 'formula-error'],
  ])('%j is refused: %s', (cell, code) => {
    expect(read(cell, { type: 'date' })).toBe(code)
  })

  test('the range holds, its ends are in it', () => {
    const range = { type: 'date', least: '2026-01-01', most: '2026-12-31' } as const
    expect(read('31-12-2025', range)).toBe('too-early')
    expect(read('1-1-2026', range)).toBe('2026-01-01')
    expect(read('1-1-2027', range)).toBe('too-late')
  })

  test('the numbers of spreadsheets, also of those that count from 1904, around the day that never was', () => {
    expect([1, 59, 60, 61].map((serial) => dayOfSerial(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '',
      '1900-03-01',
    ])
    expect([0, 43_830].map((serial) => dayOfSerial(serial, true))).toEqual(['1904-01-01', '2024-01-01'])
    expect(serialOfDay('2024-01-01')).toBe(45_292)
  })
})

describe('numbers', () => {
  test.each<[RawCell, Column['type'], number | string]>([
    ['1.234', 'whole-number', 'ambiguous-number'],
    ['1 234', 'whole-number', 1234],
    ['-7', 'whole-number', -7],
    ['\u22127', 'whole-number', -7],
    ['12,00', 'whole-number', 12],
    ['12,5', 'whole-number', 'not-whole'],
    ['1.234.567,89', 'decimal', 1_234_567.89],
    ['0,1', 'decimal', 0.1],
    ['0.5', 'decimal', 0.5],
    ['1,234.5', 'decimal', 1234.5],
    ['1.234', 'decimal', 'ambiguous-number'],
    ['1.234,0', 'decimal', 1234],
    ['€ 1.401,50', 'euro', 140_150],
    ['1.401', 'euro', 'ambiguous-number'],
    ['-€ 12,-', 'euro', -1200],
    ['12,3456', 'euro', 'too-many-decimals'],
    ['12,345', 'euro', 'ambiguous-number'],
    [1401.5, 'euro', 140_150],
    [0.07, 'euro', 7],
    [1.005, 'euro', 'too-many-decimals'],
    ['9007199254740993', 'whole-number', 'not-a-number'],
    ['1e5', 'whole-number', 'not-a-number'],
    ['12 stuks', 'whole-number', 'not-a-number'],
    ['1.23.456', 'decimal', 'not-a-number'],
    [true, 'decimal', 'not-a-number'],
  ])('%j as %s is %j', (cell, type, value) => {
    expect(read(cell, { type })).toBe(value)
  })

  test('limits of an amount are cents', () => {
    expect(read('12,51', { type: 'euro', most: 1250 })).toBe('too-large')
    expect(read('12,50', { type: 'euro', most: 1250 })).toBe(1250)
    expect(read('-0,01', { type: 'euro', least: 0 })).toBe('too-small')
  })
})

describe('words and texts', () => {
  const options = [
    { value: 'control', words: { nl: 'Gewone aanpak', en: 'Usual approach' } },
    { value: 'extra', words: { nl: 'Extra hulp', en: 'Extra help' } },
  ]
  test.each<[RawCell, Record<string, unknown> & { type: Column['type'] }, unknown]>([
    ['JA', { type: 'yes-no' }, true],
    [false, { type: 'yes-no' }, false],
    ['misschien', { type: 'yes-no' }, 'not-yes-no'],
    ['extra hulp', { type: 'choice', options }, 'extra'],
    ['Usual Approach', { type: 'choice', options }, 'control'],
    ['anders', { type: 'choice', options }, 'not-a-choice'],
    ['\u00a0H-0012 ', { type: 'key' }, 'H-0012'],
    [12, { type: 'key' }, '12'],
    ['1,23457E+11', { type: 'key' }, 'shortened-number'],
    ['abc', { type: 'text', maxLength: 2 }, 'too-long'],
    ['12', { type: 'key', pattern: { test: /^\d{3}$/, words } }, 'wrong-pattern'],
    ['', { type: 'text' }, null],
    [' ', { type: 'text', required: true }, 'required'],
    // The example number of the tax office passes the check of a citizen service number.
    ['111222333', { type: 'key', refusesBsn: true }, 'bsn'],
    ['111222334', { type: 'key', refusesBsn: true }, '111222334'],
  ])('%j in %j is %j', (cell, column, value) => {
    expect(read(cell, column)).toBe(value)
  })
})
