import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  dayOf,
  daysAfter,
  DEFAULT_ZONE,
  formatDate,
  hourOf,
  monthsAfter,
  calendarDay,
  isCalendarDay,
  type LocalDay,
} from './index.ts'

describe('the day of a tenant', () => {
  test.each([
    ['23.30 in Amsterdam', '2026-11-26T22:30:00Z', '2026-11-26', '2026-11-26'],
    [
      '00.30 in Amsterdam, when Greenwich is still on the day before',
      '2026-11-25T23:30:00Z',
      '2026-11-26',
      '2026-11-25',
    ],
    ['23.30 in Kralendijk, when Greenwich is on the day after', '2026-11-27T03:30:00Z', '2026-11-27', '2026-11-26'],
    ['00.30 in Kralendijk', '2026-11-26T04:30:00Z', '2026-11-26', '2026-11-26'],
    ['00.30 in Amsterdam in summer', '2026-06-30T22:30:00Z', '2026-07-01', '2026-06-30'],
  ])('%s', (_, instant, amsterdam, kralendijk) => {
    expect(dayOf(new Date(instant), 'Europe/Amsterdam')).toBe(amsterdam)
    expect(dayOf(new Date(instant), 'America/Kralendijk')).toBe(kralendijk)
  })

  test('a text is no day of anybody: only an instant and a zone make one', () => {
    expectTypeOf<string>().not.toExtend<LocalDay>()
    expectTypeOf(dayOf).parameters.toEqualTypeOf<[Date, string]>()
    expectTypeOf(dayOf).returns.toEqualTypeOf<LocalDay>()
  })

  test('an instant is shown on the clock that is named', () => {
    const lateInBonaire = new Date('2026-11-27T03:30:00Z')
    expect(formatDate(lateInBonaire, 'short', { zone: DEFAULT_ZONE })).toBe('27 nov 2026')
    expect(formatDate(lateInBonaire, 'short', { zone: 'America/Kralendijk' })).toBe('26 nov 2026')
    expect(hourOf(lateInBonaire, 'America/Kralendijk')).toBe(23)
  })

  test('a day of the calendar has no clock: numbers make it, and 31 February is none', () => {
    expect(calendarDay(2028, 2, 29)).toBe('2028-02-29')
    expect(calendarDay(2027, 2, 29)).toBeNull()
    expect(calendarDay(26, 1, 1)).toBeNull()
    expect(['2026-02-31', '2026-2-3', '2026-13-01', '', '2026-11-23T00:00'].filter(isCalendarDay)).toEqual([])
    // Every day that follows another is one, and none stands between them.
    for (let day = '1999-12-30'; day < '2005-01-02'; day = daysAfter(day, 1)) expect(isCalendarDay(day)).toBe(true)
  })

  test('days after one another follow the calendar, over months, leap days and summer time', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysAfter('2028-03-01', -1)).toBe('2028-02-29')
    expect(daysAfter('2026-10-24', 2)).toBe('2026-10-26')
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 }), (one, other) => {
        expect(daysAfter(daysAfter('2026-11-26', one), other)).toBe(daysAfter('2026-11-26', one + other))
      }),
    )
  })
})

test('a month that is too short ends on its last day', () => {
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
  expect(monthsAfter('2026-12-15', 0)).toBe('2026-12-15')
  expect(() => monthsAfter('soon', 1)).toThrow(RangeError)
})
