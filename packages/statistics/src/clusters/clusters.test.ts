import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cace } from '../compliance/index.ts'
import { attrition, manskiBounds } from '../compliance/index.ts'
import { notFinitePath } from '../result.ts'
import { crossProductsOf, momentsOf } from '../sufficient/index.ts'
import { figures } from '../testing/agreement.ts'
import { people } from '../testing/arbitraries.ts'
import { welch } from '../two-groups/index.ts'
import { blockedDifference, clusterRobust } from './index.ts'

const cluster = (arm: number, ys: number[]) =>
  crossProductsOf(
    ['arm'],
    ys.map((y) => ({ x: [arm], y })),
  )

/** Estimate, CR2 standard error, Satterthwaite degrees of freedom. */
const PLAIN = [2.052703789297285, 2.618518354062494, 4.708363434561294]
const WITHIN = [1.7536678947170183, 2.402345586736729, 4.712929609266138]

describe('clusterRobust', () => {
  it('with one person a cluster is HC2', () => {
    const ys = [3, 5, 1, 8, 2, 9, 4]
    const clusters = ys.map((y, index) => cluster(index % 2, [y]))
    const [odd, even] = [1, 0].map((rest) => momentsOf(ys.filter((_, index) => index % 2 === rest)))
    if (odd === undefined || even === undefined) throw new Error('two arms')
    expect(figures(clusterRobust(clusters, 'arm', { rule: 'cr2' })).standardError).toBeCloseTo(
      figures(welch(odd, even)).standardError,
      10,
    )
  })

  it('with covariates agrees with the matrices of all persons written out (numpy)', () => {
    const clusters = [0, 1, 2, 3, 4, 5].map((g) =>
      crossProductsOf(
        ['arm', 'one', 'two'],
        Array.from({ length: 4 + g }, (_, i) => ({
          x: [(g + i * i) % 2, ((7 * g + 3 * i) % 11) / 2, (g * i) % 3],
          y: ((13 * g + 5 * i + i * i) % 17) + 2 * g,
        })),
      ),
    )
    const plain = figures(clusterRobust(clusters, 'arm', { rule: 'cr2' }))
    expect([plain.estimate, plain.standardError, plain.df]).toEqual(
      PLAIN.map((value) => expect.closeTo(value, 10) as number),
    )
    const within = figures(clusterRobust(clusters, 'arm', { fixedEffects: true, rule: 'cr2' }))
    expect([within.estimate, within.standardError, within.df]).toEqual(
      WITHIN.map((value) => expect.closeTo(value, 10) as number),
    )
  })

  it('never gives NaN or infinity', () => {
    fc.assert(
      fc.property(fc.array(people, { maxLength: 6 }), fc.boolean(), (groups, fixedEffects) => {
        const clusters = groups.map((rows) => crossProductsOf(['arm', 'one', 'two'], rows))
        expect(notFinitePath(clusterRobust(clusters, 'arm', { fixedEffects }))).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  it('refuses one cluster, one arm, and CR3 where a cluster decides alone', () => {
    expect(clusterRobust([cluster(1, [1, 2, 3])], 'arm')).toMatchObject({ code: 'too-few-clusters' })
    expect(clusterRobust([cluster(1, [1, 2]), cluster(1, [4, 3])], 'arm')).toMatchObject({ code: 'collinear' })
    const alone = [cluster(1, [1, 2, 5]), cluster(0, [2, 2]), cluster(0, [1, 6]), cluster(0, [3, 4])]
    const { standardErrors } = figures(clusterRobust(alone, 'arm', { rule: 'cr2' }))
    expect(standardErrors.CR3).toMatchObject({ code: 'singular-leverage' })
  })
})

describe('blockedDifference', () => {
  it('weighs blocks by their size and refuses a block with one person in an arm', () => {
    const block = (treated: number[], control: number[]) => ({
      treated: momentsOf(treated),
      control: momentsOf(control),
    })
    const answer = figures(blockedDifference([block([4, 6], [1, 3]), block([2, 2, 5], [2, 1, 3])]))
    expect(answer.estimate).toBeCloseTo((4 * 3 + 6 * 1) / 10, 12)
    const residual = figures(
      blockedDifference([block([4, 6], [1, 3]), block([2, 2, 5], [2, 1, 3])], { df: 'residual' }),
    )
    expect(residual.df).toBe(6)
    expect(answer.df).toBeLessThan(6)
    expect(answer.standardError).toBe(residual.standardError)
    expect(blockedDifference([block([4], [1, 3])])).toMatchObject({ code: 'one-observation' })
    expect(blockedDifference([])).toMatchObject({ code: 'empty-arm' })
  })
})

describe('taking part and loss', () => {
  it('with everyone doing as assigned, CACE is the plain difference', () => {
    const none = momentsOf([])
    const [treated, control] = [momentsOf([4, 6, 9]), momentsOf([1, 3, 3])]
    const answer = figures(cace({ tookPart: treated, didNot: none }, { tookPart: none, didNot: control }))
    const plain = figures(welch(treated, control))
    expect(answer.estimate).toBeCloseTo(plain.estimate, 12)
    expect(answer.standardError).toBeCloseTo(plain.standardError, 12)
    expect(answer.uptake).toMatchObject({ code: 'no-variance' })
  })

  it('refuses when assignment moved nobody', () => {
    const half = { tookPart: momentsOf([1, 2]), didNot: momentsOf([3, 4]) }
    expect(cace(half, half)).toMatchObject({ code: 'no-compliers' })
  })

  it('the bounds hold the figure of the known and shrink to it without loss', () => {
    const [treated, control] = [momentsOf([1, 0, 1, 1]), momentsOf([0, 0, 1])]
    const ends = { least: 0, greatest: 1 }
    const wide = figures(manskiBounds({ known: treated, lost: 2 }, { known: control, lost: 1 }, ends))
    expect(wide.low).toBeLessThan(wide.complete)
    expect(wide.high).toBeGreaterThan(wide.complete)
    const narrow = figures(manskiBounds({ known: treated, lost: 0 }, { known: control, lost: 0 }, ends))
    expect([narrow.low, narrow.high]).toEqual([narrow.complete, narrow.complete])
    expect(manskiBounds({ known: momentsOf([5]), lost: 0 }, { known: control, lost: 0 }, ends)).toMatchObject({
      code: 'invalid-input',
    })
  })

  it('the attrition table gives loss overall and by arm', () => {
    const answer = figures(attrition({ events: 10, n: 100 }, { events: 20, n: 100 }))
    expect(answer.overall).toBeCloseTo(0.15, 12)
    expect(answer.difference.difference).toBeCloseTo(-0.1, 12)
  })
})
