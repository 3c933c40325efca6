import { describe, expect, it } from 'vitest'
import { randomEffects } from '../synthesis/index.ts'
import { documented, tally } from '../testing/documented.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { brokenPromise, kept } from './promise.ts'

const DRAWS = 500
const TRUTH = 0.2
const PATIENCE = 120_000
const random = seededRandom(20_261_204)

/** Variances of which the least and the greatest lie `factor` apart. */
const shapes = {
  'one large pilot among small ones': (k: number, factor: number) => [0.02, ...Array(k - 1).fill(0.02 * factor)],
  'one small pilot among large ones': (k: number, factor: number) => [0.02 * factor, ...Array(k - 1).fill(0.02)],
  'half of them small': (k: number, factor: number) =>
    Array.from({ length: k }, (_, index) => (index < k / 2 ? 0.02 * factor : 0.02)),
} satisfies Record<string, (k: number, factor: number) => number[]>

const studies = (variances: readonly number[], tau: number) =>
  variances.map((variance) => ({ estimate: random.normal(TRUTH, Math.sqrt(variance + tau ** 2)), variance }))

const [means, nexts] = [tally(), tally()]

describe('pilots of very different sizes', { timeout: PATIENCE }, () => {
  for (const [name, shape] of Object.entries(shapes))
    it(`${name}: the interval holds its promise, and so does that of a next pilot`, () => {
      for (const factor of [30, 100])
        for (const tau of [0.4, 1])
          for (const k of [2, 3, 5, 10]) {
            const variances = shape(k, factor)
            const next = { answered: 0, right: 0 }
            const hold = kept(DRAWS, () => {
              const answer = randomEffects(studies(variances, tau))
              if (!answer.computable) return undefined
              if ('low' in answer.prediction) {
                const there = random.normal(TRUTH, tau)
                next.answered += 1
                next.right += answer.prediction.low <= there && there <= answer.prediction.high ? 1 : 0
              }
              return answer.interval.low <= TRUTH && TRUTH <= answer.interval.high
            })
            const about = `${k} pilots ${factor} apart, spread ${tau}`
            expect(hold.answered).toBe(DRAWS)
            means.add(hold)
            expect(brokenPromise(hold, about, true)).toBeUndefined()
            const ahead = { draws: DRAWS, answered: next.answered, share: next.right / next.answered }
            nexts.add(ahead)
            expect(brokenPromise(ahead, `next, ${about}`, true)).toBeUndefined()
          }
    })

  it('more than 100 times apart there is no mean where few of them carry it, and one where the spread makes them alike', () => {
    for (const name of ['one large pilot among small ones', 'half of them small'] as const)
      for (const k of [4, 10])
        expect(randomEffects(studies(shapes[name](k, 101), 0))).toMatchObject({ code: 'too-uneven' })
    // Thirteen trials of a vaccine lie 134 times apart (see funnel.test.ts): their spread outweighs their sizes.
    expect(
      randomEffects(
        shapes['half of them small'](10, 101).map((variance, index) => ({ variance, estimate: index * 9 })),
      ),
    ).toMatchObject({
      computable: true,
    })
  })

  it('holds what docs/statistics.md says', () => {
    const drawnNow = {
      '2 to 10 studies, sizes 30 to 100 times apart': means.holds,
      'where the next of them lands': nexts.holds,
    }
    expect(documented(Object.keys(drawnNow))).toEqual(drawnNow)
  })

  it('seen: nine small pilots beside one large one; uncut or cut alone it held the truth in four of five draws', () => {
    const hold = kept(4 * DRAWS, () => {
      const answer = randomEffects(studies(shapes['one large pilot among small ones'](10, 100), 0.4), {
        test: 'hartung-knapp-uncut',
      })
      return answer.computable ? answer.interval.low <= TRUTH && TRUTH <= answer.interval.high : undefined
    })
    expect(hold.share).toBeLessThan(0.9)
  })
})
