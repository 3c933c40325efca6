import { type Answer, refusal, refused, unless } from '../answer.ts'
import { type Assumed, sourceProblems } from '../assumption.ts'
import type { EffectReport } from '@vliegwiel/statistics'

/**
 * How many more people left the benefit than in the comparison group, per person offered the help: a difference of
 * shares (0.04 is 4 per 100) with its interval, as the report of a pilot states it.
 */
export interface PilotEffect {
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly level: number
  /** `effect`: drawn at random. `comparison`: others, not drawn; less sure than its interval says. */
  readonly claim: 'effect' | 'comparison'
  readonly estimand: EffectReport['estimand']
  readonly arm: string
  readonly control: string
  readonly outcome: string
  readonly horizon: string
  /** How many people of both arms were analysed. */
  readonly people: number
  readonly inputHash: string
  readonly computedAt: string
}

/**
 * Takes the effect out of a report. Refused: a before-after difference (nobody to compare with), an outcome that is no
 * share, a report without a figure, and an outcome of which somebody says that it is not leaving the benefit.
 * `leavesBenefit` is that person's word, with its source. Where less is better (the share still on benefit), the
 * difference is turned around.
 */
export function effectOfReport(
  report: Pick<
    EffectReport,
    'claim' | 'main' | 'outcome' | 'contrast' | 'estimand' | 'population' | 'engine' | 'computedAt'
  >,
  leavesBenefit: Assumed<boolean>,
): Answer<PilotEffect> {
  const { claim, main, outcome, contrast, estimand, population, engine, computedAt } = report
  if (claim === 'difference') return refused(refusal('no-comparison-group', 'report.claim', { claim }))
  if (outcome.kind !== 'share')
    return refused(refusal('outcome-not-a-share', 'report.outcome', { outcome: outcome.id, kind: outcome.kind }))
  if (!main.computable) return refused(refusal('effect-not-computable', 'report.main', { why: main.code }))
  const problems = [
    ...sourceProblems(leavesBenefit, 'leavesBenefit'),
    ...(leavesBenefit.value ? [] : [refusal('net-share-is-not-outflow', 'leavesBenefit', { outcome: outcome.id })]),
  ]
  const turned = outcome.direction === 'less-is-better'
  const { estimate, interval } = main
  return unless(problems, () => ({
    estimate: turned ? 0 - estimate : estimate,
    low: turned ? 0 - interval.high : interval.low,
    high: turned ? 0 - interval.low : interval.high,
    level: interval.level,
    claim,
    estimand,
    arm: contrast.arm,
    control: contrast.control,
    outcome: outcome.id,
    horizon: outcome.horizon,
    people: population.all.analysed,
    inputHash: engine.inputHash,
    computedAt,
  }))
}
