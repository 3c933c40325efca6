import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile, tQuantile } from '../distributions/index.ts'
import { notFinitePath } from '../result.ts'
import { figures } from '../testing/agreement.ts'
import { studies } from '../testing/arbitraries.ts'
import { metaRegression, multilevel, pool, randomEffects, smallStudyTest, subgroupTest, tauInterval } from './index.ts'
import type { PublishedStudy, Study } from './index.ts'
import { tauSquared } from './tau-squared.ts'

const METHODS = ['DL', 'REML', 'ML', 'PM', 'HE', 'SJ'] as const
const z = normalQuantile(0.975)

/** −12…+23, −13…+20 and −9…+23 per 100, as three municipalities published them. */
const three: Study[] = [
  [-0.12, 0.23],
  [-0.13, 0.2],
  [-0.09, 0.23],
].map(([low = 0, high = 0]) => ({ estimate: (low + high) / 2, variance: ((high - low) / (2 * z)) ** 2 }))

describe('studies that agree by chance', () => {
  it('seen: three pilots that each know nothing gave "between 1 and 10 more"', () => {
    const uncut = figures(randomEffects(three, { test: 'hartung-knapp-uncut' }))
    expect([Math.round(100 * uncut.interval.low), Math.round(100 * uncut.interval.high)]).toEqual([1, 10])
    const { interval, prediction } = figures(randomEffects(three))
    expect(interval.low).toBeLessThan(-0.1)
    expect(interval.high).toBeGreaterThan(0.2)
    expect(prediction).toMatchObject({ df: 2 })
    if ('low' in prediction) expect(prediction.low).toBeLessThanOrEqual(interval.low)
  })

  it('the interval is never shorter than the normal one of the same weights, by any method', () => {
    let computable = 0
    fc.assert(
      fc.property(studies, fc.constantFrom(...METHODS), (list, method) => {
        const [cut, normal] = [randomEffects(list, { method }), randomEffects(list, { method, test: 'z' })]
        if (!cut.computable || !normal.computable) return
        computable += 1
        expect(cut.interval.low).toBeLessThanOrEqual(normal.interval.low)
        expect(cut.interval.high).toBeGreaterThanOrEqual(normal.interval.high)
        // Nor shorter than its own t allows, and a next study never lands surer than the mean.
        expect(cut.standardError).toBeGreaterThanOrEqual(normal.standardError * (1 - 1e-12))
        expect(cut.df).toBe(list.length - 1)
        if ('low' in cut.prediction) {
          expect(cut.prediction.low).toBeLessThanOrEqual(cut.interval.low + 1e-12)
          expect(cut.prediction.high).toBeGreaterThanOrEqual(cut.interval.high - 1e-12)
        }
      }),
      { numRuns: 200 },
    )
    expect(computable).toBeGreaterThan(0)
  })

  it('studies that say exactly the same give the interval of their weights, and no spread from 0 to 0', () => {
    const same: Study[] = Array.from({ length: 5 }, () => ({ estimate: 0.1, variance: 0.04 }))
    const { interval, heterogeneity } = figures(randomEffects(same))
    expect(interval.high - interval.low).toBeCloseTo(2 * tQuantile(0.975, 4) * Math.sqrt(0.04 / 5), 12)
    expect(heterogeneity.qP).toMatchObject({ code: 'no-variance' })
    expect(tauInterval(same)).toMatchObject({ code: 'no-variance' })
    expect(randomEffects(same, { method: 'SJ' })).toMatchObject({ code: 'no-variance' })
    expect(multilevel(same.map((study, index) => ({ ...study, group: `${index % 2}` })))).toMatchObject({
      code: 'no-variance',
    })
    const regressed = figures(metaRegression(same.map((study, index) => ({ ...study, moderators: [index] }))))
    expect(regressed.rSquared).toMatchObject({ code: 'no-variance' })
  })

  it('below four studies there is no verdict, however far they lie from 0; from four on it is the interval', () => {
    const list = (k: number): PublishedStudy[] =>
      Array.from({ length: k }, (_, index) => ({
        id: `p${index}`,
        counts: { treated: { events: 150 + index, n: 200 }, control: { events: 20 + index, n: 200 } },
      }))
    for (let k = 1; k <= 8; k++) {
      const { verdict, pooled } = figures(pool(list(k), 'risk-difference'))
      if (k < 4) expect(verdict).toMatchObject({ code: 'too-few-studies' })
      else expect(verdict).toBe(figures(pooled).interval.low > 0 ? 'more' : 'cannot-tell')
    }
  })
})

describe('meta-regression and three levels', () => {
  it('few studies speak with a t, never surer than the normal', () => {
    let computable = 0
    fc.assert(
      fc.property(studies, (list) => {
        const moderated = list.map((study, index) => ({ ...study, moderators: [index % 3] }))
        const [own, normal] = [metaRegression(moderated), metaRegression(moderated, { test: 'z' })]
        const grouped = list.map((study, index) => ({ ...study, group: `${index % 3}` }))
        const [levels, plain] = [multilevel(grouped), multilevel(grouped, { test: 'z' })]
        if (levels.computable && plain.computable)
          expect(levels.interval.high).toBeGreaterThanOrEqual(plain.interval.high)
        if (!own.computable || !normal.computable) return
        computable += 1
        for (const [index, { p }] of own.coefficients.entries())
          expect(p).toBeGreaterThanOrEqual((normal.coefficients[index]?.p ?? 0) - 1e-12)
        // A square as small as 1e-16 has lost its last digits, and beside p = 1 the root of it is what counts.
        expect(own.test.p).toBeGreaterThanOrEqual(normal.test.p - 1e-7)
      }),
      { numRuns: 100 },
    )
    expect(computable).toBeGreaterThan(0)
  })
})

describe('figures of any size', () => {
  const sized = fc
    .tuple(
      fc.integer({ min: -290, max: 290 }),
      fc.array(fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer({ min: -20, max: 20 })), {
        minLength: 2,
        maxLength: 6,
      }),
    )
    .map(([power, list]) =>
      list.map(([estimate, own]) => ({
        estimate: estimate * 10 ** (power / 2),
        variance: 10 ** Math.min(300, power + own),
      })),
    )

  it('every estimator ends, with figures or a reason: huge, tiny and mixed variances', () => {
    fc.assert(
      fc.property(sized, (list) => {
        const answers = [
          ...METHODS.map((method) => randomEffects(list, { method })),
          tauInterval(list),
          smallStudyTest(list),
          subgroupTest(list.map((study, index) => ({ ...study, group: `${index % 2}` }))),
          multilevel(list.map((study, index) => ({ ...study, group: `${index % 2}` }))),
        ]
        expect(answers.map((answer) => notFinitePath(answer))).toEqual(answers.map(() => undefined))
      }),
      { numRuns: 150 },
    )
  })

  it('is the same in cents and in millions: a change of unit of 10^12 changes nothing but the unit', () => {
    const list: Study[] = [0.1, 0.5, -0.2, 0.9].map((estimate, index) => ({ estimate, variance: 0.02 + 0.01 * index }))
    const scaled = list.map(({ estimate, variance }) => ({ estimate: estimate * 1e12, variance: variance * 1e24 }))
    for (const method of METHODS) {
      const [plain, far] = [randomEffects(list, { method }), randomEffects(scaled, { method })].map(figures)
      expect((far?.heterogeneity.tau2 ?? 0) / 1e24).toBeCloseTo(plain?.heterogeneity.tau2 ?? 1, 8)
    }
  })

  it('seen: a variance of 1e300 kept the search for the spread going for ever', () => {
    const wild = [
      { estimate: 1, variance: 1e300 },
      { estimate: 2, variance: 1e-300 },
      { estimate: 3, variance: 1 },
    ]
    for (const method of METHODS) expect(tauEnds(wild, method)).toBe(true)
    expect(randomEffects(wild)).toMatchObject({ code: 'invalid-input' })
  })
})

/** The search itself, behind the door that refuses such figures. */
function tauEnds(list: Study[], method: (typeof METHODS)[number]): boolean {
  tauSquared({ studies: list, x: list.map(() => [1]) }, method)
  return true
}
