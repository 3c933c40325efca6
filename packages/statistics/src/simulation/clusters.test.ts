import { describe, expect, it } from 'vitest'
import { clusterRobust } from '../clusters/index.ts'
import { clusterCace } from '../compliance/index.ts'
import { momentsOf } from '../sufficient/index.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { documented, tally } from '../testing/documented.ts'
import { brokenPromise, kept } from './promise.ts'

const DRAWS = 700
const TRUTH = 0.3
const PATIENCE = 120_000
const random = seededRandom(20_261_202)

const EVEN = () => 12
const UNEVEN = (index: number) => [5, 8, 30, 12, 60, 9, 20, 15][index % 8] ?? 12

/** A cluster of normal outcomes: its sum and squares drawn as such, which is exact and much quicker than people. */
function cluster(treated: number, n: number, shared: number) {
  const own = random.normal(0, shared) + TRUTH * treated
  const mean = own + random.normal(0, 1 / Math.sqrt(n))
  let within = 0
  for (let one = 1; one < n; one++) within += random.normal() ** 2
  const sum = n * mean
  return {
    terms: ['treated'],
    n,
    xx: [
      [n, n * treated],
      [n * treated, n * treated],
    ],
    xy: [sum, sum * treated],
    yy: within + n * mean ** 2,
  }
}

const drawn = (treated: number, control: number, size: (index: number) => number, shared: number) =>
  kept(DRAWS, () => {
    const clusters = Array.from({ length: treated + control }, (_, index) =>
      cluster(index < treated ? 1 : 0, size(index), shared),
    )
    const answer = clusterRobust(clusters, 'treated')
    return answer.computable ? answer.interval.low <= TRUTH && TRUTH <= answer.interval.high : undefined
  })

const [sameSize, lopsided, unevenSizes, few] = [tally(), tally(), tally(), tally()]

describe('2 to 40 clusters in lopsided arms', { timeout: PATIENCE }, () => {
  const arms = [
    [1, 1],
    [1, 20],
    [2, 2],
    [2, 38],
    [3, 10],
    [4, 4],
    [4, 16],
    [6, 6],
    [8, 20],
    [10, 30],
    [20, 20],
  ] as const
  for (const shared of [0, 0.4, 2])
    it(`what people of a cluster share: ${shared}`, () => {
      for (const [treated, control] of arms) {
        const even = drawn(treated, control, EVEN, shared)
        ;(Math.min(treated, control) < 4 ? few : treated === control ? sameSize : lopsided).add(even)
        expect(even.answered === 0).toBe(Math.min(treated, control) < 4)
        // Lopsided arms of few clusters are a little careful: Satterthwaite's approximation.
        expect(brokenPromise(even, `${treated} against ${control}`, true)).toBeUndefined()
        // Uneven clusters pay for what they may share, also where they share nothing: careful.
        const uneven = drawn(treated, control, UNEVEN, shared)
        unevenSizes.add(uneven)
        expect(brokenPromise(uneven, `${treated} against ${control}, uneven`, true)).toBeUndefined()
      }
    })

  it('clusters of one size in even arms hold 94 to 96 %', () => {
    for (const per of [5, 10, 20])
      expect(brokenPromise(drawn(per, per, EVEN, 0.4), `${per} an arm`, false)).toBeUndefined()
  })

  it('holds what docs/statistics.md says', () => {
    const drawnNow = {
      'clusters of one size, as many in each arm, 4 to 20': sameSize.holds,
      'lopsided arms, 4 against 16 up to 10 against 30': lopsided.holds,
      'uneven clusters (5 to 60 people)': unevenSizes.holds,
      '1, 2 or 3 clusters in an arm': few.holds,
    }
    expect(documented(Object.keys(drawnNow))).toEqual(drawnNow)
  })

  it('who took part because the cluster was drawn', () => {
    for (const per of [6, 12]) {
      const hold = kept(DRAWS, () => {
        const clusters = Array.from({ length: 2 * per }, (_, index) => {
          const arm = index < per ? ('treated' as const) : ('control' as const)
          const own = random.normal(0, 0.4)
          const draw = (n: number, effect: number) =>
            momentsOf(Array.from({ length: n }, () => own + effect + random.normal()))
          const took = arm === 'treated' ? 8 + random.binomial(4, 0.5) : random.binomial(3, 0.3)
          return { arm, tookPart: draw(took, TRUTH), didNot: draw(14 - took, 0) }
        })
        const answer = clusterCace(clusters)
        return answer.computable ? answer.interval.low <= TRUTH && TRUTH <= answer.interval.high : undefined
      })
      expect(hold.answered).toBeGreaterThan(DRAWS / 2)
      expect(brokenPromise(hold, `${per} an arm, who took part`, true)).toBeUndefined()
    }
  })
})
