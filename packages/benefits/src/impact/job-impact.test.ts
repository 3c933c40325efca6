import { describe, expect, test } from 'vitest'
import type { Situation } from '../norm/situation.ts'
import type { OrdinanceTerm } from '../rules/ordinance.ts'
import { prepareRules } from '../rules/rules.ts'
import type { Job } from '../wage/job.ts'
import { calculateJobImpact } from './job-impact.ts'
import { calculateMonthAmounts } from './month-amounts.ts'

const contact = { name: 'Team Inkomen', phone: '0800 1234' }
const lastKnown: OrdinanceTerm = {
  term: 'unknown-values',
  value: 'last-known',
  from: '2026-01-01',
  legalBasis: 'Beleidsregel rekentool art. 2',
  source: 'https://example.org/beleidsregel',
}
const rules = prepareRules({ ordinance: { terms: [lastKnown] }, contact })
const single: Situation = { household: 'single', person: { age: 35 } }
const sixteenHours: Job = {
  start: '2026-03-15',
  pay: { kind: 'hourly', hourlyCents: 1471, weeklyCentihours: 1600 },
}
const asked = '2026-03-01'

describe('16 hours a week from 15 March 2026', () => {
  const impact = calculateJobImpact(single, sixteenHours, rules, asked)
  const month = (name: string) => {
    const found = impact.months.find((one) => one.month === name)
    if (!found) throw new Error(name)
    return found
  }

  test('twelve months, the first in part', () => {
    expect(impact.months.map((one) => one.month)).toHaveLength(12)
    expect(month('2026-03').after.net).toBe(59_372)
    expect(month('2026-04').after).toMatchObject({
      gross: 110_148,
      net: 108_266,
      disregarded: 27_067,
      counted: 81_199,
      benefit: 58_951,
      total: 167_217,
    })
  })

  test('it agrees with the month without trace', () => {
    const fast = calculateMonthAmounts(single, sixteenHours, rules, '2026-04-01', asked)
    expect(month('2026-04').after).toMatchObject(fast)
  })

  test('after six months the disregard is over', () => {
    expect(month('2026-08').disregard).toMatchObject({ rule: 'n', monthNumber: 6, reason: 'may' })
    expect(month('2026-09').disregard).toMatchObject({ rule: null, reason: 'months-used' })
    expect(month('2026-09').after).toMatchObject({ disregarded: 0, total: 141_946 })
    expect(month('2027-01').disregard).toMatchObject({ rule: '34a-a', monthNumber: 1 })
  })

  test('holiday allowance is kept back and paid in June: less than before, because the benefit is lower', () => {
    const june = month('2026-06')
    // June 2025, July to December, January to May: 5 % of each norm.
    expect(june.before.holidayPaid).toBe(6727 + 6 * 6845 + 5 * 7007)
    expect(june.after.holidayPaid).toBeLessThan(june.before.holidayPaid)
    expect(month('2026-07').after.holidayPaid).toBe(0)
  })

  test('hours at which the benefit ends, and what stays of an hour', () => {
    expect(month('2026-04').benefitEndsAtCentihours).toBe(2525)
    // From July on the minimum wage is 14.99.
    expect(month('2026-09').benefitEndsAtCentihours).toBe(2075)
    // The disregard reaches its cap of 285.00 within the next hour.
    expect(month('2026-04').keptOfNextStep).toBe(2081)
    expect(month('2026-09').keptOfNextStep).toBe(0)
    expect(month('2026-09').keptOfEarnings).toBe(0)
  })

  test('every value that was not simply in force is said', () => {
    const said = impact.notices.map(({ kind, parameter }) => `${kind} ${parameter.id} ${parameter.validFrom}`)
    expect(said).toContain('last-known disregards.n-most 2026-01-01')
    expect(said).toContain('expected norms.single 2026-07-01')
    expect(said).toContain('expected wageTax.band-1-rate 2026-01-01')
    for (const parameter of impact.parameters) expect(parameter.source).not.toBe('')
    expect(impact.decisions).toMatchObject([{ term: 'unknown-values', legalBasis: 'Beleidsregel rekentool art. 2' }])
  })

  test('warnings name whom to call', () => {
    expect(impact.warnings.map((one) => one.id)).toEqual([
      'allowances-may-change',
      'disregard-may',
      'minimum-wage-rises',
    ])
    expect(impact.warnings[1]).toMatchObject({ call: true, values: { cents: 27_566 } })
    expect(impact.contact).toEqual(contact)
  })

  test('each sum adds up', () => {
    for (const { lines } of impact.months) {
      for (const line of lines.filter(({ formula }) => formula === 'sum')) {
        expect(Object.values(line.values).reduce((sum, value) => sum + value, 0)).toBe(line.cents)
      }
    }
  })
})

describe('the end of the benefit', () => {
  const fullTime: Job = {
    ...sixteenHours,
    start: '2026-02-01',
    pay: { kind: 'hourly', hourlyCents: 1600, weeklyCentihours: 3600 },
  }
  const impact = calculateJobImpact(single, fullTime, rules, '2026-01-20')

  test('is named, and the allowance that was kept back is paid a month later', () => {
    expect(impact.benefitEnds).toBe('2026-02')
    expect(impact.months[1]?.after.holidayPaid).toBe(6727 + 6 * 6845 + 7007)
    expect(impact.warnings.map((one) => one.id)).toContain('benefit-ends')
  })
})

describe('what is said in special cases', () => {
  const ids = (situation: Situation, job = sixteenHours) =>
    calculateJobImpact(situation, job, rules, asked).warnings.map((one) => one.id)

  test('below 27, a low wage, too many assets, gifts, no allowances', () => {
    expect(ids({ ...single, person: { age: 26 } })).toContain('disregard-below-27')
    const low: Job = { ...sixteenHours, pay: { kind: 'hourly', hourlyCents: 1470, weeklyCentihours: 1600 } }
    expect(ids(single, low)).toContain('below-minimum-wage')
    expect(ids({ ...single, assetsCents: 800_001, giftsThisYearCents: 120_001 })).toEqual([
      'allowances-may-change',
      'disregard-may',
      'minimum-wage-rises',
      'assets-above-limit',
      'gifts-above-limit',
    ])
    expect(ids({ ...single, receivesAllowances: false })).not.toContain('allowances-may-change')
  })

  test('a gross wage from pension age is outside the scope', () => {
    expect(() => ids({ household: 'single', person: { age: 70 } })).toThrow('outside-scope: job.pay')
    const net: Job = { start: '2026-03-01', pay: { kind: 'net', cents: 40_000 } }
    expect(
      calculateJobImpact({ household: 'single', person: { age: 70 } }, net, rules, asked).months[8]?.disregard,
    ).toMatchObject({
      rule: 'n',
      reason: 'applies',
    })
  })
})

describe('holiday pay of the wage in May', () => {
  const job: Job = { ...sixteenHours, start: '2026-03-01', holidayPay: 'in-may' }
  const { months } = calculateJobImpact(single, job, rules, asked)

  test('is kept back, paid in May, and counted in the month in which it was earned', () => {
    const part = 8020
    expect(months[0]?.after.wagePaid).toBe(108_266 - part)
    expect(months[2]?.after.wagePaid).toBe(108_266 + 2 * part)
    expect(months[2]?.after.benefit).toBe(months[1]?.after.benefit)
  })
})

test('asked too late, it refuses loudly', () => {
  expect(() => calculateJobImpact(single, sixteenHours, rules, '2027-01-02')).toThrow('parameter-stale')
})
