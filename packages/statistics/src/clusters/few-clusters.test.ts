import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cace, clusterCace } from '../compliance/index.ts'
import type { ClusterByUptake } from '../compliance/index.ts'
import { notFinitePath } from '../result.ts'
import { crossProductsOf, momentsOf } from '../sufficient/index.ts'
import { figures } from '../testing/agreement.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { clusterRobust, withoutSmallBlocks } from './index.ts'

const random = seededRandom(20_261_129)
const cluster = (arm: number, size: number) =>
  crossProductsOf(
    ['arm'],
    Array.from({ length: size }, () => ({ x: [arm], y: random.normal(arm) })),
  )
const design = (treated: number, control: number, size = 20) => [
  ...Array.from({ length: treated }, () => cluster(1, size)),
  ...Array.from({ length: control }, () => cluster(0, size)),
]

describe('few or lopsided clusters', () => {
  it('seen: one treated cluster against one gave p 4e-32', () => {
    expect(clusterRobust(design(1, 1), 'arm')).toMatchObject({ code: 'too-few-clusters' })
    expect(clusterRobust(design(1, 1), 'arm', { rule: 'cr2' })).toMatchObject({ computable: false })
  })

  it('seen: one against twenty covers 34 %; the refusal says what is needed', () => {
    const answer = clusterRobust(design(1, 20), 'arm')
    expect(answer).toMatchObject({ code: 'too-few-clusters' })
    expect(!answer.computable && answer.detail).toContain('at least 4 an arm')
  })

  it('from four an arm of one size it answers, whatever the other arm', () => {
    for (const treated of [1, 2, 3, 4, 5, 8])
      for (const control of [1, 2, 3, 4, 6, 12])
        expect(clusterRobust(design(treated, control, 10), 'arm').computable).toBe(Math.min(treated, control) >= 4)
  })

  it('a giant among dwarfs is refused: it decides alone', () => {
    const clusters = [...design(5, 5, 4), cluster(1, 400), cluster(0, 400)]
    const answer = clusterRobust(clusters, 'arm')
    expect(answer).toMatchObject({ code: 'too-few-clusters' })
    expect(!answer.computable && answer.detail).toContain('degrees of freedom')
  })

  it('clusters of one size keep the CR2 of clubSandwich; uneven ones get a longer interval, never a shorter one', () => {
    const even = design(6, 6)
    expect(figures(clusterRobust(even, 'arm')).standardError).toBeCloseTo(
      figures(clusterRobust(even, 'arm', { rule: 'cr2' })).standardError,
      10,
    )
    let compared = 0
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 10, maxLength: 24 }), (sizes) => {
        const clusters = sizes.map((size, index) => cluster(index % 2, size))
        const [own, plain] = [clusterRobust(clusters, 'arm'), clusterRobust(clusters, 'arm', { rule: 'cr2' })]
        expect(notFinitePath(own)).toBeUndefined()
        if (!own.computable || !plain.computable) return
        compared += 1
        expect(own.standardError).toBeGreaterThanOrEqual(plain.standardError * (1 - 1e-12))
        expect(own.df).toBe(plain.df)
      }),
      { numRuns: 60 },
    )
    expect(compared).toBeGreaterThan(0)
  })
})

/** Each person a cluster of its own, so that the per-person estimator, checked against R, is an outside authority. */
const person = (arm: 'treated' | 'control', took: boolean, y: number): ClusterByUptake => ({
  arm,
  tookPart: momentsOf(took ? [y] : []),
  didNot: momentsOf(took ? [] : [y]),
})

describe('the effect on who took part, when clusters were drawn', () => {
  const people = Array.from({ length: 80 }, (_, index) => {
    const arm = index % 2 === 0 ? ('treated' as const) : ('control' as const)
    const took = arm === 'treated' ? index % 10 !== 0 : index % 15 === 1
    return { arm, took, y: random.normal(took ? 2 : 0) }
  })

  it('with one person a cluster is the two-stage estimate with HC2', () => {
    const of = (arm: 'treated' | 'control', took: boolean) =>
      momentsOf(people.filter((one) => one.arm === arm && one.took === took).map(({ y }) => y))
    const halves = (arm: 'treated' | 'control') => ({ tookPart: of(arm, true), didNot: of(arm, false) })
    const plain = figures(cace(halves('treated'), halves('control')))
    const clustered = figures(clusterCace(people.map(({ arm, took, y }) => person(arm, took, y))))
    expect(clustered.estimate).toBeCloseTo(plain.estimate, 10)
    expect(clustered.standardError).toBeCloseTo(plain.standardError, 10)
  })

  it('when everybody does as drawn it is the cluster-robust difference', () => {
    const clusters: ClusterByUptake[] = Array.from({ length: 12 }, (_, index) => {
      const values = momentsOf(Array.from({ length: 9 }, () => random.normal(index % 2)))
      const none = momentsOf([])
      return index % 2 === 0
        ? { arm: 'control', tookPart: none, didNot: values }
        : { arm: 'treated', tookPart: values, didNot: none }
    })
    const answer = figures(clusterCace(clusters))
    const whole = figures(answer.allAssigned)
    expect(answer.estimate).toBeCloseTo(whole.estimate, 10)
    expect(answer.standardError).toBeCloseTo(whole.standardError, 10)
    expect(answer.df).toBeCloseTo(Number(whole.df), 8)
  })

  it('people of one cluster count together: the interval is longer than per person', () => {
    const clusters: ClusterByUptake[] = Array.from({ length: 16 }, (_, index) => {
      const arm = index % 2 === 0 ? ('treated' as const) : ('control' as const)
      const shock = random.normal(0, 2)
      const values = (took: number) => momentsOf(Array.from({ length: 10 }, () => shock + took + random.normal()))
      return arm === 'treated'
        ? { arm, tookPart: values(1), didNot: momentsOf([shock, shock + 0.5]) }
        : { arm, tookPart: momentsOf([]), didNot: values(0) }
    })
    const sum = (arm: string, part: 'tookPart' | 'didNot') =>
      clusters
        .filter((one) => one.arm === arm)
        .map((one) => one[part])
        .reduce((all, one) => ({ n: all.n + one.n, sum: all.sum + one.sum, sumsq: all.sumsq + one.sumsq }))
    const halves = (arm: string) => ({ tookPart: sum(arm, 'tookPart'), didNot: sum(arm, 'didNot') })
    const [own, perPerson] = [figures(clusterCace(clusters)), figures(cace(halves('treated'), halves('control')))]
    expect(own.estimate).toBeCloseTo(perPerson.estimate, 9)
    expect(own.standardError).toBeGreaterThan(1.5 * perPerson.standardError)
  })

  it('refuses few clusters, and a draw that hardly moved anybody', () => {
    const clusters = people.map(({ arm, took, y }) => person(arm, took, y))
    expect(clusterCace(clusters.slice(0, 5))).toMatchObject({ code: 'too-few-clusters' })
    const weak = people.map(({ arm, y }, index) => person(arm, index % 20 < (arm === 'treated' ? 11 : 9), y))
    expect(clusterCace(weak)).toMatchObject({ code: 'weak-uptake' })
    const half = { tookPart: momentsOf([1, 2, 3, 5, 4]), didNot: momentsOf([3, 4, 2, 6]) }
    const other = { tookPart: momentsOf([1, 2, 3, 5]), didNot: momentsOf([3, 4, 2, 6]) }
    expect(cace(half, other)).toMatchObject({ code: 'weak-uptake' })
  })
})

describe('strata too small to have a spread', () => {
  const block = (treated: number, control: number) => ({
    treated: momentsOf(Array.from({ length: treated }, (_, index) => index)),
    control: momentsOf(Array.from({ length: control }, (_, index) => index % 3)),
  })

  it('seen: one person in a stratum refused the whole report', () => {
    const { blocks, merged } = withoutSmallBlocks([block(1, 0), block(20, 20), block(8, 9)])
    expect(merged).toBe(2)
    expect(blocks.map(({ treated, control }) => [treated.n, control.n])).toEqual([
      [20, 20],
      [9, 9],
    ])
    expect(withoutSmallBlocks([block(1, 4), block(20, 20)], 'leave-out')).toMatchObject({
      leftOut: 1,
      peopleLeftOut: 5,
    })
  })

  it('merging loses nobody, leaving out counts everybody, and what stays can be compared', () => {
    const sizes = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), { maxLength: 8 })
    const people = (blocks: readonly { treated: { n: number }; control: { n: number } }[]) =>
      blocks.reduce((sum, { treated, control }) => sum + treated.n + control.n, 0)
    fc.assert(
      fc.property(sizes, (list) => {
        const blocks = list.map(([treated, control]) => block(treated, control))
        const [merged, left] = [withoutSmallBlocks(blocks), withoutSmallBlocks(blocks, 'leave-out')]
        expect(people(merged.blocks)).toBe(people(blocks))
        expect(people(left.blocks) + left.peopleLeftOut).toBe(people(blocks))
        expect(left.blocks.every(({ treated, control }) => treated.n > 1 && control.n > 1)).toBe(true)
        const small = merged.blocks.filter(({ treated, control }) => treated.n < 2 || control.n < 2)
        // Only when all people together are too few does a small one stay.
        expect(small.length === 0 || merged.blocks.length === 1).toBe(true)
      }),
    )
  })
})
