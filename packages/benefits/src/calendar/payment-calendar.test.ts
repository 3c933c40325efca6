import { describe, expect, test } from 'vitest'
import { type PaymentCalendar, paymentDates } from './payment-calendar.ts'

const calendar = (more: Partial<PaymentCalendar['rule']> = {}, exceptions: PaymentCalendar['exceptions'] = []) => ({
  rule: { day: 25, month: 'same', onRestDay: 'before', ...more } as const,
  exceptions,
})
const days = (given: PaymentCalendar, from: string, count: number) =>
  paymentDates(given, from, count).map((one) => `${one.date} ${one.why}`)

describe('payment days', () => {
  test('weekends and holidays move the payment to the working day before', () => {
    expect(days(calendar(), '2026-01-01', 12)).toEqual([
      '2026-01-23 weekend',
      '2026-02-25 rule',
      '2026-03-25 rule',
      '2026-04-24 weekend',
      '2026-05-22 holiday',
      '2026-06-25 rule',
      '2026-07-24 weekend',
      '2026-08-25 rule',
      '2026-09-25 rule',
      '2026-10-23 weekend',
      '2026-11-25 rule',
      '2026-12-24 holiday',
    ])
  })

  test('or to the one after, or not at all', () => {
    expect(days(calendar({ onRestDay: 'after' }), '2026-12-01', 1)).toEqual(['2026-12-28 holiday'])
    expect(days(calendar({ onRestDay: 'stays' }), '2026-12-01', 1)).toEqual(['2026-12-25 rule'])
  })

  test('a day that a month does not have is its last, and the next month is possible', () => {
    expect(days(calendar({ day: 31 }), '2026-02-01', 1)).toEqual(['2026-02-27 weekend'])
    expect(days(calendar({ day: 5, month: 'next' }), '2026-03-01', 2)).toEqual([
      '2026-04-02 holiday',
      '2026-05-05 rule',
    ])
  })

  test('Good Friday can count as a working day', () => {
    expect(days(calendar({ day: 3 }), '2026-04-01', 1)).toEqual(['2026-04-02 holiday'])
    expect(days(calendar({ day: 3, goodFridayRests: false }), '2026-04-01', 1)).toEqual(['2026-04-03 rule'])
  })

  test('an exception goes before the rule and carries its reason', () => {
    const early = calendar({}, [{ period: '2026-12', date: '2026-12-18', reason: 'Voor de feestdagen' }])
    expect(paymentDates(early, '2026-12-01', 1)).toEqual([
      {
        period: '2026-12',
        date: '2026-12-18',
        planned: '2026-12-25',
        why: 'exception',
        holiday: null,
        reason: 'Voor de feestdagen',
      },
    ])
  })
})

describe('refused, with the field', () => {
  const exception = { period: '2026-12', date: '2026-12-18', reason: 'feest' }
  test.each<[string, PaymentCalendar, string]>([
    ['day 0', calendar({ day: 0 }), 'not-a-date: calendar.rule.day'],
    ['no month', calendar({}, [{ ...exception, period: '2026-13' }]), 'calendar.exceptions[0].period'],
    ['twice the same month', calendar({}, [exception, exception]), 'dates-overlap: calendar.exceptions[1].period'],
    ['a date months away', calendar({}, [{ ...exception, date: '2026-06-18' }]), 'calendar.exceptions[0].date'],
    ['no reason', calendar({}, [{ ...exception, reason: '' }]), 'calendar.exceptions[0].reason'],
  ])('%s', (_name, given, message) => {
    expect(() => days(given, '2026-01-01', 1)).toThrow(message)
  })
})
