import { describe, expect, test } from 'vitest'
import { dutchHolidays, easterSunday } from './dutch-holidays.ts'

describe('Easter', () => {
  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('%i', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })
})

test('the Dutch days off of 2026', () => {
  expect(dutchHolidays(2026).map((day) => `${day.date} ${day.name}`)).toEqual([
    '2026-01-01 new-year',
    '2026-04-03 good-friday',
    '2026-04-05 easter-sunday',
    '2026-04-06 easter-monday',
    '2026-04-27 kings-day',
    '2026-05-14 ascension-day',
    '2026-05-24 whit-sunday',
    '2026-05-25 whit-monday',
    '2026-12-25 christmas-day',
    '2026-12-26 boxing-day',
  ])
})

test('in 2025 King’s Day moved to Saturday and Liberation Day was a day off', () => {
  const days = dutchHolidays(2025)
  expect(days.find((day) => day.name === 'kings-day')?.date).toBe('2025-04-26')
  expect(days.find((day) => day.name === 'liberation-day')?.date).toBe('2025-05-05')
})
