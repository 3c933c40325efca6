import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, ageOn, checkDate, dateOf, dayNumber, daysInMonth, monthName, monthOf, weekdayOf } from './iso-date.ts'

const someDay = fc
  .tuple(fc.integer({ min: 1900 * 12, max: 2199 * 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([month, day]) => day <= daysInMonth(month))
  .map(([month, day]) => dateOf(month, day))

/** The platform's own calendar, in UTC, is the outside check. */
const utc = (date: string) => new Date(`${date}T00:00:00Z`)

describe('days without a clock', () => {
  test('weekday, day count and addition agree with the calendar of the engine', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -800, max: 800 }), (date, days) => {
        expect(weekdayOf(date)).toBe(utc(date).getUTCDay() || 7)
        const later = addDays(date, days)
        expect(later).toBe(new Date(utc(date).getTime() + days * 86_400_000).toISOString().slice(0, 10))
        expect(dayNumber(later) - dayNumber(date)).toBe(days)
      }),
      { numRuns: 10_000 },
    )
  })

  test('months are counted', () => {
    expect(monthOf('2026-03-15')).toBe(2026 * 12 + 2)
    expect(monthName(2026 * 12 + 11)).toBe('2026-12')
    expect(dateOf(2026 * 12, 9)).toBe('2026-01-09')
  })

  test.each([
    ['1999-03-15', '2026-03-14', 26],
    ['1999-03-15', '2026-03-15', 27],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('born %s is on %s %i years old', (birth, day, years) => {
    expect(ageOn(birth, day)).toBe(years)
  })

  test.each([
    ['2026-02-29'],
    ['2026-13-01'],
    ['2026-00-10'],
    ['26-01-01'],
    ['2026-1-1'],
    [20_260_101],
    [null],
    ['1899-01-01'],
  ])('%j is not a day', (value) => {
    expect(() => checkDate(value, 'job.start')).toThrow('not-a-date: job.start')
  })
})
