import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notFinitePath } from '../result.ts'
import { timeTableOf } from '../sufficient/index.ts'
import type { TimePoint, TimeRow, TimeTable } from '../sufficient/index.ts'
import { figures } from '../testing/agreement.ts'
import { timeRows } from '../testing/arbitraries.ts'
import {
  coxArms,
  hazardRatio,
  kaplanMeier,
  logRank,
  outflowByCause,
  restrictedMean,
  restrictedMeanDifference,
  timesOfArm,
} from './index.ts'

const group = (arm: string, times: TimePoint[], stratum = '') => ({ arm, stratum, times })
const many = (n: number, shift = 0): TimePoint[] =>
  Array.from({ length: n }, (_, index) => ({ time: index + 1 + shift, events: 1, censored: 0 }))
const rowsOf = (arm: string, n: number, shift = 0): TimeRow[] =>
  Array.from({ length: n }, (_, index) => ({ arm, time: index + 1 + shift, event: true }))

describe('one person in an arm', () => {
  it('seen: its restricted mean had a standard error of 0, which made the other arm look sure', () => {
    const one: TimePoint[] = [{ time: 5, events: 1, censored: 0 }]
    expect(figures(restrictedMean(one, 30)).standardError).toMatchObject({ code: 'one-observation' })
    expect(restrictedMeanDifference(one, many(40), 30)).toMatchObject({ code: 'one-observation' })
    expect(restrictedMeanDifference(one, many(40), 30, { test: 'z' })).toMatchObject({ computable: false })
  })

  it('log-rank and Cox refuse it, and the share of a cause has no standard error', () => {
    const table = timeTableOf([...rowsOf('a', 1), ...rowsOf('b', 30)])
    expect(logRank(table)).toMatchObject({ code: 'one-observation' })
    expect(hazardRatio(table, 'a', 'b')).toMatchObject({ code: 'one-observation' })
    expect(coxArms(table, 'a')).toMatchObject({ code: 'one-observation' })
    const [cause] = figures(outflowByCause([{ time: 5, events: 1, censored: 0, causes: { work: 1 } }], 5)).causes
    expect(cause).toMatchObject({ standardError: { code: 'no-variance' }, interval: { code: 'no-variance' } })
  })

  it('a difference in time needs twenty people an arm, and somebody who left in both', () => {
    for (let n = 1; n <= 24; n++) expect(restrictedMeanDifference(many(n), many(60), 15).computable).toBe(n >= 20)
    const still: TimePoint[] = [{ time: 30, events: 0, censored: 40 }]
    expect(restrictedMeanDifference(still, many(40), 30)).toMatchObject({ code: 'no-variance' })
  })
})

describe('an arm that was never there when somebody left', () => {
  it('seen: it counted for a degree of freedom and lowered the p', () => {
    const gone = group('c', [{ time: 0, events: 0, censored: 5 }])
    const two: TimeTable = { groups: [group('a', many(10)), group('b', many(10, 3))] }
    expect(figures(logRank(two)).df).toBe(1)
    expect(logRank({ groups: [...two.groups, gone] })).toMatchObject({ code: 'no-overlap' })
    expect(logRank({ groups: [group('a', many(10)), gone] })).toMatchObject({ code: 'no-overlap' })
  })

  it('arms that only ever stood in different strata are not compared', () => {
    const apart: TimeTable = { groups: [group('a', many(9), 'x'), group('b', many(9), 'y')] }
    expect(logRank(apart)).toMatchObject({ code: 'no-overlap' })
    expect(coxArms(apart, 'a')).toMatchObject({ code: 'no-overlap' })
    expect(hazardRatio(apart, 'a', 'b')).toMatchObject({ code: 'no-variance' })
  })
})

describe('counts and times that cannot be', () => {
  const wrong: [string, TimePoint[]][] = [
    ['NaN as a time', [{ time: Number.NaN, events: 1, censored: 0 }]],
    ['a negative time', [{ time: -1, events: 1, censored: 0 }]],
    [
      'not sorted',
      [
        { time: 4, events: 1, censored: 0 },
        { time: 2, events: 1, censored: 0 },
      ],
    ],
    [
      'a time twice',
      [
        { time: 4, events: 1, censored: 0 },
        { time: 4, events: 1, censored: 0 },
      ],
    ],
    ['half a person', [{ time: 4, events: 0.5, censored: 0 }]],
    ['a negative count', [{ time: 4, events: 3, censored: -1 }]],
    ['NaN people', [{ time: 4, events: Number.NaN, censored: 0 }]],
    ['more causes than outflows', [{ time: 4, events: 1, censored: 3, causes: { work: 1, school: 1 } }]],
    ['a negative cause', [{ time: 4, events: 1, censored: 3, causes: { work: 2, school: -1 } }]],
  ]

  it.each(wrong)('%s is refused by every estimator', (_, times) => {
    const bad = group('a', times)
    // In two strata, where merging the arm would have put the times in order.
    const table: TimeTable = { groups: [{ ...bad, stratum: 's' }, group('a', many(5)), group('b', many(9))] }
    const answers = [
      kaplanMeier(times),
      restrictedMean(times, 30),
      restrictedMeanDifference(times, many(30), 30),
      restrictedMeanDifference(many(30), times, 30),
      outflowByCause(times, 4),
      logRank(table),
      hazardRatio(table, 'a', 'b'),
      coxArms(table, 'b'),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ computable: false, code: 'invalid-input' })
  })

  it('the same arm and stratum twice is refused, not half read', () => {
    const twice: TimeTable = { groups: [group('a', many(5)), group('a', many(5)), group('b', many(9))] }
    for (const answer of [logRank(twice), hazardRatio(twice, 'a', 'b'), coxArms(twice, 'a')])
      expect(answer).toMatchObject({ code: 'invalid-input' })
  })

  it('a horizon that is no horizon', () => {
    for (const horizon of [0, -3, Number.NaN, Infinity]) {
      expect(restrictedMean(many(30), horizon)).toMatchObject({ code: 'invalid-input' })
      expect(outflowByCause(many(30), horizon)).toMatchObject({ code: 'invalid-input' })
    }
  })

  it('a time at which nobody was seen does not stretch what was seen', () => {
    const seen: TimePoint[] = [...many(20), { time: 30, events: 0, censored: 5 }, { time: 99, events: 0, censored: 0 }]
    expect(restrictedMean(seen, 60)).toMatchObject({ code: 'horizon-beyond-data' })
    expect(restrictedMean(seen, 30).computable).toBe(true)
  })
})

describe('no figure stands for "unknown"', () => {
  it('whatever the people: no standard error of 0, no p of 1 without a comparison, no NaN', () => {
    let computable = 0
    fc.assert(
      fc.property(timeRows, fc.integer({ min: 1, max: 30 }), (rows, horizon) => {
        const table = timeTableOf(rows as TimeRow[])
        const [a, b] = [timesOfArm(table, 'a'), timesOfArm(table, 'b')]
        const difference = restrictedMeanDifference(a, b, horizon, { test: 'z' })
        const answers = [difference, restrictedMeanDifference(a, b, horizon), coxArms(table, 'a'), logRank(table)]
        expect(answers.map((answer) => notFinitePath(answer))).toEqual(answers.map(() => undefined))
        for (const answer of [difference, restrictedMeanDifference(a, b, horizon)]) {
          if (!answer.computable) continue
          computable += 1
          expect(answer.treated.standardError).toBeGreaterThan(0)
          expect(answer.control.standardError).toBeGreaterThan(0)
          expect(answer.interval.high).toBeGreaterThan(answer.interval.low)
        }
      }),
      // A fixed seed: how many of them can be computed is counted below.
      { numRuns: 200, seed: 20261129 },
    )
    expect(computable).toBeGreaterThan(0)
  })
})

describe('Cox with more than two arms', () => {
  const table = timeTableOf(
    Array.from({ length: 60 }, (_, index) => ({
      arm: 'abc'[index % 3] ?? 'a',
      time: ((7 * index) % 61) + (index % 3) * 4 + index / 100,
      event: index % 5 > 0,
    })),
  )
  const tied = timeTableOf(
    Array.from({ length: 90 }, (_, index) => ({
      arm: 'abc'[index % 3] ?? 'a',
      stratum: index % 2 === 0 ? 'x' : 'y',
      time: ((7 * index) % 13) + (index % 3),
      event: index % 4 > 0,
    })),
  )

  it('with two arms is the hazard ratio that was checked against R', () => {
    const two: TimeTable = { groups: tied.groups.filter(({ arm }) => arm !== 'c') }
    for (const ties of ['efron', 'breslow'] as const) {
      const [arms, plain] = [figures(coxArms(two, 'a', { ties })), figures(hazardRatio(two, 'b', 'a', { ties }))]
      expect(arms.arms).toHaveLength(1)
      expect(arms.arms[0]?.logRatio).toBeCloseTo(plain.logRatio, 9)
      expect(arms.arms[0]?.logStandardError).toBeCloseTo(plain.logStandardError, 9)
      expect(arms.score.statistic).toBeCloseTo(plain.scoreTest, 9)
    }
  })

  it('without ties its score test is the log-rank test over three arms (Cox 1972, section 5)', () => {
    const answer = figures(coxArms(table, 'a'))
    const test = figures(logRank(table))
    expect(answer.score.statistic).toBeCloseTo(test.statistic, 9)
    expect(answer.df).toBe(2)
  })

  it('another reference tells the same: ratios divide, tests stay', () => {
    for (const ties of ['efron', 'breslow'] as const) {
      const [a, b] = [figures(coxArms(tied, 'a', { ties })), figures(coxArms(tied, 'b', { ties }))]
      const of = (answer: typeof a, arm: string) => answer.arms.find((one) => one.arm === arm)?.logRatio ?? 0
      expect(of(b, 'c')).toBeCloseTo(of(a, 'c') - of(a, 'b'), 8)
      expect(b.likelihoodRatio.statistic).toBeCloseTo(a.likelihoodRatio.statistic, 8)
      expect(b.wald.statistic).toBeCloseTo(a.wald.statistic, 6)
    }
  })

  it('refuses an arm in which nobody left, and an unknown reference', () => {
    const still = { groups: [...table.groups, group('d', [{ time: 9, events: 0, censored: 9 }])] }
    expect(coxArms(still, 'a')).toMatchObject({ code: 'no-events' })
    expect(coxArms(table, 'z')).toMatchObject({ code: 'empty-arm' })
  })
})
