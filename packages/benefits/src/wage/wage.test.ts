import { describe, expect, test } from 'vitest'
import { monthOf } from '../dates/iso-date.ts'
import { prepareRules } from '../rules/rules.ts'
import { checkJob, daysWorkedIn, type Job } from './job.ts'
import { grossOf, netWage, partOfMonth } from './net-wage.ts'
import { taxTableOf } from './wage-tax.ts'

const rules = prepareRules({ ordinance: { terms: [] }, contact: { name: 'Team Inkomen', phone: '0800 1234' } })
const table = taxTableOf(rules.inMonth(monthOf('2026-03-01'), '2026-03-01'))
const hourly = (weeklyCentihours: number, more: Partial<Job> = {}): Job => ({
  start: '2026-03-15',
  pay: { kind: 'hourly', hourlyCents: 1471, weeklyCentihours },
  ...more,
})
const wage = (job: Job) => netWage(job.pay, checkJob(job), table)

describe('net wage of 2026 at the minimum wage, holiday pay included', () => {
  test.each([
    [800, 55_074],
    [2000, 134_498],
    [3600, 229_989],
  ])('%i hundredths of an hour a week: %i cents', (hours, net) => {
    expect(wage(hourly(hours)).net).toBe(net)
  })

  test('without the credits tax is higher, and pension comes off first', () => {
    expect(wage(hourly(2000, { taxCredits: false }))).toEqual({
      gross: 137_686,
      tax: 49_223,
      pension: 0,
      net: 88_463,
      credit: 134_498 - 88_463,
    })
    const { gross, tax, pension, net } = wage(hourly(3600, { pensionCents: 10_000 }))
    expect([gross - tax - pension, pension]).toEqual([net, 10_000])
  })
})

describe('wages of other periods', () => {
  test('four weeks become a month as 13 / 12', () => {
    expect(grossOf({ kind: 'gross', cents: 120_000 }, true, 800)).toBe(140_400)
    expect(grossOf({ kind: 'gross', cents: 120_000, holidayPayIncluded: true }, true, 800)).toBe(130_000)
    expect(grossOf({ kind: 'net', cents: 60_000 }, true, 800)).toBe(65_000)
    expect(grossOf({ kind: 'gross', cents: 100_000 }, false, 800)).toBe(108_000)
  })

  test('a part of a month counts by calendar days and adds up', () => {
    const job = checkJob(hourly(3600, { end: '2026-05-10' }))
    expect([2, 3, 4, 5].map((month) => daysWorkedIn(job, 2026 * 12 + month))).toEqual([17, 30, 10, 0])
    const part = partOfMonth(wage(hourly(3600)), 17, 31)
    expect(part.net).toBe(126_123)
    expect(part.gross - part.tax - part.pension).toBe(part.net)
  })
})

test('a year whose credits are not known gives no net wage', () => {
  expect(() => taxTableOf(rules.inMonth(monthOf('2023-03-01'), '2025-03-01'))).toThrow(
    'no-parameters-for-date: wageTax.band-1-rate',
  )
})

// What ADP, a payroll processor, found a month between 2024 and 2025 (hartvannederland.nl, 2025-01). Pay slips follow
// the white table, which rounds wages down to steps: hence the tolerance.
test.each([
  [500, 0],
  [750, 0],
  [1000, -21.67],
  [1250, -30.25],
  [1500, -30.92],
  [1750, -31.58],
  [2000, -32.25],
  [2250, 15.5],
  [2500, 25.33],
  [2750, 29.08],
  [3000, 32.08],
  [3250, 34.33],
  [3500, 48.34],
  [3750, 56],
  [4000, 55.5],
  [4500, 54.33],
  [5000, 53.17],
  [6000, 50.91],
  [6500, 56.58],
  [7500, 56.58],
])('a gross wage of %i euros a month: the net wage of 2025 is %f more than that of 2024', (gross, more) => {
  const job: Job = { start: '2024-01-01', pay: { kind: 'gross', cents: gross * 100, holidayPayIncluded: true } }
  const netIn = (day: string) =>
    netWage(job.pay, checkJob(job), taxTableOf(rules.inMonth(monthOf(day), '2025-03-01'))).net
  expect(Math.abs(netIn('2025-01-01') - netIn('2024-12-01') - more * 100)).toBeLessThan(70)
})

describe('refused, with the field', () => {
  test.each<[string, Job, string]>([
    ['negative hours', hourly(-100), 'hours-impossible: job.pay.weeklyCentihours'],
    ['81 hours', hourly(8100), 'hours-impossible'],
    ['hours that are no number', hourly(Number.NaN), 'hours-impossible'],
    ['half a hundredth', hourly(0.5), 'hours-impossible'],
    ['a negative wage', { start: '2026-01-01', pay: { kind: 'net', cents: -1 } }, 'amount-impossible: job.pay.cents'],
    ['an end before the start', hourly(800, { end: '2026-03-14' }), 'dates-reversed: job.end'],
    ['a day that does not exist', hourly(800, { start: '2026-02-30' }), 'not-a-date: job.start'],
    ['a 32nd as pay day', hourly(800, { payDay: { day: 32 } }), 'not-a-date: job.payDay.day'],
    ['holiday pay above a half', hourly(800, { holidayShare: 5001 }), 'amount-impossible: job.holidayShare'],
  ])('%s', (_name, job, message) => {
    expect(() => checkJob(job)).toThrow(message)
  })
})
