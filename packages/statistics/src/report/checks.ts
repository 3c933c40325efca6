import { attrition } from '../compliance/attrition.ts'
import { SAMPLE_RATIO_ALARM, sampleRatio } from '../decisions/sample-ratio.ts'
import { differenceInDifferences } from '../not-randomised/difference-in-differences.ts'
import { weightedDifference } from '../not-randomised/weighting.ts'
import { balance } from '../regression/balance.ts'
import type { EffectReportInput } from './report-input.ts'

/** `alarm`: explain it before trusting any figure. `look`: read it along. `not-checked` says why in `detail`. */
export type CheckStatus = 'fine' | 'look' | 'alarm' | 'not-checked'

/** One check, with its figures; the screen words it by `id` and `status`. */
export interface Check {
  id: 'sample-ratio' | 'balance' | 'attrition' | 'placebo' | 'clusters' | 'overlap'
  status: CheckStatus
  detail: Record<string, number | string>
}

/** Standardised difference above which a covariate is worth a look. */
const UNBALANCED = 0.1
/** Difference in loss between the arms above which the arms may no longer be alike (What Works Clearinghouse, cautious). */
const LOST_APART = 0.05
/** Below this many clusters an interval leans on its assumptions. */
const FEW_CLUSTERS = 10
/** Fewer real untreated people than this, and the weighted mean rests on a handful. */
const FEW_CONTROLS = 30

/** All checks that fit the design; each is there, even when it could not be made. */
export function checksOf(input: EffectReportInput): Check[] {
  return [ratioCheck(input), balanceCheck(input), attritionCheck(input), ...designChecks(input)]
}

const refused = (id: Check['id'], reason: string): Check => ({ id, status: 'not-checked', detail: { reason } })

function ratioCheck({ design, population }: EffectReportInput): Check {
  if (design.allocation === undefined) return refused('sample-ratio', 'no-planned-ratio')
  const answer = sampleRatio([population.treated.assigned, population.control.assigned], design.allocation.ratio)
  if (!answer.computable) return refused('sample-ratio', answer.code)
  return { id: 'sample-ratio', status: answer.p < SAMPLE_RATIO_ALARM ? 'alarm' : 'fine', detail: { p: answer.p } }
}

function balanceCheck({ baseline = [] }: EffectReportInput): Check {
  const answers = baseline.map(({ name, treated, control }) => ({ name, answer: balance(treated, control) }))
  const known = answers.flatMap(({ name, answer }) =>
    answer.computable ? [{ name, distance: Math.abs(answer.standardisedDifference) }] : [],
  )
  const [worst] = known.toSorted((one, other) => other.distance - one.distance)
  if (worst === undefined) return refused('balance', baseline.length === 0 ? 'no-covariates' : 'no-variance')
  const unbalanced = known.filter(({ distance }) => distance > UNBALANCED).length
  return {
    id: 'balance',
    status: unbalanced > 0 ? 'look' : 'fine',
    detail: { covariates: known.length, unbalanced, worst: worst.name, standardisedDifference: worst.distance },
  }
}

function attritionCheck({ population: { treated, control } }: EffectReportInput): Check {
  const answer = attrition({ events: treated.lost, n: treated.assigned }, { events: control.lost, n: control.assigned })
  if (!answer.computable) return refused('attrition', answer.code)
  const apart = Math.abs(answer.difference.difference)
  return {
    id: 'attrition',
    status: apart > LOST_APART ? 'look' : 'fine',
    detail: { overall: answer.overall, difference: answer.difference.difference },
  }
}

function designChecks({ data, level = 0.95 }: EffectReportInput): Check[] {
  if (data.kind === 'clusters') {
    const { length } = data.clusters
    return [{ id: 'clusters', status: length < FEW_CLUSTERS ? 'look' : 'fine', detail: { clusters: length } }]
  }
  if (data.kind === 'difference-in-differences') {
    const answer = differenceInDifferences(data.changes, data.placebo, { level })
    if (!answer.computable || !answer.placebo.computable) return [refused('placebo', 'no-period-before')]
    const { estimate, interval } = answer.placebo
    const status = answer.trends === 'moved-apart' ? 'alarm' : 'fine'
    return [{ id: 'placebo', status, detail: { estimate, low: interval.low, high: interval.high } }]
  }
  if (data.kind === 'weighted') {
    const answer = weightedDifference(data.cells, data.arm, { level })
    if (!answer.computable) return [refused('overlap', answer.code)]
    const apart = answer.balance.reduce((most, { after }) => Math.max(most, Math.abs(after)), 0)
    const status = answer.effectiveControls < FEW_CONTROLS || apart > UNBALANCED ? 'look' : 'fine'
    return [{ id: 'overlap', status, detail: { effectiveControls: answer.effectiveControls, worstBalance: apart } }]
  }
  return []
}
