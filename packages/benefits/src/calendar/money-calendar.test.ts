import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Situation } from '../norm/situation.ts'
import { decided, rulesWith, someJob, someSituation } from '../testing/some-situation.ts'
import type { Job } from '../wage/job.ts'
import { type MoneyCalendar, moneyCalendar } from './money-calendar.ts'
import type { PaymentCalendar } from './payment-calendar.ts'

const onThe25th: PaymentCalendar = { rule: { day: 25, month: 'same', onRestDay: 'before' }, exceptions: [] }
const onThe5th: PaymentCalendar = { rule: { day: 5, month: 'next', onRestDay: 'before' }, exceptions: [] }
const single: Situation = { household: 'single', person: { age: 35 }, decision: 'granted' }
const job: Job = { start: '2026-03-15', pay: { kind: 'hourly', hourlyCents: 1471, weeklyCentihours: 1600 } }
const asked = '2026-03-01'
const calendarOf = (settlement: string, more: Partial<Job> = {}, payments = onThe25th, situation = single) =>
  moneyCalendar(situation, { ...job, ...more }, rulesWith(decided('settlement', settlement)), payments, asked)
const cash = (calendar: MoneyCalendar, month: string) => {
  const found = calendar.months.find((one) => one.month === month)
  if (!found) throw new Error(month)
  return found
}

describe('on the month', () => {
  test('wages on the 25th beside the benefit: no month brings less than before', () => {
    const found = calendarOf('same-month')
    expect(cash(found, '2026-04')).toMatchObject({ before: 133_143, after: 108_266 + 56_003 })
    expect(found.dip).toBe(null)
    expect(found.days).toHaveLength(365)
  })

  test('wages in the month after: the first month has a hole, and it is named', () => {
    const found = calendarOf('same-month', { payDay: { day: 5, month: 'next' } })
    expect(found.dip).toMatchObject({ month: '2026-03', reasons: [{ reason: 'wage-comes-later' }] })
    expect(found.dip?.difference).toBe(cash(found, '2026-03').byKind.benefit)
    expect(found.tightest?.date).toBe('2026-04-24')
  })
})

describe('in arrears', () => {
  const found = calendarOf('in-arrears', { end: '2026-07-31' })

  test('first a month with both, and a hole after the job ended', () => {
    expect(cash(found, '2026-03')).toMatchObject({ before: 133_143, after: 133_143 + 59_372 })
    expect(found.dip).toMatchObject({ month: '2026-08', reasons: [{ reason: 'settled-from-last-month' }] })
  })
})

describe('estimate and correct', () => {
  const found = calendarOf('estimate-and-correct')

  test('a whole month is estimated, the half month is set right with the next payment', () => {
    const events = found.days.flatMap((day) => day.after)
    const march = events.find((event) => event.kind === 'benefit' && event.period === '2026-03')
    const correction = events.find((event) => event.kind === 'correction')
    expect(march?.cents).toBe(56_003)
    expect(correction).toMatchObject({ period: '2026-04', date: '2026-04-24' })
    expect((march?.cents ?? 0) + (correction?.cents ?? 0)).toBe(90_840)
  })
})

test('paid afterwards: the month before is paid in the first month, and June brings the allowance', () => {
  const found = calendarOf('same-month', {}, onThe5th)
  const events = found.days.flatMap((day) => day.after)
  expect(events.find((event) => event.kind === 'benefit')).toMatchObject({ period: '2026-02', date: '2026-03-05' })
  expect(events.find((event) => event.kind === 'holiday-allowance')).toMatchObject({ date: '2026-06-05' })
})

test('wages each four weeks arrive thirteen times a year', () => {
  const found = calendarOf('same-month', { period: 'four-weeks', payDay: { first: '2026-03-27' } })
  const wages = found.days.flatMap((day) => day.after.filter((event) => event.kind === 'wage'))
  expect(wages).toHaveLength(13)
  expect(wages[0]).toMatchObject({ date: '2026-03-27', cents: 46_400 })
  expect(wages[1]).toMatchObject({ date: '2026-04-24', cents: 99_938 })
})

test('the end of the benefit is followed by what was kept back', () => {
  const pay = { kind: 'hourly', hourlyCents: 1600, weeklyCentihours: 3600 } as const
  const found = calendarOf('same-month', { start: '2026-03-01', pay })
  const events = found.days.flatMap((day) => day.after)
  expect(events.filter((event) => event.kind === 'benefit')).toEqual([])
  expect(events.find((event) => event.kind === 'holiday-allowance')).toMatchObject({
    date: '2026-04-24',
    period: '2026-04',
  })
})

test('from 2027 a month with less may be bridged by the municipality', () => {
  const rules = rulesWith()
  const late: Job = { ...job, start: '2027-02-15', payDay: { day: 5, month: 'next' } }
  const found = moneyCalendar(single, late, rules, onThe25th, '2026-12-01')
  expect(found.dip).toMatchObject({ month: '2027-02', buffer: { value: 100_000, validFrom: '2027-01-01' } })
})

test('days, months and kinds add up, whatever happens', () => {
  const rules = ['same-month', 'in-arrears', 'estimate-and-correct'].map((one) => rulesWith(decided('settlement', one)))
  fc.assert(
    fc.property(
      someSituation,
      someJob,
      fc.constantFrom(...rules),
      fc.boolean(),
      (situation, some, chosen, afterwards) => {
        const found = moneyCalendar(situation, some, chosen, afterwards ? onThe5th : onThe25th, '2026-01-10')
        const last = found.days.at(-1)
        let before = 0
        let after = 0
        for (const month of found.months) {
          before += month.before
          after += month.after
          expect(Object.values(month.byKind).reduce((sum, cents) => sum + cents, 0)).toBe(month.difference)
        }
        expect([last?.soFarBefore, last?.soFarAfter]).toEqual([before, after])
        expect(found.owed).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 300 },
  )
})
