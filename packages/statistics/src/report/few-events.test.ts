import { describe, expect, it } from 'vitest'
import { cellsOf, momentsOf } from '../sufficient/index.ts'
import { figures } from '../testing/agreement.ts'
import { exampleInput } from '../testing/example-report.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { kept } from '../simulation/promise.ts'
import { FEWEST_EVENTS } from './few-events.ts'
import { effectReport } from './index.ts'
import type { EffectReportInput, ReportData } from './index.ts'

const shareOf = (events: number, n: number) => ({ n, sum: events, sumsq: events })
/** Three groups of one shape, with these counts in each. */
const blocks = (treated: [number, number], control: [number, number]): ReportData => ({
  kind: 'blocks',
  blocks: Array.from({ length: 3 }, () => ({ treated: shareOf(...treated), control: shareOf(...control) })),
})
const reportOf = (data: ReportData, others: Partial<EffectReportInput> = {}) =>
  effectReport(exampleInput(data, { margin: 0.05, ...others }))

describe('few people with the outcome', () => {
  it('seen: within groups 0 of 30 beside 6 of 120 was "between 2 and 8 fewer"; the plain table is asked too', () => {
    const { main, sentences, probabilityOfBenefit, noHarm } = reportOf(blocks([0, 10], [2, 40]))
    expect(figures(main).interval.method).toContain('widened-to-newcombe')
    expect(sentences).toMatchObject({ kind: 'cannot-tell', noHarm: 'cannot-tell' })
    expect(figures(main).p).toBeGreaterThan(0.05)
    // What is made of the standard error would be surer than the interval.
    expect(probabilityOfBenefit).toMatchObject({ code: 'too-few-events' })
    expect(noHarm).toMatchObject({ code: 'too-few-events' })
    expect(figures(reportOf(blocks([5, 10], [18, 40])).main).interval.method).not.toContain('widened')
  })

  it('a figure that has no plain table beside it is refused: of units, of who took part', () => {
    const unit = (arm: 'treated' | 'control', events: number) => ({
      arm,
      tookPart: arm === 'treated' ? shareOf(events, 20) : shareOf(0, 0),
      didNot: arm === 'treated' ? shareOf(0, 0) : shareOf(events, 20),
    })
    const units = (each: number): ReportData => ({
      kind: 'cluster-uptake',
      clusters: Array.from({ length: 12 }, (_, index) =>
        index % 2 ? unit('treated', 4 + (index % 3)) : unit('control', index < each * 2 ? 1 : 0),
      ),
    })
    const design: EffectReportInput['design'] = { kind: 'random-cluster', unit: 'team', strata: [], clusters: 12 }
    const asked = (each: number) => reportOf(units(each), { design, estimand: 'those-who-took-part' }).main
    for (let each = 0; each < FEWEST_EVENTS; each++) expect(asked(each)).toMatchObject({ code: 'too-few-events' })
    expect(asked(FEWEST_EVENTS)).toMatchObject({ computable: true })
    const uptake: ReportData = {
      kind: 'uptake',
      assigned: { tookPart: shareOf(20, 30), didNot: shareOf(1, 10) },
      control: { tookPart: momentsOf([]), didNot: shareOf(2, 40) },
    }
    expect(reportOf(uptake, { estimand: 'those-who-took-part' }).main).toMatchObject({ code: 'too-few-events' })
  })

  it(
    'the interval within groups and with characteristics keeps its promise, also of what is rare',
    { timeout: 120_000 },
    () => {
      const random = seededRandom(20_261_205)
      for (const [treated, control, share] of [
        [30, 120, 0.05],
        [30, 30, 0.1],
        [60, 60, 0.05],
      ] as const)
        for (const kind of ['blocks', 'adjusted'] as const) {
          const hold = kept(500, () => {
            const draw = (n: number) => random.binomial(n, share)
            const rows = (n: number, x: number) =>
              Array.from({ length: n }, () => ({ x: [x, random.binomial(1, 0.5)], y: random.binomial(1, share) }))
            const data: ReportData =
              kind === 'blocks'
                ? {
                    kind,
                    blocks: Array.from({ length: 3 }, () => ({
                      treated: shareOf(draw(treated / 3), treated / 3),
                      control: shareOf(draw(control / 3), control / 3),
                    })),
                  }
                : { kind, arm: 'arm', cells: cellsOf(['arm', 'age'], [...rows(treated, 1), ...rows(control, 0)]) }
            const { main } = effectReport(exampleInput(data))
            return main.computable ? main.interval.low <= 0 && 0 <= main.interval.high : undefined
          })
          expect([treated, control, share, kind, hold.share >= 0.94]).toEqual([treated, control, share, kind, true])
        }
    },
  )
})
