import { effectReport } from '@vliegwiel/statistics'
import { momentsOf } from '@vliegwiel/statistics/sufficient'
import { describe, expect, test } from 'vitest'
import { protocolOf, type Outcome } from '../protocol/protocol.ts'
import { someOutcome, someProtocol } from '../testing/some-protocol.ts'
import { reportInput, type ReportQuestion } from './report-input.ts'
import type { ArmSums, PilotSums } from './sums.ts'

const values = (n: number, every: number) => Array.from({ length: n }, (_, index) => Number(index % every === 0))
const arm = (key: string, every: number, units = 120): ArmSums => ({
  arm: key,
  assigned: 120,
  started: 110,
  units,
  moments: momentsOf(values(120, every)),
  tookPart: momentsOf(values(key === 'help' ? 90 : 0, every)),
  didNot: momentsOf(values(key === 'help' ? 30 : 120, every)),
})
const none = momentsOf([])
const clusters = (perArm: number): NonNullable<PilotSums['clusters']> =>
  Array.from({ length: 2 * perArm }, (_, index) => {
    const all = momentsOf(values(10, 2 + (index % 4)))
    return index % 2 === 0
      ? { arm: 'treated' as const, tookPart: all, didNot: momentsOf(values(2, 2)) }
      : { arm: 'control' as const, tookPart: none, didNot: all }
  })

function question(
  root: Record<string, string | number>,
  sums: Partial<PilotSums> = {},
  estimand: ReportQuestion['estimand'] = 'all-assigned',
  kind: Outcome['kind'] = 'share',
): ReportQuestion {
  const protocol = protocolOf(someProtocol({ root, outcomes: [{ ...someOutcome, kind }] }))
  return {
    protocol,
    plan: { hash: 'h', lockedAt: '2026-01-01', deviations: [], seedCommitment: 'c', logHash: 'l' },
    arm: 'help',
    outcome: protocol.outcomes[0] as Outcome,
    sums: { arms: [arm('help', 3, 6), arm('usual', 4, 6)], baseline: [], subgroups: [], ...sums },
    estimand,
    money: null,
    otherP: [],
    computedAt: '2027-01-01T00:00:00.000Z',
  }
}
const byUnit = { design: 'random-cluster', unit: 'neighbourhood', clusters: 12 }

describe('the estimator follows the plan', () => {
  test('seen: who took part in a cluster trial was disclosed per person', () => {
    const input = reportInput(question(byUnit, { clusters: clusters(6) }, 'those-who-took-part'))
    expect(input.data.kind).toBe('cluster-uptake')
    expect(effectReport(input).engine.estimator).toBe('cluster-cace-2sls')
    const few = effectReport(reportInput(question(byUnit, { clusters: clusters(3) }, 'those-who-took-part')))
    expect(few.main).toMatchObject({ code: 'too-few-clusters' })
  })

  test('a cluster trial is disclosed by its units or not at all, for every kind of outcome and question', () => {
    const estimators: string[] = []
    for (const kind of ['share', 'mean', 'days'] as const)
      for (const estimand of ['all-assigned', 'those-who-took-part'] as const)
        for (const sums of [{}, { clusters: clusters(6) }]) {
          const { main, engine } = effectReport(reportInput(question(byUnit, sums, estimand, kind)))
          if (main.computable) estimators.push(engine.estimator)
        }
    expect(estimators.toSorted()).toEqual(['cluster-CR2', 'cluster-CR2', 'cluster-cace-2sls', 'cluster-cace-2sls'])
  })

  test('the draw is checked in the units that were drawn', () => {
    const input = reportInput(question(byUnit, { clusters: clusters(6) }))
    expect(input.design.allocation?.drawn).toEqual([6, 6])
    const people = reportInput(question({ design: 'random-simple' }, { arms: [arm('help', 3), arm('usual', 4)] }))
    expect(people.design.allocation?.drawn).toEqual([120, 120])
  })

  test('days of who took part are refused with the reason, not disclosed about everybody', () => {
    const report = effectReport(reportInput(question({ design: 'random-simple' }, {}, 'those-who-took-part', 'days')))
    expect(report.main).toMatchObject({ code: 'estimand-unavailable' })
  })

  test('a stratum of one person follows the rule of the plan, and does not refuse the report', () => {
    const strata = [
      ['noord', 40, 40],
      ['zuid', 30, 31],
      ['oost', 1, 0],
    ].flatMap(([stratum = '', helped = 0, usual = 0]) =>
      [
        ['help', helped],
        ['usual', usual],
      ].map(([key = '', n = 0]) => ({
        stratum: `${stratum}`,
        arm: `${key}`,
        moments: momentsOf(values(Number(n), 3)),
      })),
    )
    const root = { design: 'random-stratified' }
    const merged = effectReport(reportInput(question(root, { strata })))
    expect(merged.main.computable).toBe(true)
    expect(merged.checks.find(({ id }) => id === 'strata')).toMatchObject({ status: 'look', detail: { merged: 2 } })
    const left = effectReport(reportInput(question({ ...root, smallStrata: 'leave-out' }, { strata })))
    expect(left.checks.find(({ id }) => id === 'strata')).toMatchObject({ detail: { leftOut: 1, peopleLeftOut: 1 } })
  })
})
