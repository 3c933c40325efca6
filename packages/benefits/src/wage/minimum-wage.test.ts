import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculateJobImpact } from '../impact/job-impact.ts'
import { calculateGrid, calculateMonthAmounts } from '../impact/month-amounts.ts'
import type { Situation } from '../norm/situation.ts'
import { rulesWith } from '../testing/some-situation.ts'
import { warningText } from '../words/index.ts'
import type { Job } from './job.ts'

const rules = rulesWith()
const asked = '2026-03-01'
const single: Situation = { household: 'single', person: { age: 35 }, decision: 'granted' }
const hourly = (hourlyCents: number, more: Partial<Job> = {}): Job => ({
  start: '2026-03-01',
  pay: { kind: 'hourly', hourlyCents, weeklyCentihours: 1600 },
  ...more,
})
const grosses = (job: Job, situation = single) =>
  calculateJobImpact(situation, job, rules, asked).months.map(({ after }) => after.gross)

describe('seen: a job at the minimum wage stayed at it when the minimum rose', () => {
  test('14.71 in March is 14.99 from July on, by hand: 14.99 × 16 × 52 / 12 × 1.08', () => {
    expect(grosses(hourly(1471)).slice(3, 5)).toEqual([110_148, Math.round(14.99 * 16 * (52 / 12) * 1.08 * 100)])
  })

  test('it is said, with the month and the amount, and the value stands among those that took part', () => {
    const impact = calculateJobImpact(single, hourly(1480), rules, asked)
    const rises = impact.warnings.find(({ id }) => id === 'minimum-wage-rises')
    expect(rises).toMatchObject({ article: 'WML art. 7', values: { month: '2026-07', least: 1499 } })
    if (rises === undefined) throw new Error('not said')
    expect(warningText(rises, impact.contact, 'nl')).toContain('In juli 2026 gaat het minimumloon omhoog')
    expect(impact.parameters.map(({ id, validFrom }) => `${id} ${validFrom}`)).toContain(
      'minimumWage.age-21 2026-07-01',
    )
  })

  test('a wage above the new minimum stays, and so does one that was too low from the first day', () => {
    expect(new Set(grosses(hourly(1500))).size).toBe(1)
    expect(new Set(grosses(hourly(1470))).size).toBe(1)
    const ids = calculateJobImpact(single, hourly(1470), rules, asked).warnings.map(({ id }) => id)
    expect([ids.includes('below-minimum-wage'), ids.includes('minimum-wage-rises')]).toEqual([true, false])
  })

  test('a 21st birthday within the year raises it too', () => {
    const young: Situation = { household: 'single', person: { birthDate: '2005-04-20' } }
    const [april, may] = grosses(hourly(1177), young).slice(1, 3)
    expect([april, may]).toEqual([88_134, 110_148])
  })

  test('where the minimum is not known, the wage stays as given and that is said', () => {
    const job = hourly(1471, { start: '2024-01-01', end: '2024-12-31' })
    const young: Situation = { household: 'single', person: { age: 20 } }
    const impact = calculateJobImpact(young, job, rules, '2024-01-10')
    expect(impact.warnings.map(({ id }) => id)).toContain('minimum-wage-unknown')
    expect(new Set(impact.months.map(({ after }) => after.gross)).size).toBe(1)
  })

  test('a chart and a single month reckon as the year does', () => {
    const of = (month: string) => calculateMonthAmounts(single, hourly(1471), rules, month, asked).gross
    expect([of('2026-06-01'), of('2026-07-01')]).toEqual(grosses(hourly(1471)).slice(3, 5))
    const grid = { weeklyCentihours: [1600], hourlyCents: [1470, 1471, 1499, 1600] }
    const row = calculateGrid(single, hourly(1471), rules, '2026-07-01', asked, grid).map(([one]) => one?.gross)
    expect(row).toEqual([1470, 1499, 1499, 1600].map((wage) => grosses(hourly(wage))[0]))
  })
})

test('a higher hourly wage never brings less gross in any month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 2000 }), fc.integer({ min: 0, max: 60 }), (wage, more) => {
      const low = grosses(hourly(wage))
      grosses(hourly(wage + more)).forEach((gross, place) => expect(gross).toBeGreaterThanOrEqual(low[place] ?? 0))
    }),
    { numRuns: 200 },
  )
})
