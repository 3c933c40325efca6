import { describe, expect, it } from 'vitest'
import { timeTableOf } from '../sufficient/index.ts'
import { restrictedMeanDifference, timesOfArm } from '../survival/index.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { documented, tally } from '../testing/documented.ts'
import { brokenPromise, kept } from './promise.ts'

const DRAWS = 700
const HORIZON = 100
const PATIENCE = 120_000
const random = seededRandom(20_261_203)

/** People who leave at one pace, so that `left` of them are gone by the horizon; `lost`: chance to be lost before it. */
function arm(n: number, left: number, lost: number) {
  const pace = -Math.log(1 - left) / HORIZON
  const rows = Array.from({ length: n }, () => {
    const leaves = Math.ceil(-Math.log(random.uniform()) / pace)
    const watched = random.uniform() < lost ? Math.ceil(HORIZON * random.uniform()) : HORIZON
    return { arm: 'a', time: Math.min(leaves, watched), event: leaves <= watched }
  })
  return timesOfArm(timeTableOf(rows), 'a')
}

/** Both arms leave at one pace, so the truth is no difference. */
const drawn = (treated: number, control: number, left: number, lost: number) =>
  kept(DRAWS, () => {
    const answer = restrictedMeanDifference(arm(treated, left, lost), arm(control, left, lost), HORIZON)
    return answer.computable ? answer.interval.low <= 0 && 0 <= answer.interval.high : undefined
  })

const [small, large] = [tally(), tally()]

describe('difference in time until outflow', { timeout: PATIENCE }, () => {
  it('from 1 up to 19 people in an arm it is refused, whatever the other arm', () => {
    for (let n = 1; n < 20; n++)
      for (const other of [n, 20, 60]) {
        const hold = drawn(n, other, 0.5, 0)
        small.add(hold)
        expect(hold.answered).toBe(0)
      }
  })

  it('from 20 people on it keeps its promise; careful where few leave', () => {
    for (const [treated, control] of [
      [20, 20],
      [20, 60],
      [40, 40],
    ] as const)
      for (const left of [0.2, 0.5, 0.9])
        for (const lost of [0, 0.15]) {
          const hold = drawn(treated, control, left, lost)
          large.add(hold)
          const name = `${treated} against ${control}, ${100 * left} % left, ${100 * lost} % lost`
          expect(brokenPromise(hold, name, left < 0.5 || lost > 0 || treated < 40)).toBeUndefined()
        }
  })

  it('holds what docs/statistics.md says', () => {
    const drawnNow = {
      'restricted mean, 1 to 19 people in an arm': small.holds,
      'restricted mean, 20 to 60 people': large.holds,
    }
    expect(documented(Object.keys(drawnNow))).toEqual(drawnNow)
  })
})
