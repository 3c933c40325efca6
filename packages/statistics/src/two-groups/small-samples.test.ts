import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentsOf, valueCountsOf } from '../sufficient/index.ts'
import { figures } from '../testing/agreement.ts'
import { hedgesG, mannWhitney } from './index.ts'

/** Mann and Whitney's question asked the slow way: every division of the people over the arms. */
function everyDivision(one: readonly number[], other: readonly number[]): number {
  const all = [...one, ...other]
  const wins = (own: readonly number[], rest: readonly number[]) =>
    own.reduce((sum, y) => sum + rest.reduce((more, x) => more + (y > x ? 1 : y === x ? 0.5 : 0), 0), 0)
  const middle = (one.length * other.length) / 2
  const seen = Math.abs(wins(one, other) - middle)
  let [far, whole] = [0, 0]
  for (let mask = 0; mask < 2 ** all.length; mask++) {
    const own = all.filter((_, index) => (mask >> index) % 2 === 1)
    if (own.length !== one.length) continue
    whole += 1
    const rest = all.filter((_, index) => (mask >> index) % 2 === 0)
    if (Math.abs(wins(own, rest) - middle) >= seen - 1e-9) far += 1
  }
  return far / whole
}

describe('Mann-Whitney of few people', () => {
  it('agrees with the published table: 5 against 5, U = 2 and U = 3 (Mann and Whitney 1947, table I)', () => {
    // P(U <= 2) = 0.016 and P(U <= 3) = 0.028 for n = m = 5; two-sided twice that.
    const low = figures(mannWhitney(valueCountsOf([1, 2, 3, 4, 7], [5, 6, 8, 9, 10])))
    expect(low).toMatchObject({ w: 2, method: 'exact' })
    expect(low.p).toBeCloseTo(2 * (4 / 252), 12)
    const next = figures(mannWhitney(valueCountsOf([1, 2, 3, 5, 7], [4, 6, 8, 9, 10])))
    expect(next.w).toBe(3)
    expect(next.p).toBeCloseTo(2 * (7 / 252), 12)
  })

  it('agrees with every division of the people over the arms, ties and all', () => {
    const values = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 5 })
    let compared = 0
    fc.assert(
      fc.property(values, values, (one, other) => {
        const answer = mannWhitney(valueCountsOf(one, other))
        if (!answer.computable) {
          expect(answer.code).toBe('no-variance')
          return
        }
        compared += 1
        expect(answer.p).toBeCloseTo(everyDivision(one, other), 10)
      }),
    )
    expect(compared).toBeGreaterThan(0)
  })

  it('exact and normal meet where people are many, and one person in an arm is refused', () => {
    const one = Array.from({ length: 25 }, (_, index) => (index * 7) % 31)
    const other = Array.from({ length: 25 }, (_, index) => ((index * 11) % 37) + 3)
    const counts = valueCountsOf(one, other)
    expect(figures(mannWhitney(counts)).p).toBeCloseTo(figures(mannWhitney(counts, { exact: false })).p, 2)
    expect(mannWhitney(valueCountsOf([3], [1, 2, 4]))).toMatchObject({ code: 'one-observation' })
  })

  it('never gives a p of 1 by overshooting the correction', () => {
    const counts = valueCountsOf([1, 4], [2, 3])
    expect(figures(mannWhitney(counts, { exact: false })).statistic).toBe(0)
  })

  it.each([
    [
      'not sorted',
      [
        { value: 3, treated: 1, control: 2 },
        { value: 1, treated: 2, control: 1 },
      ],
    ],
    [
      'a value twice',
      [
        { value: 3, treated: 1, control: 2 },
        { value: 3, treated: 2, control: 1 },
      ],
    ],
    [
      'NaN',
      [
        { value: Number.NaN, treated: 3, control: 2 },
        { value: 4, treated: 2, control: 1 },
      ],
    ],
    [
      'a negative count',
      [
        { value: 3, treated: 3, control: -2 },
        { value: 4, treated: 2, control: 5 },
      ],
    ],
    [
      'half a person',
      [
        { value: 3, treated: 1.5, control: 2 },
        { value: 4, treated: 2, control: 5 },
      ],
    ],
  ])('%s is refused', (_, counts) => {
    expect(mannWhitney(counts)).toMatchObject({ code: 'invalid-input' })
  })
})

describe("Hedges' g", () => {
  it('agrees with the worked example of Borenstein et al. (2009), page 27: d 0.5970, g 0.5924', () => {
    // Two arms of 50, means 103 and 100, standard deviations 5.5 and 4.5.
    const arm = (mean: number, sd: number) => ({ n: 50, sum: 50 * mean, sumsq: 49 * sd ** 2 + 50 * mean ** 2 })
    const answer = figures(hedgesG(arm(103, 5.5), arm(100, 4.5)))
    expect(answer.d).toBeCloseTo(0.597, 4)
    expect(answer.correction).toBeCloseTo(0.9923, 4)
    expect(answer.estimate).toBeCloseTo(0.5924, 4)
  })

  it('does not change with the unit, and refuses what has none', () => {
    const [one, other] = [
      [4, 7, 9, 12],
      [1, 5, 6],
    ]
    const plain = figures(hedgesG(momentsOf(one ?? []), momentsOf(other ?? [])))
    const [cents, base] = [one, other].map((values) => momentsOf((values ?? []).map((y) => 100 * y + 5)))
    expect(figures(hedgesG(cents ?? momentsOf([]), base ?? momentsOf([]))).estimate).toBeCloseTo(plain.estimate, 9)
    expect(hedgesG(momentsOf([2, 2]), momentsOf([3, 3]))).toMatchObject({ code: 'no-variance' })
    expect(hedgesG(momentsOf([2]), momentsOf([3, 4]))).toMatchObject({ code: 'one-observation' })
  })
})
