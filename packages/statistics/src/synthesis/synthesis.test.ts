import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notFinitePath } from '../result.ts'
import { momentsOf } from '../sufficient/index.ts'
import { figures } from '../testing/agreement.ts'
import { studies, tables } from '../testing/arbitraries.ts'
import { fixture, numberOf } from '../testing/fixture-files.ts'
import {
  effectOfCounts,
  metaRegression,
  multilevel,
  pool,
  randomEffects,
  smallStudyTest,
  subgroupTest,
  tauInterval,
} from './index.ts'
import type { PublishedStudy } from './index.ts'
import { generalisedQ } from './tau-squared.ts'

const schools = fixture('meta-konstantopoulos-districts.csv').map((row) => ({
  estimate: numberOf(row, 'yi'),
  variance: numberOf(row, 'vi'),
}))
const METHODS = ['EE', 'DL', 'REML', 'ML', 'PM', 'HE', 'SJ'] as const

describe('random effects', () => {
  it('never give NaN or infinity, for any studies', () => {
    fc.assert(
      fc.property(studies, (list) => {
        const answers = [
          ...METHODS.flatMap((method) => [randomEffects(list, { method }), randomEffects(list, { method, test: 'z' })]),
          tauInterval(list),
          smallStudyTest(list),
          multilevel(list.map((study, index) => ({ ...study, group: `${index % 3}` }))),
        ]
        expect(answers.map((answer) => notFinitePath(answer))).toEqual(answers.map(() => undefined))
      }),
      { numRuns: 40 },
    )
  })

  it('follow a change of unit and turn sign with the studies', () => {
    let compared = 0
    fc.assert(
      fc.property(studies, (list) => {
        const [plain, scaled] = [
          list,
          list.map(({ estimate, variance }) => ({ estimate: -100 * estimate, variance: 1e4 * variance })),
        ].map((set) => randomEffects(set))
        if (!plain?.computable || !scaled?.computable) return
        compared += 1
        expect(scaled.estimate / -100).toBeCloseTo(plain.estimate, 5)
        expect(scaled.heterogeneity.tau2 / 1e4).toBeCloseTo(plain.heterogeneity.tau2, 5)
        expect(plain.interval.low).toBeLessThanOrEqual(plain.estimate)
        expect(plain.interval.high).toBeGreaterThanOrEqual(plain.estimate)
      }),
      { numRuns: 60 },
    )
    expect(compared).toBeGreaterThan(0)
  })

  it('PM solves Q = k - 1 to the last digits, and the Q-profile its two quantiles', () => {
    const design = { studies: schools, x: schools.map(() => [1]) }
    const { tau2 } = figures(randomEffects(schools, { method: 'PM' })).heterogeneity
    expect(generalisedQ(design, tau2)).toBeCloseTo(55, 9)
    const { low, high } = figures(tauInterval(schools)).tau2
    expect(generalisedQ(design, low)).toBeCloseTo(77.380466, 5)
    expect(generalisedQ(design, high)).toBeCloseTo(36.398111, 5)
  })

  it('refuse one study, a variance of 0, and nothing to predict from', () => {
    const [one, two] = [
      { estimate: 1, variance: 1 },
      { estimate: 2, variance: 1 },
    ]
    expect(randomEffects([one])).toMatchObject({ code: 'too-few-studies' })
    expect(randomEffects([one, { estimate: 1, variance: 0 }])).toMatchObject({ code: 'invalid-input' })
    expect(randomEffects([one, two], { method: 'EE' })).toMatchObject({ code: 'invalid-input' })
    expect(figures(randomEffects([one, two], { predictionDf: 'k-2' })).prediction).toMatchObject({
      code: 'too-few-studies',
    })
    expect(randomEffects([one, one], { test: 'hartung-knapp-uncut' })).toMatchObject({ code: 'no-variance' })
    expect(metaRegression([one, two].map((study) => ({ ...study, moderators: [1] })))).toMatchObject({
      code: 'too-few-studies',
    })
    expect(metaRegression([one, two, one].map((study) => ({ ...study, moderators: [7] })))).toMatchObject({
      code: 'collinear',
    })
    expect(subgroupTest([one, two].map((study) => ({ ...study, group: 'a' })))).toMatchObject({
      code: 'too-few-studies',
    })
  })
})

const published: PublishedStudy[] = ['Tilburg', 'Leiden', 'Helmond', 'Emmen'].map((id, index) => ({
  id,
  counts: { treated: { events: 20 + 3 * index, n: 60 }, control: { events: 15 + index, n: 58 } },
}))

describe('pool', () => {
  it('gives the same digits in any order and after a journey as JSON', () => {
    const whole = pool(published, 'risk-difference')
    const turned = pool(JSON.parse(JSON.stringify(published.toReversed())) as PublishedStudy[], 'risk-difference')
    expect(JSON.stringify(turned)).toBe(JSON.stringify(whole))
  })

  it('draws no verdict below four studies, but shows their figures', () => {
    const answer = figures(pool(published.slice(0, 3), 'risk-difference'))
    expect(answer.verdict).toMatchObject({ code: 'too-few-studies' })
    expect(answer.pooled.computable).toBe(true)
    expect(figures(pool(published, 'risk-difference')).verdict).toBe('cannot-tell')
    const clear = published.map(({ id }) => ({
      id,
      counts: { treated: { events: 120 + id.length, n: 300 }, control: { events: 60, n: 300 } },
    }))
    expect(figures(pool(clear, 'risk-difference')).verdict).toBe('more')
  })

  it('keeps the line and the reason of a study that cannot be computed', () => {
    const empty: PublishedStudy = {
      id: 'Zeist',
      counts: { treated: { events: 0, n: 9 }, control: { events: 2, n: 9 } },
    }
    const answer = figures(pool([...published, empty], 'log-risk-ratio'))
    expect(answer.k).toBe(4)
    expect(answer.lines.at(-1)).toMatchObject({ id: 'Zeist', effect: { code: 'zero-cell' }, weight: 0 })
    expect(answer.lines.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 9)
  })

  it('pools means too, and refuses the wrong kind and a double id', () => {
    const means = [1, 2, 3, 4].map((shift) => ({
      id: `m${shift}`,
      treated: momentsOf([shift + 1, shift + 3, 2]),
      control: momentsOf([0, 1, 2]),
    }))
    expect(figures(pool(means, 'mean-difference')).k).toBe(4)
    expect(pool(means, 'risk-difference')).toMatchObject({ code: 'too-few-studies' })
    expect(pool([...published, ...published], 'risk-difference')).toMatchObject({ code: 'invalid-input' })
  })

  it('never gives NaN or infinity', () => {
    fc.assert(
      fc.property(fc.array(tables, { maxLength: 6 }), (list) => {
        const named = list.map((counts, index) => ({ id: `${index}`, counts }))
        for (const measure of ['risk-difference', 'log-risk-ratio', 'log-odds-ratio'] as const)
          expect(notFinitePath(pool(named, measure))).toBeUndefined()
      }),
      { numRuns: 40 },
    )
  })
})

describe('the variance of a difference of shares that goes into a mean', () => {
  const table = (events: number, n: number, others: number, m: number) => ({
    treated: { events, n },
    control: { events: others, n: m },
  })
  it('is that of Agresti and Caffo where it happened to nobody or to few, and Wald where that is larger', () => {
    // Agresti and Caffo (2000): one more of each kind in each arm. 0 of 10 against 0 of 10: 1/12 beside 1/12.
    const none = figures(effectOfCounts(table(0, 10, 0, 10), 'risk-difference'))
    expect(none.estimate).toBe(0)
    expect(none.variance).toBeCloseTo((2 * (1 / 12) * (11 / 12)) / 12, 12)
    const half = figures(effectOfCounts(table(50, 100, 50, 100), 'risk-difference'))
    expect(half.variance).toBeCloseTo((2 * 0.25) / 100, 12)
  })

  it('seen: a pilot in which it happened to nobody had no variance; now it never outweighs a larger pilot that is alike', () => {
    const small = { id: 'small', counts: table(0, 10, 0, 10) }
    const large = { id: 'large', counts: table(0, 100, 0, 100) }
    const third = { id: 'third', counts: table(4, 40, 3, 40) }
    const { lines } = figures(pool([small, large, third], 'risk-difference'))
    const weight = (id: string) => lines.find((line) => line.id === id)?.weight ?? 0
    expect(weight('small')).toBeGreaterThan(0)
    expect(weight('small')).toBeLessThan(weight('large'))
  })

  it('a ratio with an empty cell stays refused', () => {
    for (const measure of ['log-risk-ratio', 'log-odds-ratio'] as const)
      expect(effectOfCounts(table(0, 10, 3, 10), measure)).toMatchObject({ computable: false })
  })

  it('is never below that of Wald', () => {
    const counts = fc
      .integer({ min: 1, max: 80 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(counts, counts, ([events, n], [others, m]) => {
        const answer = figures(effectOfCounts(table(events, n, others, m), 'risk-difference'))
        const [p, q] = [events / n, others / m]
        expect(answer.variance).toBeGreaterThanOrEqual((p * (1 - p)) / n + (q * (1 - q)) / m)
        expect(answer.variance).toBeGreaterThan(0)
      }),
    )
  })
})
