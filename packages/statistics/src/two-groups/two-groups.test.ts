import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notFinitePath } from '../result.ts'
import { momentsOf, valueCountsOf } from '../sufficient/index.ts'
import type { TwoByTwo } from '../sufficient/index.ts'
import { figures } from '../testing/agreement.ts'
import { tables, varying } from '../testing/arbitraries.ts'
import * as twoGroups from './index.ts'

const { chiSquaredTest, clopperPearson, cochranMantelHaenszel, fisherExact, mannWhitney, mantelHaenszel } = twoGroups
const { newcombe, oddsRatio, pooledT, riskRatio, waldRiskDifference, welch, wilson } = twoGroups

const swapped = ({ treated, control }: TwoByTwo): TwoByTwo => ({ treated: control, control: treated })
const EQUAL = momentsOf([5, 5, 5])

describe('means', () => {
  it('swap sign with the arms and hold the estimate inside the interval', () => {
    fc.assert(
      fc.property(varying, varying, (one, other) => {
        const [a, b] = [momentsOf(one), momentsOf(other)]
        for (const test of [welch, pooledT]) {
          const [straight, back] = [figures(test(a, b)), figures(test(b, a))]
          expect(back.estimate).toBeCloseTo(-straight.estimate, 9)
          expect(back.interval.low).toBeCloseTo(-straight.interval.high, 8)
          expect(straight.interval.low).toBeLessThanOrEqual(straight.estimate)
          expect(straight.interval.high).toBeGreaterThanOrEqual(straight.estimate)
        }
      }),
    )
  })

  it('follow a change of unit', () => {
    fc.assert(
      fc.property(varying, varying, fc.integer({ min: 2, max: 1000 }), (one, other, factor) => {
        const plain = figures(welch(momentsOf(one), momentsOf(other)))
        const scaled = figures(welch(momentsOf(one.map((y) => y * factor)), momentsOf(other.map((y) => y * factor))))
        expect(scaled.estimate / factor).toBeCloseTo(plain.estimate, 8)
        expect(scaled.p).toBeCloseTo(plain.p, 8)
      }),
    )
  })

  it('are refused with a code, never with p = 1', () => {
    expect(welch(EQUAL, EQUAL)).toMatchObject({ computable: false, code: 'no-variance' })
    expect(welch(momentsOf([]), EQUAL)).toMatchObject({ code: 'empty-arm' })
    expect(pooledT(momentsOf([1]), EQUAL)).toMatchObject({ code: 'one-observation' })
    expect(welch(momentsOf([1, 2]), momentsOf([1, 2]), { level: 1 })).toMatchObject({ code: 'invalid-input' })
  })

  it('still answer when one arm does not vary', () => {
    expect(figures(welch(momentsOf([1, 2, 4]), EQUAL)).df).toBeCloseTo(2, 12)
  })
})

describe('shares', () => {
  it('never give NaN or infinity, for any table', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const answers = [
          newcombe(table),
          waldRiskDifference(table),
          waldRiskDifference(table, { continuity: true }),
          chiSquaredTest(table),
          chiSquaredTest(table, { continuity: true }),
          riskRatio(table),
          oddsRatio(table),
          fisherExact(table),
          wilson(table.treated),
          clopperPearson(table.control),
          mantelHaenszel([table, swapped(table)], 'risk-difference'),
          mantelHaenszel([table], 'log-risk-ratio'),
          mantelHaenszel([table], 'log-odds-ratio'),
          cochranMantelHaenszel([table]),
        ]
        expect(answers.map((answer) => notFinitePath(answer))).toEqual(answers.map(() => undefined))
      }),
    )
  })

  it('swap with the arms, stay within -1 and 1, hold the estimate', () => {
    let [shares, exact] = [0, 0]
    fc.assert(
      fc.property(tables, (table) => {
        const [straight, back] = [newcombe(table), newcombe(swapped(table))]
        expect(back.computable).toBe(straight.computable)
        if (!straight.computable || !back.computable) return
        shares += 1
        expect(back.interval.low).toBeCloseTo(-straight.interval.high, 12)
        expect(straight.interval.low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(straight.interval.high).toBeLessThanOrEqual(1 + 1e-12)
        expect(straight.interval.low - 1e-12).toBeLessThanOrEqual(straight.difference)
        expect(straight.interval.high + 1e-12).toBeGreaterThanOrEqual(straight.difference)
        const [one, other] = [fisherExact(table), fisherExact(swapped(table))]
        expect(other.computable).toBe(one.computable)
        if (!one.computable || !other.computable) return
        exact += 1
        expect(other.p).toBeCloseTo(one.p, 9)
      }),
    )
    expect(Math.min(shares, exact)).toBeGreaterThan(0)
  })

  it('20 of 50 is 40 %, by Wilson between 27.6 and 53.8', () => {
    const { proportion, interval } = figures(wilson({ events: 20, n: 50 }))
    expect([proportion, interval.low, interval.high].map((share) => Math.round(share * 1000) / 10)).toEqual([
      40, 27.6, 53.8,
    ])
  })

  it('say why: empty arm, empty cell, nothing to compare', () => {
    const table = (a: number, n: number, b: number, m: number): TwoByTwo => ({
      treated: { events: a, n },
      control: { events: b, n: m },
    })
    expect(newcombe(table(0, 0, 1, 5))).toMatchObject({ code: 'empty-arm' })
    expect(newcombe(table(6, 5, 1, 5))).toMatchObject({ code: 'invalid-input' })
    expect(riskRatio(table(0, 5, 1, 5))).toMatchObject({ code: 'zero-cell' })
    expect(oddsRatio(table(5, 5, 1, 5))).toMatchObject({ code: 'zero-cell' })
    expect(fisherExact(table(0, 5, 0, 5))).toMatchObject({ code: 'no-variance' })
    expect(chiSquaredTest(table(5, 5, 5, 5))).toMatchObject({ code: 'no-variance' })
    expect(waldRiskDifference(table(0, 5, 5, 5))).toMatchObject({ code: 'no-variance' })
    expect(figures(fisherExact(table(5, 5, 0, 5))).interval.high).toMatchObject({ code: 'unbounded' })
  })
})

describe('ranks', () => {
  it('turn around with the arms', () => {
    fc.assert(
      fc.property(varying, varying, (one, other) => {
        const [straight, back] = [mannWhitney(valueCountsOf(one, other)), mannWhitney(valueCountsOf(other, one))]
        expect(figures(straight).superiority + figures(back).superiority).toBeCloseTo(1, 12)
        expect(figures(back).p).toBeCloseTo(figures(straight).p, 12)
      }),
    )
  })

  it('refuse equal values and an empty arm', () => {
    expect(mannWhitney(valueCountsOf([3, 3], [3, 3]))).toMatchObject({ code: 'no-variance' })
    expect(mannWhitney(valueCountsOf([3, 3], []))).toMatchObject({ code: 'empty-arm' })
  })
})
