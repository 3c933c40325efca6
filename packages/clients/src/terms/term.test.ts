import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '@vliegwiel/i18n'
import { codesOf, hostileNumbers, hostileTexts, valueOf } from '../testing/answers.ts'
import { weekdayOf } from '../day.ts'
import { endOfTerm, reportNextDay, type TermRule, workingDaysLeft } from './term.ts'
import { restOn, workingDaysAfter, workingDaysBetween } from './working-days.ts'

/** Days off in the Netherlands around 2026 and 2027, as rijksoverheid.nl lists them. */
const holidays: Readonly<Record<string, string>> = {
  '2026-04-03': 'good-friday',
  '2026-04-06': 'easter-monday',
  '2026-04-27': 'kings-day',
  '2026-05-14': 'ascension-day',
  '2026-05-25': 'whit-monday',
  '2026-12-25': 'christmas-day',
  '2026-12-26': 'boxing-day',
  '2027-01-01': 'new-year',
}
const holidayOn = (day: string) => holidays[day] ?? null
const days = fc.integer({ min: 0, max: 3_000 }).map((offset) => daysAfter('2024-01-01', offset))

test.each([
  ['2026-11-23', 1],
  ['2026-11-29', 7],
  ['2000-02-29', 2],
  ['2100-03-01', 1],
  ['1999-12-31', 5],
])('%s is day %i of the week', (day, expected) => expect(weekdayOf(day)).toBe(expected))

describe('"report the next day"', () => {
  test.each([
    ['2026-11-23', '2026-11-24'], // Monday
    ['2026-11-27', '2026-11-30'], // Friday: the weekend does not count
    ['2026-11-28', '2026-11-30'], // Saturday
    ['2026-12-24', '2026-12-28'], // Thursday before Christmas on Friday and Saturday
    ['2026-12-31', '2027-01-04'], // New Year on Friday
    ['2026-04-02', '2026-04-07'], // Good Friday, Easter Monday
  ])('reported on %s: before the end of %s', (reported, end) => {
    expect(valueOf(endOfTerm(reportNextDay, reported, holidayOn)).end).toBe(end)
  })

  test('every day that was left out is named', () => {
    expect(valueOf(endOfTerm(reportNextDay, '2026-12-24', holidayOn)).resting).toEqual([
      { day: '2026-12-25', why: 'holiday', holiday: 'christmas-day' },
      { day: '2026-12-26', why: 'weekend', holiday: 'boxing-day' },
      { day: '2026-12-27', why: 'weekend', holiday: null },
    ])
  })

  test('the holidays are those of whoever asks', () => {
    expect(valueOf(endOfTerm(reportNextDay, '2026-04-02', () => null)).end).toBe('2026-04-03')
  })
})

describe('a longer term', () => {
  const weeks = (count: number, more: Partial<TermRule> = {}): TermRule => ({
    count,
    unit: 'weeks',
    onRestDay: 'next-working-day',
    leastWorkingDays: 0,
    ...more,
  })

  test('a diagnosis of four weeks that ends on a holiday moves, and says why', () => {
    expect(valueOf(endOfTerm(weeks(4), '2026-04-16', holidayOn))).toMatchObject({
      counted: '2026-05-14',
      end: '2026-05-15',
      moved: 'holiday',
    })
    expect(valueOf(endOfTerm(weeks(4, { onRestDay: 'stays' }), '2026-04-16', holidayOn))).toMatchObject({
      end: '2026-05-14',
      moved: null,
    })
  })

  test('three days over Christmas still hold two working days (Algemene termijnenwet, art. 2)', () => {
    const rule: TermRule = { count: 3, unit: 'days', onRestDay: 'next-working-day', leastWorkingDays: 2 }
    expect(valueOf(endOfTerm(rule, '2026-12-24', holidayOn))).toMatchObject({
      end: '2026-12-29',
      moved: 'working-days',
    })
  })

  test('whatever the rule: never before it was counted, never on a rest day unless it stays, two sums that agree', () => {
    const rules = fc.record({
      count: fc.integer({ min: 1, max: 40 }),
      unit: fc.constantFrom('days' as const, 'weeks' as const, 'working-days' as const),
      onRestDay: fc.constantFrom('next-working-day' as const, 'stays' as const),
      leastWorkingDays: fc.integer({ min: 0, max: 5 }),
    })
    fc.assert(
      fc.property(rules, days, (rule, from) => {
        const { end, counted, moved } = valueOf(endOfTerm(rule, from, holidayOn))
        expect(end >= counted && counted > from).toBe(true)
        expect(moved === null).toBe(end === counted)
        if (rule.onRestDay === 'next-working-day') expect(restOn(end, holidayOn)).toBeNull()
        expect(workingDaysBetween(from, end, holidayOn)).toBeGreaterThanOrEqual(rule.leastWorkingDays)
        if (rule.unit === 'working-days') expect(workingDaysBetween(from, counted, holidayOn)).toBe(rule.count)
      }),
    )
  })

  test('counting there and back is the same', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, count) => {
        expect(valueOf(workingDaysLeft(workingDaysAfter(from, count, holidayOn), from, holidayOn))).toBe(count)
      }),
    )
  })

  test('what cannot be a term is refused, never thrown', () => {
    for (const count of hostileNumbers)
      for (const from of hostileTexts)
        expect(codesOf(endOfTerm({ ...reportNextDay, count }, from, holidayOn)).length).toBeGreaterThanOrEqual(
          from === '2026-02-28' && count === 1 ? 0 : 1,
        )
  })
})
