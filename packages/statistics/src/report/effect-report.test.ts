import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notFinitePath } from '../result.ts'
import { cellsOf, crossProductsOf, momentsOf, timeTableOf } from '../sufficient/index.ts'
import { timesOfArm } from '../survival/index.ts'
import { figures } from '../testing/agreement.ts'
import { people, tables } from '../testing/arbitraries.ts'
import { exampleInput, overZero } from '../testing/example-report.ts'
import { column, nsw, psid } from '../testing/reference/columns.ts'
import { effectReport, ENGINE_VERSION } from './index.ts'
import type { OutcomeFacts, ReportData } from './index.ts'

const earnings: OutcomeFacts = {
  id: 'earnings',
  kind: 'mean',
  horizon: '1978',
  direction: 'more-is-better',
  unit: 'dollar',
}

describe('the report of the National Supported Work experiment', () => {
  const means: ReportData = {
    kind: 'means',
    treated: momentsOf(column(nsw, 're78', 1)),
    control: momentsOf(column(nsw, 're78', 0)),
  }

  it('all assigned: +1,794, between 474 and 3,115, an effect', () => {
    const report = effectReport(exampleInput(means, { outcome: earnings, margin: 1000, prior: { kind: 'flat' } }))
    expect(report.sentences).toMatchObject({
      kind: 'more',
      claim: 'effect',
      low: 474,
      estimate: 1794,
      high: 3115,
      better: true,
    })
    expect(report.noHarm).toMatchObject({ verdict: 'no-harm' })
    expect(figures(report.probabilityOfBenefit).probabilityOfBenefit).toBeCloseTo(0.996135, 6)
    expect(report.engine).toMatchObject({ estimator: 'welch', version: ENGINE_VERSION })
  })

  it('the same people against survey controls: -635, a comparison and never an effect', () => {
    const data: ReportData = { ...means, kind: 'means', control: momentsOf(column(psid, 're78', 0)) }
    const design = { kind: 'not-random' as const, unit: 'person', strata: [], clusters: 0 }
    const report = effectReport(exampleInput(data, { outcome: earnings, design }))
    expect(report.claim).toBe('comparison')
    expect(report.sentences).toMatchObject({ kind: 'cannot-tell', estimate: -635, better: 'unknown' })
  })

  it('before and after: +4,817, a difference, also when the design says random', () => {
    const changes = column(psid, 're78', 1).map((after, index) => after - (column(psid, 're75', 1)[index] ?? 0))
    const report = effectReport(
      exampleInput({ kind: 'before-after', changes: momentsOf(changes) }, { outcome: earnings }),
    )
    expect(report.sentences).toMatchObject({ claim: 'difference', estimate: 4817 })
  })

  it('adjusted for five covariates, with the plain difference beside it', () => {
    const terms = ['treat', 'age', 'educ', 'black', 'married', 're75']
    const cells = cellsOf(
      terms,
      nsw.map((row) => ({ x: terms.map((term) => row[term] ?? 0), y: row['re78'] ?? 0 })),
    )
    const report = effectReport(exampleInput({ kind: 'adjusted', cells, arm: 'treat' }, { outcome: earnings }))
    expect(report.main).toMatchObject({ estimator: 'lin-HC2' })
    expect(figures(report.unadjusted).estimate).toBeCloseTo(1794.343, 3)
  })
})

describe('effectReport', () => {
  it('says we cannot tell when the interval spans 0, per 100 people and rounded outwards', () => {
    const { sentences, main } = effectReport(exampleInput(overZero))
    const { interval } = figures(main)
    expect(sentences).toMatchObject({ kind: 'cannot-tell', per: 100, low: -5, high: 12, noHarm: 'no-margin' })
    expect(-5).toBeLessThanOrEqual(100 * interval.low)
    expect(12).toBeGreaterThanOrEqual(100 * interval.high)
  })

  it('gives the same hash for the same figures, whatever the moment and the order of the keys', () => {
    const input = exampleInput(overZero)
    const turned = Object.fromEntries(Object.entries(input).toReversed()) as unknown as typeof input
    const hash = effectReport(input).engine.inputHash
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(effectReport({ ...turned, computedAt: '2030-01-01T00:00:00Z' }).engine.inputHash).toBe(hash)
    expect(effectReport({ ...input, margin: 0.05 }).engine.inputHash).not.toBe(hash)
  })

  it('adjusts p for its family, and plans, margin, money and pooling are told or refused with a code', () => {
    const bare = effectReport(exampleInput(overZero))
    for (const answer of [bare.p.adjusted, bare.noHarm, bare.minimumDetectable, bare.synthesis, bare.money])
      expect(answer).toMatchObject({ computable: false, code: expect.any(String) })
    const full = effectReport(
      exampleInput(overZero, {
        family: { name: 'primary', method: 'holm', others: [0.01, 0.2] },
        margin: 0.1,
        planned: { treated: 177, control: 177, expected: { share: 0.15 }, power: 0.8 },
        money: { costPerPerson: 50_000, valuePerOutflow: 1_400_000, years: 1 },
        elsewhere: ['a', 'b', 'c', 'd'].map((id) => ({
          id,
          counts: overZero.kind === 'shares' ? overZero.counts : never(),
        })),
        baseline: [{ name: 'age', treated: momentsOf([30, 40, 50]), control: momentsOf([31, 39, 50]) }],
        subgroups: [{ name: 'far from work', groups: [] }],
      }),
    )
    expect(figures(full.p.adjusted)).toMatchObject({ method: 'holm', family: 'primary', size: 3 })
    expect(figures(full.noHarm)).toMatchObject({ verdict: 'no-harm', method: 'newcombe-one-sided' })
    expect(figures(full.money).net.low).toBeLessThan(figures(full.money).net.high)
    expect(figures(full.synthesis).k).toBe(4)
    expect(full.minimumDetectable.computable).toBe(true)
    expect(full.checks.map(({ id, status }) => [id, status])).toEqual([
      ['sample-ratio', 'fine'],
      ['balance', 'fine'],
      ['attrition', 'fine'],
    ])
    expect(full.population.all).toEqual({ assigned: 362, started: 352, analysed: 351, lost: 11 })
  })

  it('an arm without participants gives a code in every place and no number', () => {
    const report = effectReport(exampleInput({ kind: 'means', treated: momentsOf([]), control: momentsOf([1, 2]) }))
    expect(report.sentences).toMatchObject({ kind: 'not-computable', code: 'empty-arm' })
    expect(
      [report.main, report.noHarm, report.probabilityOfBenefit, report.p.raw].every((one) => typeof one === 'object'),
    ).toBe(true)
  })

  it('checks alarm on a broken allocation and look at unequal loss', () => {
    const population = {
      treated: { assigned: 300, started: 300, analysed: 200, lost: 100 },
      control: { assigned: 180, started: 180, analysed: 178, lost: 2 },
    }
    const { checks } = effectReport(exampleInput(overZero, { population }))
    expect(checks.map(({ status }) => status)).toEqual(['alarm', 'not-checked', 'look'])
  })

  it('never holds NaN or infinity, for every kind of data', () => {
    fc.assert(
      fc.property(tables, people, people, (counts, rows, more) => {
        const terms = ['arm', 'one', 'two']
        const cells = cellsOf(terms, rows)
        const of = (arm: number) => momentsOf(rows.filter(({ x }) => x[0] === arm).map(({ y }) => y))
        const arms = { treated: of(1), control: of(0) }
        const halves = (arm: number) => ({ tookPart: of(arm), didNot: momentsOf(more.map(({ y }) => y)) })
        const times = timeTableOf(rows.map(({ x, y }) => ({ arm: String(x[0]), time: y + 50, event: x[1] > 0 })))
        const kinds: ReportData[] = [
          { kind: 'shares', counts },
          { kind: 'means', ...arms },
          { kind: 'adjusted', cells, arm: 'arm' },
          { kind: 'weighted', cells, arm: 'arm' },
          { kind: 'blocks', blocks: [arms, arms] },
          { kind: 'clusters', clusters: [rows, more].map((list) => crossProductsOf(terms, list)), arm: 'arm' },
          { kind: 'uptake', assigned: halves(1), control: halves(0) },
          { kind: 'times', treated: timesOfArm(times, '1'), control: timesOfArm(times, '0'), horizon: 40 },
          { kind: 'difference-in-differences', changes: arms, placebo: arms },
          { kind: 'before-after', changes: arms.treated },
        ]
        for (const data of kinds)
          expect(notFinitePath(effectReport(exampleInput(data, { margin: 0.1 })))).toBeUndefined()
      }),
      { numRuns: 25 },
    )
  })

  it('names the version of the package', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    expect(ENGINE_VERSION).toBe(manifest.version)
  })
})

const never = (): never => {
  throw new Error('the example is a share')
}
