import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossProductsOf, momentsOf } from '../sufficient/index.ts'
import type { TwoByTwo } from '../sufficient/index.ts'
import { figures } from '../testing/agreement.ts'
import { tables } from '../testing/arbitraries.ts'
import { exampleInput, overZero } from '../testing/example-report.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { defaultTexts, effectReport, inPlainWords, roundedInterval } from './index.ts'
import type { EffectReportInput, ReportData } from './index.ts'

const names = { arm: 'extra hulp', control: 'gewone hulp', outcome: 'aan het werk', horizon: '12 maanden' }
const say = (input: EffectReportInput) => inPlainWords(effectReport(input).sentences, names, 'nl')
const shares = (treated: [number, number], control: [number, number]): ReportData => ({
  kind: 'shares',
  counts: { treated: { events: treated[0], n: treated[1] }, control: { events: control[0], n: control[1] } },
})
const notRandom: EffectReportInput['design'] = { kind: 'not-random', unit: 'person', strata: [], clusters: 0 }
const byCluster: EffectReportInput['design'] = {
  kind: 'random-cluster',
  unit: 'neighbourhood',
  strata: [],
  clusters: 10,
}
const amount = { id: 'score', kind: 'mean', horizon: 'year', direction: 'more-is-better', unit: 'punten' } as const
const none = momentsOf([])

describe('one way of rounding', () => {
  it('seen: 0.26 to 0.34 became "between zero and 1 more"', () => {
    expect(roundedInterval({ low: 0.26, estimate: 0.3, high: 0.34 }, 1)).toMatchObject({ low: 0.2, high: 0.4 })
    expect(roundedInterval({ low: 0.0026, estimate: 0.003, high: 0.0034 }, 100)).toMatchObject({ low: 0.2, high: 0.4 })
  })

  it('outwards, with the estimate inside, and no end that is not 0 shown as 0', () => {
    const size = fc.double({ min: -3000, max: 3000, noNaN: true })
    fc.assert(
      fc.property(size, size, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(1, 100), (a, b, at, per) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const estimate = low + at * (high - low)
        const told = roundedInterval({ low, estimate, high }, per)
        const slack = 1e-8 * Math.max(1, Math.abs(low * per), Math.abs(high * per))
        expect(told.low).toBeLessThanOrEqual(low * per + slack)
        expect(told.high).toBeGreaterThanOrEqual(high * per - slack)
        expect(told.low).toBeLessThanOrEqual(told.estimate)
        expect(told.high).toBeGreaterThanOrEqual(told.estimate)
        if (Math.abs(low * per) > 1e-3) expect(told.low).not.toBe(0)
        if (Math.abs(high * per) > 1e-3) expect(told.high).not.toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('shares stay within what can be', () => {
  const random = seededRandom(41)
  /** Clusters in which the event comes for nearly all or nearly none at once, so that the t of few clusters is wide. */
  const clusters = (treated: number, control: number) =>
    Array.from({ length: 8 }, (_, index) => {
      const arm = index % 2
      const all = random.uniform() < (arm === 1 ? treated : control)
      return crossProductsOf(
        ['arm'],
        Array.from({ length: 10 }, (__, one) => ({ x: [arm], y: all === one > 0 ? 1 : 0 })),
      )
    })

  it('seen: a cluster trial told of more than 100 fewer of every 100', () => {
    let cut = 0
    fc.assert(
      fc.property(
        fc.constantFrom(0.02, 0.2, 0.5, 0.8, 0.98),
        fc.constantFrom(0.02, 0.2, 0.5, 0.8, 0.98),
        (one, other) => {
          const data: ReportData = { kind: 'clusters', clusters: clusters(one, other), arm: 'arm' }
          const { main, sentences } = effectReport(exampleInput(data, { design: byCluster }))
          if (!main.computable || sentences.kind === 'not-computable') return
          const { interval, estimate } = main
          expect(sentences.low).toBeGreaterThanOrEqual(-100)
          expect(sentences.high).toBeLessThanOrEqual(100)
          expect(interval.low).toBeLessThanOrEqual(estimate)
          expect(interval.high).toBeGreaterThanOrEqual(estimate)
          if (Math.abs(interval.high - estimate - (estimate - interval.low)) > 1e-9) cut += 1
        },
      ),
      { numRuns: 200 },
    )
    expect(cut).toBeGreaterThan(0)
  })

  it('no further down than the share of the control can be', () => {
    const few = Array.from({ length: 10 }, (_, index) => {
      const arm = index % 2
      const yes = arm === 1 ? (index === 1 ? 18 : index === 3 ? 10 : 0) : index === 0 ? 3 : 0
      return crossProductsOf(
        ['arm'],
        Array.from({ length: 20 }, (__, one) => ({ x: [arm], y: one < yes ? 1 : 0 })),
      )
    })
    const { main } = effectReport(exampleInput({ kind: 'clusters', clusters: few, arm: 'arm' }, { design: byCluster }))
    // 3 of 100 in the control: the help cannot make it some thirty fewer.
    expect(figures(main).interval.low).toBeGreaterThan(-0.2)
    expect(figures(main).interval.high).toBeGreaterThan(0.4)
  })
})

describe('the cautious one of interval and exact test', () => {
  /** What no table may show; answers whether the two disagreed about it. */
  function disagreed(counts: TwoByTwo): boolean {
    const { main, p, sentences } = effectReport(exampleInput({ kind: 'shares', counts }))
    if (!main.computable || sentences.kind === 'not-computable') return false
    const beyond = main.interval.low > 0 || main.interval.high < 0
    expect(sentences.kind === 'cannot-tell').toBe(!beyond)
    expect(beyond && typeof p.raw === 'number' && p.raw >= 0.05).toBe(false)
    return main.interval.method.endsWith('fisher')
  }

  it('speaks for all 441 tables of 20 against 20: beyond 0 only when both say so', () => {
    const every = Array.from({ length: 21 }, (_, events) => events)
    const found = every.flatMap((one) =>
      every.filter((other) => disagreed({ treated: { events: one, n: 20 }, control: { events: other, n: 20 } })),
    )
    expect(found.length).toBeGreaterThan(10)
  })

  it('and for tables of any size', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        disagreed(counts)
      }),
      { numRuns: 200 },
    )
  })

  it('an example: 8 of 20 against 2 of 20, p 0.065', () => {
    const { main, sentences } = effectReport(exampleInput(shares([8, 20], [2, 20])))
    expect(figures(main).interval.method).toBe('newcombe-widened-to-fisher')
    expect(sentences.kind).toBe('cannot-tell')
    expect(say(exampleInput(shares([8, 20], [2, 20])))).toContain('tussen nul en 53 meer aan het werk; we kunnen')
  })
})

describe('the margin of harm beside the sentence', () => {
  it('seen: "we cannot tell" stood above "harm beyond 5 is likely"; for all 1,681 tables of 40 against 40 they agree', () => {
    let harms = 0
    for (let treated = 0; treated <= 40; treated++)
      for (let control = 0; control <= 40; control++) {
        const { sentences: facts, noHarm } = effectReport(
          exampleInput(shares([treated, 40], [control, 40]), { margin: 0.05 }),
        )
        if (facts.kind === 'not-computable' || !noHarm.computable) throw new Error('every table of 40 has an answer')
        expect(facts.noHarm).toBe(noHarm.verdict)
        if (noHarm.verdict !== 'harm') continue
        harms += 1
        expect(facts.better).toBe(false)
        expect(facts.estimate).toBeLessThan(-5)
      }
    expect(harms).toBeGreaterThan(100)
  })

  it('is refused with the main figure: whole units drawn, people counted', () => {
    const { main, noHarm } = effectReport(exampleInput(shares([20, 40], [20, 40]), { margin: 0.05, design: byCluster }))
    expect(main).toMatchObject({ code: 'clustered' })
    expect(noHarm).toMatchObject({ code: 'clustered' })
  })
})

describe('what the sentence says', () => {
  it('names the control and over whom', () => {
    expect(say(exampleInput(overZero))).toContain('vergeleken met gewone hulp, over iedereen die is ingeloot.')
    const uptake: ReportData = {
      kind: 'uptake',
      assigned: { tookPart: momentsOf([1, 1, 0, 1, 1, 0, 1]), didNot: momentsOf([0, 1]) },
      control: { tookPart: none, didNot: momentsOf([0, 0, 1, 0, 0, 1, 1, 0]) },
    }
    const took = say(exampleInput(uptake, { estimand: 'those-who-took-part' }))
    expect(took).toContain('Van elke 100 mensen die echt meededen met extra hulp')
    expect(took).toContain('over wie meedeed door de loting.')
  })

  it('a pilot without randomisation never says "ingeloot", whatever else it says', () => {
    const kinds: ReportData[] = [
      overZero,
      { kind: 'means', treated: momentsOf([4, 5, 7]), control: momentsOf([1, 2, 2]) },
      { kind: 'before-after', changes: momentsOf([1, 2, 4]) },
      { kind: 'means', treated: none, control: none },
    ]
    for (const data of kinds)
      for (const estimand of ['all-assigned', 'those-who-took-part'] as const)
        expect(say(exampleInput(data, { design: notRandom, estimand, outcome: amount }))).not.toMatch(/ingeloot|geloot/)
  })

  it('writes numbers as the rest of the screen: 3.115 and never 3115, one rounding everywhere', () => {
    const grown: ReportData = { kind: 'before-after', changes: momentsOf([3000, 3100, 3250, 2900]) }
    expect(say(exampleInput(grown, { outcome: { ...amount, unit: 'euro' } }))).toMatch(/\d\.\d{3} euro meer/)
    const own = { ...defaultTexts.nl, number: (value: number) => `<${value}>` }
    const { sentences } = effectReport(exampleInput(overZero))
    expect(inPlainWords(sentences, names, 'nl', own)).toContain('tussen <5> minder en <12> meer')
  })

  it('gives the real reason of a refusal, for every code there is, in both languages', () => {
    const { sentences } = effectReport(exampleInput({ kind: 'means', treated: none, control: none }))
    const { nl, en } = defaultTexts
    const codes = Object.keys(nl.why) as (keyof typeof nl.why)[]
    expect(Object.keys(en.why).toSorted()).toEqual(codes.toSorted())
    for (const language of ['nl', 'en'] as const) {
      const said = codes.map((code) =>
        inPlainWords({ ...sentences, kind: 'not-computable', code } as typeof sentences, names, language),
      )
      // No two reasons share a sentence.
      expect(new Set(said).size).toBe(codes.length)
    }
  })
})

describe('the estimator follows the design', () => {
  const person: ReportData[] = [
    overZero,
    { kind: 'means', treated: momentsOf([4, 5, 7]), control: momentsOf([1, 2, 2]) },
    { kind: 'times', treated: [], control: [], horizon: 30 },
    { kind: 'blocks', blocks: [{ treated: momentsOf([4, 5]), control: momentsOf([1, 2]) }] },
    { kind: 'before-after', changes: momentsOf([1, 2, 4]) },
    { kind: 'adjusted', cells: { terms: ['arm'], cells: [] }, arm: 'arm' },
    {
      kind: 'uptake',
      assigned: { tookPart: momentsOf([4, 5]), didNot: none },
      control: { tookPart: none, didNot: momentsOf([1, 3]) },
    },
  ]

  it('seen: who took part in a cluster trial was told per person; now no estimator that counts people answers there', () => {
    for (const data of person)
      for (const estimand of ['all-assigned', 'those-who-took-part'] as const) {
        const report = effectReport(exampleInput(data, { design: byCluster, estimand }))
        for (const answer of [report.main, report.unadjusted, report.noHarm, report.probabilityOfBenefit])
          expect(answer.computable).toBe(false)
        expect(report.sentences).toMatchObject({ kind: 'not-computable', code: 'clustered' })
      }
  })

  it('a question about who took part is never answered with everybody, nor the other way around', () => {
    for (const data of person) {
      const byUptake = data.kind === 'uptake'
      const [all, took] = (['all-assigned', 'those-who-took-part'] as const).map(
        (estimand) => effectReport(exampleInput(data, { estimand })).main,
      )
      expect(byUptake ? all : took).toMatchObject({ code: 'estimand-unavailable' })
    }
    const uptake = person.at(-1) ?? overZero
    expect(
      effectReport(exampleInput(uptake, { design: notRandom, estimand: 'those-who-took-part' })).main,
    ).toMatchObject({ code: 'not-random' })
  })

  it('subgroups of a cluster trial are not told per person, and its draw is counted in units', () => {
    const groups = [{ level: 'a', treated: momentsOf([1, 2, 3]), control: momentsOf([2, 3, 1]) }]
    const clusters = Array.from({ length: 10 }, (_, index) =>
      crossProductsOf(
        ['arm'],
        [0, 1, 2, 3].map((y) => ({ x: [index % 2], y: (y * (index + 2)) % 7 })),
      ),
    )
    const allocation = { seed: 's', logHash: 'l', ratio: [1, 1] as [number, number] }
    const people = { assigned: 900, started: 900, analysed: 900, lost: 0 }
    const made = (drawn?: [number, number]) =>
      effectReport(
        exampleInput(
          { kind: 'clusters', clusters, arm: 'arm' },
          {
            design: { ...byCluster, allocation: { ...allocation, ...(drawn ? { drawn } : {}) } },
            population: { treated: people, control: { ...people, assigned: 300 } },
            subgroups: [{ name: 'where', groups }],
            outcome: amount,
          },
        ),
      )
    const ratio = (report: ReturnType<typeof made>) => report.checks.find(({ id }) => id === 'sample-ratio')?.status
    // 900 people against 300 is the size of the units, not a broken draw.
    expect(ratio(made([5, 5]))).toBe('fine')
    expect(ratio(made())).toBe('not-checked')
    expect(ratio(made([16, 0]))).toBe('alarm')
    expect(made([5, 5]).subgroups[0]?.answer).toMatchObject({ code: 'clustered' })
  })

  it('seen: 100 % against 0 % was called fine; it is the worst balance there is', () => {
    const covariate = (treated: number[], control: number[]) => ({
      name: 'woont in Oost',
      treated: momentsOf(treated),
      control: momentsOf(control),
    })
    const check = (baseline: EffectReportInput['baseline']) =>
      effectReport(exampleInput(overZero, baseline ? { baseline } : {})).checks.find(({ id }) => id === 'balance')
    expect(check([covariate([1, 1, 1], [0, 0, 0])])).toMatchObject({
      status: 'alarm',
      detail: { worst: 'woont in Oost' },
    })
    const even = covariate([1, 0, 1, 0], [0, 1, 1, 0])
    expect(check([even, covariate([1, 1, 1], [0, 0, 0])])).toMatchObject({ status: 'alarm' })
    expect(check([even])).toMatchObject({ status: 'fine' })
    expect(check([even, covariate([1, 1], [1, 1])])).toMatchObject({ status: 'fine' })
    expect(check([even, covariate([1], [0, 1])])).toMatchObject({ status: 'look' })
  })

  it('names merged strata and a weak draw among the checks', () => {
    const block = (treated: number[], control: number[]) => ({
      treated: momentsOf(treated),
      control: momentsOf(control),
    })
    const blocks: ReportData = { kind: 'blocks', blocks: [block([1, 4, 2], [2, 3, 1]), block([5], [])] }
    const report = effectReport(exampleInput(blocks, { outcome: amount }))
    expect(report.main.computable).toBe(true)
    expect(report.checks.find(({ id }) => id === 'strata')).toMatchObject({ status: 'look', detail: { merged: 2 } })
    const weak: ReportData = {
      kind: 'uptake',
      assigned: { tookPart: momentsOf([1, 2, 5]), didNot: momentsOf([3, 4]) },
      control: { tookPart: momentsOf([1, 2]), didNot: momentsOf([3, 4, 3]) },
    }
    const taken = effectReport(exampleInput(weak, { estimand: 'those-who-took-part', outcome: amount }))
    expect(taken.main).toMatchObject({ code: 'weak-uptake' })
    expect(taken.checks.find(({ id }) => id === 'uptake')).toMatchObject({ status: 'alarm' })
  })
})
