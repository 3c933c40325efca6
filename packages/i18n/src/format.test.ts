import { describe, expect, test } from 'vitest'
import {
  dayOf,
  daysBetween,
  formatChange,
  formatCount,
  formatDate,
  formatEuro,
  formatPersons,
  formatRange,
  formatRelativeDays,
  formatTime,
} from './index.ts'

const nbsp = '\u00a0'

describe('amounts', () => {
  test.each([
    [140150, {}, `€${nbsp}1.401,50`],
    [0, {}, `€${nbsp}0,00`],
    [5, {}, `€${nbsp}0,05`],
    [-6270000, { whole: true }, `−€${nbsp}62.700`],
    [5370000, { whole: true, sign: true }, `+€${nbsp}53.700`],
    [5370050, { whole: true }, `€${nbsp}53.700,50`],
    [140150, { language: 'en' }, `€${nbsp}1,401.50`],
  ] as const)('%d cents with %o', (cents, options, text) => {
    expect(formatEuro(cents, options)).toBe(text)
  })

  test('refuses euros with a fraction, because amounts are counted in cents', () => {
    expect(() => formatEuro(12.5)).toThrow(RangeError)
  })
})

describe('counts', () => {
  test('thousands, people and changes in both languages', () => {
    expect(formatCount(2224)).toBe('2.224')
    expect(formatCount(2224, 'en')).toBe('2,224')
    expect(formatPersons(1)).toBe(`1${nbsp}mens`)
    expect(formatPersons(23)).toBe(`23${nbsp}mensen`)
    expect(formatPersons(0)).toBe(`0${nbsp}mensen`)
    expect(formatPersons(1, 'en')).toBe(`1${nbsp}person`)
    expect(formatChange(10)).toBe('+10')
    expect(formatChange(0)).toBe('0')
    expect(formatRange(-3, 12)).toBe('−3 tot +12')
    expect(formatRange(-3, 12, 'en')).toBe('−3 to +12')
  })
})

describe('days and times', () => {
  test('a calendar day stays the same day in every zone', () => {
    expect(formatDate('2026-11-23')).toBe('23 nov 2026')
    expect(formatDate('2026-03-01')).toBe('1 mrt 2026')
    expect(formatDate('2026-11-23', 'long')).toBe('23 november 2026')
    expect(formatDate('2026-11-23', 'weekday')).toBe('maandag 23 november 2026')
    expect(formatDate('2026-11-23', 'weekday', { language: 'en' })).toBe('Monday 23 November 2026')
    expect(formatDate('2026-10-25', 'day')).toBe('25 oktober')
  })

  test('an instant is read on the clock of Amsterdam, in summer and in winter', () => {
    const zone = 'Europe/Amsterdam'
    expect(formatTime(new Date('2026-11-23T09:42:00Z'), { zone })).toBe('10.42 uur')
    expect(formatTime(new Date('2026-07-01T22:05:00Z'), { zone })).toBe('0.05 uur')
    expect(formatTime(new Date('2026-11-23T09:42:00Z'), { language: 'en', zone })).toBe('10:42')
    expect(formatTime(new Date('2026-11-23T09:42:00Z'), { zone: 'America/Curacao' })).toBe('5.42 uur')
    expect(dayOf(new Date('2026-07-01T22:05:00Z'), 'Europe/Amsterdam')).toBe('2026-07-02')
    expect(formatDate(new Date('2026-12-31T23:30:00Z'), 'short', { zone })).toBe('1 jan 2027')
    expect(formatDate(new Date('2026-12-31T23:30:00Z'), 'short', { zone: 'America/Kralendijk' })).toBe('31 dec 2026')
  })

  test('seen: an instant without a zone was read on the clock of Amsterdam, in Kralendijk too', () => {
    // @ts-expect-error an instant has no day until somebody says whose
    expect(() => formatDate(new Date('2026-12-31T23:30:00Z'), 'long', { language: 'nl' })).toThrow(RangeError)
    // @ts-expect-error nor a time
    expect(() => formatTime(new Date('2026-12-31T23:30:00Z'))).toThrow(TypeError)
  })

  test('days are counted over the change of the clock', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2026-11-23', '2027-01-01')).toBe(39)
    expect(daysBetween('2027-01-01', '2026-11-23')).toBe(-39)
  })

  test('days from today in words', () => {
    expect([0, 1, -1, 39, -6].map((days) => formatRelativeDays(days))).toEqual([
      'vandaag',
      'morgen',
      'gisteren',
      'over 39 dagen',
      '6 dagen geleden',
    ])
    expect(formatRelativeDays(-6, 'en')).toBe('6 days ago')
  })

  test('refuses what is not a day', () => {
    expect(() => formatDate('23-11-2026')).toThrow(RangeError)
    expect(() => formatDate(new Date('nonsense'), 'short', { zone: 'Europe/Amsterdam' })).toThrow(RangeError)
  })
})
