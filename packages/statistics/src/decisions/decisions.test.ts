import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notFinitePath } from '../result.ts'
import { figures } from '../testing/agreement.ts'
import { tables } from '../testing/arbitraries.ts'
import {
  adjustP,
  betaBinomialBenefit,
  breakEven,
  designEffect,
  detectableDifference,
  detectableShares,
  fiellerRatio,
  noHarm,
  noHarmOfShares,
  normalPosterior,
  outflowsToPayFor,
  powerOfMeans,
  powerOfProportions,
  sampleRatio,
  sizeForMeans,
  sizeForProportions,
} from './index.ts'

const METHODS = ['bonferroni', 'holm', 'hochberg', 'hommel', 'benjamini-hochberg', 'benjamini-yekutieli'] as const

describe('adjusting p', () => {
  it('never lowers a p, keeps the order and does not care for the order of the input', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(chances, fc.constantFrom(...METHODS), (p, method) => {
        const adjusted = adjustP(p, method)
        if (!Array.isArray(adjusted)) throw new Error(adjusted.detail)
        for (const [index, value] of adjusted.entries()) expect(value).toBeGreaterThanOrEqual((p[index] ?? 0) - 1e-15)
        expect(adjustP(p.toReversed(), method)).toEqual(adjusted.toReversed())
      }),
    )
    expect(adjustP([0.2, 1.2], 'holm')).toMatchObject({ code: 'invalid-input' })
  })
})

describe('no harm', () => {
  const estimate = { estimate: -0.02, standardError: 0.03, df: 'normal' } as const

  it('rules out harm beyond the margin, finds it, or cannot tell', () => {
    expect(figures(noHarm(estimate, 0.1)).verdict).toBe('no-harm')
    expect(figures(noHarm(estimate, 0.05)).verdict).toBe('cannot-tell')
    expect(figures(noHarm({ ...estimate, estimate: -0.2 }, 0.05)).verdict).toBe('harm')
    expect(figures(noHarm({ ...estimate, estimate: 0.2 }, 0.05, { better: 'less' })).verdict).toBe('harm')
    // Surely worse, but by 0.06 … 0.14: whether by more than 0.1 nobody knows.
    expect(figures(noHarm({ ...estimate, estimate: -0.1 }, 0.1)).verdict).toBe('cannot-tell')
    expect(noHarm(estimate, 0)).toMatchObject({ code: 'invalid-input' })
  })

  it('seen: worse than nothing was called worse than the margin; whatever the figures, harm is beyond the margin', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        fc.constantFrom('more' as const, 'less' as const),
        (value, margin, better) => {
          const { verdict } = figures(noHarm({ ...estimate, estimate: value }, margin, { better }))
          const gain = better === 'more' ? value : -value
          if (verdict === 'harm') expect(gain).toBeLessThan(-margin)
          if (verdict === 'no-harm') expect(gain).toBeGreaterThan(-margin)
        },
      ),
    )
  })

  it('for shares answers even when nobody had the event', () => {
    const none = { treated: { events: 0, n: 100 }, control: { events: 0, n: 100 } }
    expect(figures(noHarmOfShares(none, 0.05)).verdict).toBe('no-harm')
    const small = { treated: { events: 0, n: 8 }, control: { events: 0, n: 8 } }
    expect(figures(noHarmOfShares(small, 0.05)).verdict).toBe('cannot-tell')
  })
})

describe('Bayes', () => {
  it('benefit and harm add up to 1 at threshold 0, and the prior travels along', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        (estimate, standardError) => {
          const answer = figures(normalPosterior({ estimate, standardError }, { kind: 'normal', mean: 0, sd: 1 }))
          expect(answer.probabilityOfBenefit + answer.probabilityOfHarm).toBeCloseTo(1, 12)
          expect(answer.prior).toEqual({ kind: 'normal', mean: 0, sd: 1 })
        },
      ),
    )
  })

  it('the chance of two shares turns around with the arms', () => {
    let compared = 0
    fc.assert(
      fc.property(tables, ({ treated, control }) => {
        const [straight, back] = [
          betaBinomialBenefit({ treated, control }),
          betaBinomialBenefit({ treated: control, control: treated }),
        ]
        expect(back.computable).toBe(straight.computable)
        if (!straight.computable || !back.computable) return
        compared += 1
        expect(straight.probability + back.probability).toBeCloseTo(1, 9)
      }),
    )
    expect(compared).toBeGreaterThan(0)
  })

  it('few degrees of freedom make a chance less sure, never surer', () => {
    const estimate = { estimate: 2, standardError: 1 }
    const chance = (df: number | 'normal') =>
      figures(normalPosterior({ ...estimate, df }, { kind: 'flat' })).probabilityOfBenefit
    const rising = [1, 2, 4, 8, 30, 1000, 'normal' as const].map(chance)
    expect(rising).toEqual(rising.toSorted((one, other) => one - other))
    expect(chance(2)).toBeLessThan(0.9)
  })
})

describe('before the start', () => {
  it('177 an arm sees 12 to 15 points, 20 an arm about 41', () => {
    const { up } = figures(detectableShares({ treated: 177, control: 177 }, 0.3))
    expect(typeof up === 'number' && up - 0.3).toBeGreaterThan(0.12)
    expect(typeof up === 'number' && up - 0.3).toBeLessThan(0.15)
    const small = figures(detectableShares({ treated: 20, control: 20 }, 0.3)).up
    expect(typeof small === 'number' && Math.round(100 * (small - 0.3))).toBeGreaterThanOrEqual(40)
  })

  it('refuses a side on which even everybody would not be enough', () => {
    expect(figures(detectableShares({ treated: 10, control: 10 }, 0.05)).down).toMatchObject({ code: 'unbounded' })
  })

  it('size, power and detectable difference agree with each other', () => {
    const { perArm } = figures(sizeForMeans(4, 10, 0.9))
    const sizes = { treated: perArm, control: perArm }
    expect(figures(powerOfMeans(sizes, 4, 10)).power).toBeCloseTo(0.9, 9)
    expect(figures(detectableDifference(sizes, 10, 0.9)).difference).toBeCloseTo(4, 7)
    const shares = { treated: 0.4, control: 0.3 }
    const planned = figures(sizeForProportions(shares, 0.8)).perArm
    expect(figures(powerOfProportions({ treated: planned, control: planned }, shares)).power).toBeCloseTo(0.8, 9)
  })

  it('clusters cost power', () => {
    const { factor } = figures(designEffect(20, 0.05))
    expect(factor).toBeCloseTo(1.95, 12)
    const shares = { treated: 0.4, control: 0.3 }
    const plain = figures(sizeForProportions(shares, 0.8)).perArm
    expect(figures(sizeForProportions(shares, 0.8, { designEffect: factor })).perArm).toBeCloseTo(1.95 * plain, 9)
    expect(designEffect(20, 2)).toMatchObject({ code: 'invalid-input' })
  })

  it('seen: a size for means gave no answer with a design effect; now size and power agree for any', () => {
    expect(sizeForMeans(0.5, 1, 0.8, { designEffect: 5 })).toMatchObject({ computable: true })
    const effects = fc.double({ min: 1, max: 60, noNaN: true })
    const gaps = fc.double({ min: 0.02, max: 30, noNaN: true })
    fc.assert(
      fc.property(effects, gaps, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (effect, gap, power) => {
        const { perArm } = figures(sizeForMeans(gap, 1, power, { designEffect: effect }))
        const reached = figures(
          powerOfMeans({ treated: perArm, control: perArm }, gap, 1, { designEffect: effect }),
        ).power
        expect(reached).toBeGreaterThanOrEqual(power - 1e-6)
      }),
      { numRuns: 60 },
    )
  })

  it('a cluster trial is planned with the t of its clusters: fewer clusters see less, with the same people', () => {
    const sizes = { treated: 200, control: 200 }
    const seen = (df?: number) => figures(detectableShares(sizes, 0.3, 0.8, df === undefined ? {} : { df })).up
    const up = [6, 10, 30, 200, undefined].map(seen)
    expect(up.every((value) => typeof value === 'number')).toBe(true)
    expect(up).toEqual(up.toSorted((one, other) => Number(other) - Number(one)))
    expect(detectableShares(sizes, 0.3, 0.8, { df: 0 })).toMatchObject({ code: 'no-degrees-of-freedom' })
    expect(detectableDifference({ treated: 5, control: 5 }, 1, 0.8, { designEffect: 9 })).toMatchObject({
      code: 'no-degrees-of-freedom',
    })
  })

  it('the sample ratio of few units is exact: 8 against 0 is 1 in 128, not 1 in 213', () => {
    expect(figures(sampleRatio([8, 0], [1, 1])).p).toBeCloseTo(2 / 256, 9)
    expect(figures(sampleRatio([40, 40], [1, 1])).p).toBeCloseTo(1, 9)
  })

  it('never gives NaN or infinity', () => {
    const size = fc.integer({ min: 2, max: 5000 })
    fc.assert(
      fc.property(size, size, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (treated, control, share) => {
        const answers = [
          detectableShares({ treated, control }, share),
          detectableDifference({ treated, control }, share),
          powerOfMeans({ treated, control }, share, 1),
          sampleRatio([treated, control], [share, 1]),
        ]
        expect(answers.map((answer) => notFinitePath(answer))).toEqual(answers.map(() => undefined))
      }),
      { numRuns: 40 },
    )
  })
})

describe('money', () => {
  it('900,000 a year at 14,000 each breaks even at 65 people, 2,000,000 at 143', () => {
    expect(figures(outflowsToPayFor(900_000, 14_000))).toMatchObject({ people: 65 })
    expect(figures(outflowsToPayFor(900_000, 14_000)).exact).toBeCloseTo(64.29, 2)
    expect(figures(outflowsToPayFor(2_000_000, 14_000)).people).toBe(143)
    expect(figures(outflowsToPayFor(28_000, 14_000)).people).toBe(2)
  })

  it('an effect that may be 0 makes the cost of an outflow anything', () => {
    const effect = { value: 0.05, standardError: 0.04 }
    const answer = figures(breakEven({ costPerPerson: 50_000, valuePerOutflow: 1_400_000, effect }))
    expect(figures(answer.costPerOutflow).interval).toMatchObject({ code: 'unbounded' })
    expect(answer.net.estimate).toBeCloseTo(20_000, 9)
    expect(answer.neededPer100).toBeCloseTo(3.571, 3)
  })

  it('Fieller without uncertainty below is the plain interval, and holds the ratio', () => {
    const answer = figures(fiellerRatio({ value: 10, standardError: 1 }, { value: 2, standardError: 0 }))
    const { interval } = answer
    if ('code' in interval) throw new Error(interval.detail)
    expect(interval.low).toBeCloseTo(5 - 1.959963984540054 / 2, 12)
    expect(interval.high).toBeCloseTo(5 + 1.959963984540054 / 2, 12)
    expect(fiellerRatio({ value: 1, standardError: 1 }, { value: 0, standardError: 1 })).toMatchObject({
      code: 'unbounded',
    })
  })
})
