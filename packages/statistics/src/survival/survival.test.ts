import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notFinitePath } from '../result.ts'
import { timeTableOf } from '../sufficient/index.ts'
import type { TimeRow } from '../sufficient/index.ts'
import { figures } from '../testing/agreement.ts'
import { timeRows } from '../testing/arbitraries.ts'
import {
  hazardRatio,
  kaplanMeier,
  logRank,
  outflowByCause,
  restrictedMean,
  restrictedMeanDifference,
  timesOfArm,
} from './index.ts'

const one = (rows: Omit<TimeRow, 'arm'>[]) => timesOfArm(timeTableOf(rows.map((row) => ({ arm: 'a', ...row }))), 'a')

describe('time to outflow', () => {
  it('never gives NaN or infinity, for any persons', () => {
    const computed = Array.from({ length: 8 }, () => 0)
    fc.assert(
      fc.property(timeRows, (rows) => {
        const table = timeTableOf(rows as TimeRow[])
        const [a, b] = [timesOfArm(table, 'a'), timesOfArm(table, 'b')]
        const answers = [
          kaplanMeier(a),
          kaplanMeier(a, { interval: 'log' }),
          logRank(table),
          logRank(table, { weights: 'peto' }),
          restrictedMeanDifference(a, b, 12),
          hazardRatio(table, 'a', 'b'),
          hazardRatio(table, 'a', 'b', { ties: 'breslow' }),
          outflowByCause(a, 12),
        ]
        expect(answers.map((answer) => notFinitePath(answer))).toEqual(answers.map(() => undefined))
        for (const [index, { computable }] of answers.entries())
          if (computable) computed[index] = (computed[index] ?? 0) + 1
      }),
      { numRuns: 200 },
    )
    // The difference in time needs twenty people an arm, more than these rows have: its own tests look at it.
    expect(computed.filter((count) => count > 5).length).toBeGreaterThanOrEqual(7)
  })

  it('turns around with the arms', () => {
    let compared = 0
    fc.assert(
      fc.property(timeRows, (rows) => {
        const table = timeTableOf(rows as TimeRow[])
        const [straight, back] = [hazardRatio(table, 'a', 'b'), hazardRatio(table, 'b', 'a')]
        expect(back.computable).toBe(straight.computable)
        if (!straight.computable || !back.computable) return
        compared += 1
        expect(back.logRatio).toBeCloseTo(-straight.logRatio, 6)
      }),
    )
    // A property over refusals alone says nothing.
    expect(compared).toBeGreaterThan(0)
  })

  it('without loss the curve is the plain share and its log-log interval stays within 0 and 1', () => {
    const curve = figures(kaplanMeier(one([1, 2, 3, 4].map((time) => ({ time, event: true })))))
    expect(curve.points.map(({ surviving }) => surviving)).toEqual([0.75, 0.5, 0.25, 0])
    expect(curve.median).toBe(2.5)
    const [first, , , last] = curve.points
    expect(first).toMatchObject({ low: expect.any(Number), high: expect.any(Number) })
    expect(last).toMatchObject({ low: { code: 'no-variance' }, standardError: { code: 'no-variance' } })
  })

  it('keeps the causes of outflow apart, and they add up', () => {
    const times = one([
      { time: 1, event: 'work' },
      { time: 2, event: 'school' },
      { time: 2, event: null },
      { time: 3, event: true },
      { time: 4, event: 'work' },
      { time: 9, event: null },
    ])
    const answer = figures(outflowByCause(times, 5))
    expect(answer.causes.map(({ cause }) => cause)).toEqual(['(unknown)', 'school', 'work'])
    expect(answer.causes.reduce((sum, { share }) => sum + share, answer.surviving)).toBeCloseTo(1, 12)
  })

  it('with one cause and no loss the standard error of a share is the binomial one', () => {
    const times = one([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((time) => ({ time, event: 'work' })))
    const [work] = figures(outflowByCause(times, 3)).causes
    expect(work?.share).toBeCloseTo(0.3, 12)
    expect(work?.standardError).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 10), 10)
  })

  it('refuses what was not seen: a horizon beyond the data, an arm without outflow, a median not reached', () => {
    const still = one([
      { time: 5, event: true },
      { time: 8, event: null },
      { time: 8, event: null },
    ])
    expect(restrictedMean(still, 12)).toMatchObject({ code: 'horizon-beyond-data' })
    expect(restrictedMean(still, 8)).toMatchObject({ computable: true })
    expect(outflowByCause(still, 12)).toMatchObject({ code: 'horizon-beyond-data' })
    expect(figures(kaplanMeier(still)).median).toMatchObject({ code: 'not-reached' })
    expect(kaplanMeier([])).toMatchObject({ code: 'empty-arm' })
    expect(kaplanMeier([{ time: -1, events: 1, censored: 0 }])).toMatchObject({ code: 'invalid-input' })
    const table = timeTableOf([
      { arm: 'a', time: 1, event: true },
      { arm: 'a', time: 2, event: true },
      { arm: 'b', time: 2, event: null },
      { arm: 'b', time: 3, event: null },
    ])
    expect(hazardRatio(table, 'a', 'b')).toMatchObject({ code: 'no-events' })
    expect(logRank(timeTableOf([{ arm: 'a', time: 1, event: true }]))).toMatchObject({ code: 'empty-arm' })
  })

  it('a hazard ratio carries its caveat', () => {
    const table = timeTableOf(
      [1, 2, 3, 4, 5, 6].map((time) => ({ arm: time % 2 === 0 ? 'a' : 'b', time, event: true })),
    )
    expect(figures(hazardRatio(table, 'a', 'b')).caveat).toContain('stays-the-same')
  })
})
