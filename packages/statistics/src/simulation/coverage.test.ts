import { describe, expect, it } from 'vitest'
import { clusterRobust } from '../clusters/index.ts'
import { normalQuantile } from '../distributions/index.ts'
import { momentsOf } from '../sufficient/index.ts'
import { randomEffects } from '../synthesis/index.ts'
import { figures } from '../testing/agreement.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { newcombe, waldRiskDifference } from '../two-groups/index.ts'

const DRAWS = 5_000
/** Some seconds of computing; a machine with other work to do may take many times as long. */
const PATIENCE = 120_000
const covers = ({ low, high }: { low: number; high: number }, truth: number) => low <= truth && truth <= high

/** Share of draws in which each interval holds the truth. */
function coverage<Name extends string>(draw: () => Record<Name, boolean>): Record<Name, number> {
  const hits = new Map<string, number>()
  for (let index = 0; index < DRAWS; index++)
    for (const [name, hit] of Object.entries(draw())) hits.set(name, (hits.get(name) ?? 0) + (hit ? 1 : 0))
  return Object.fromEntries([...hits].map(([name, count]) => [name, count / DRAWS])) as Record<Name, number>
}

const promised = (share: number) => {
  expect(share).toBeGreaterThanOrEqual(0.94)
  expect(share).toBeLessThanOrEqual(0.96)
}

describe('an interval of 95 % holds the truth in 94 to 96 % of 5,000 draws', { timeout: PATIENCE }, () => {
  it('Newcombe, 30 persons an arm, 5 % in the control arm; Wald does not', () => {
    const random = seededRandom(20_260_101)
    const found = coverage(() => {
      const share = 0.05 + 0.9 * random.uniform()
      const table = {
        treated: { events: random.binomial(30, share), n: 30 },
        control: { events: random.binomial(30, 0.05), n: 30 },
      }
      const wald = waldRiskDifference(table)
      return {
        newcombe: covers(figures(newcombe(table)).interval, share - 0.05),
        wald: wald.computable && covers(wald.interval, share - 0.05),
      }
    })
    promised(found.newcombe)
    expect(found.wald).toBeLessThan(0.94)
  })

  it('CR2 with 10 clusters; taking persons for independent, or CR0 with z, does not', () => {
    const random = seededRandom(20_260_102)
    const found = coverage(() => {
      const clusters = Array.from({ length: 10 }, (_, index) => {
        const treated = index < 5 ? 1 : 0
        const own = random.normal(0, 0.4)
        const n = 8 + index
        const { sum, sumsq } = momentsOf(Array.from({ length: n }, () => own + 0.3 * treated + random.normal()))
        // The whole cluster has one arm, so its cross-products are its moments, twice when treated.
        const xx = [
          [n, n * treated],
          [n * treated, n * treated],
        ]
        return { terms: ['treated'], n, xx, xy: [sum, sum * treated], yy: sumsq }
      })
      const answer = figures(clusterRobust(clusters, 'treated'))
      const { classical, CR0 } = answer.standardErrors
      const z = normalQuantile(0.975)
      const around = (se: unknown) => Math.abs(answer.estimate - 0.3) <= z * (typeof se === 'number' ? se : 0)
      return { cr2: covers(answer.interval, 0.3), cr0: around(CR0), independent: around(classical) }
    })
    promised(found.cr2)
    expect(found.cr0).toBeLessThan(0.93)
    expect(found.independent).toBeLessThan(0.88)
  })

  it('Hartung-Knapp with 5 studies; DerSimonian-Laird with z does not', () => {
    const random = seededRandom(20_260_103)
    const found = coverage(() => {
      const studies = Array.from({ length: 5 }, (_, index) => {
        const variance = 0.02 + 0.005 * index
        return { estimate: random.normal(0.2, Math.sqrt(variance + 0.1)), variance }
      })
      const [hk, dl] = [randomEffects(studies), randomEffects(studies, { method: 'DL', test: 'z' })]
      return { hk: covers(figures(hk).interval, 0.2), dl: covers(figures(dl).interval, 0.2) }
    })
    promised(found.hk)
    expect(found.dl).toBeLessThan(0.92)
  })
})

/** Chance of k events among n. */
function binomialChances(n: number, share: number): number[] {
  let chance = (1 - share) ** n
  return Array.from({ length: n + 1 }, (_, k) => {
    const own = chance
    chance *= ((n - k) / (k + 1)) * (share / (1 - share))
    return own
  })
}

describe('30 persons an arm and 5 % in both arms, over all 961 tables instead of draws', () => {
  it('Newcombe is on the careful side (99 %), Wald breaks its promise (93 %)', () => {
    const chances = binomialChances(30, 0.05)
    let [careful, wald] = [0, 0]
    for (const [treated, one] of chances.entries())
      for (const [control, other] of chances.entries()) {
        const table = { treated: { events: treated, n: 30 }, control: { events: control, n: 30 } }
        const plain = waldRiskDifference(table)
        if (covers(figures(newcombe(table)).interval, 0)) careful += one * other
        if (plain.computable && covers(plain.interval, 0)) wald += one * other
      }
    expect(careful).toBeCloseTo(0.993, 3)
    expect(wald).toBeCloseTo(0.926, 3)
  })
})
