import { clusterRobust } from '../clusters/cluster-robust.ts'
import { withoutSmallBlocks } from '../clusters/blocked.ts'
import { cace } from '../compliance/cace.ts'
import { clusterCace, productsOfClusters } from '../compliance/cluster-cace.ts'
import { firstStageStrength, WEAKEST_FIRST_STAGE } from '../compliance/first-stage.ts'
import type { Estimate } from '../inference/estimate.ts'
import type { Result } from '../result.ts'
import { isClustered } from './design-problem.ts'
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
  id: 'sample-ratio' | 'balance' | 'attrition' | 'placebo' | 'clusters' | 'overlap' | 'strata' | 'uptake'
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
  const { drawn, ratio } = design.allocation
  // The people of a cluster follow from its size, which was not drawn: only the clusters tell of the draw.
  if (drawn === undefined && isClustered({ design })) return refused('sample-ratio', 'no-units-counted')
  const answer = sampleRatio(drawn ?? [population.treated.assigned, population.control.assigned], ratio)
  if (!answer.computable) return refused('sample-ratio', answer.code)
  return { id: 'sample-ratio', status: answer.p < SAMPLE_RATIO_ALARM ? 'alarm' : 'fine', detail: { p: answer.p } }
}

function balanceCheck({ baseline = [] }: EffectReportInput): Check {
  const answers = baseline.map(({ name, treated, control }) => ({ name, answer: balance(treated, control) }))
  const known = answers.flatMap(({ name, answer }) =>
    answer.computable ? [{ name, distance: Math.abs(answer.standardisedDifference) }] : [],
  )
  // Everybody of one arm and nobody of the other: worse than any distance, and no number says how much.
  const apart = answers.filter(({ answer }) => !answer.computable && answer.code === 'separated')
  if (apart[0] !== undefined)
    return {
      id: 'balance',
      status: 'alarm',
      detail: { covariates: answers.length, unbalanced: apart.length, worst: apart[0].name, reason: 'separated' },
    }
  const unknown = answers.filter(({ answer }) => !answer.computable && answer.code !== 'no-variance').length
  const [worst] = known.toSorted((one, other) => other.distance - one.distance)
  if (worst === undefined)
    return refused('balance', baseline.length === 0 ? 'no-covariates' : unknown > 0 ? 'too-few-people' : 'no-variance')
  const unbalanced = known.filter(({ distance }) => distance > UNBALANCED).length
  return {
    id: 'balance',
    status: unbalanced + unknown > 0 ? 'look' : 'fine',
    detail: {
      unknown,
      covariates: known.length,
      unbalanced,
      worst: worst.name,
      standardisedDifference: worst.distance,
    },
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
  if (data.kind === 'clusters') return [clustersCheck(clusterRobust(data.clusters, data.arm, { level }), data.clusters)]
  if (data.kind === 'cluster-uptake') {
    const whole = clusterRobust(productsOfClusters(data.clusters), 'treated', { level })
    const answer = clusterCace(data.clusters, { level })
    return [clustersCheck(whole, data.clusters), uptakeCheck(answer)]
  }
  if (data.kind === 'uptake') return [uptakeCheck(cace(data.assigned, data.control, { level }))]
  if (data.kind === 'blocks') {
    const { merged, leftOut, peopleLeftOut } = withoutSmallBlocks(data.blocks, data.small)
    const status = merged + leftOut > 0 ? 'look' : 'fine'
    return [{ id: 'strata', status, detail: { strata: data.blocks.length, merged, leftOut, peopleLeftOut } }]
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
    const distances = answer.balance.map(({ after }) => after)
    if (distances.some((after) => typeof after !== 'number'))
      return [{ id: 'overlap', status: 'alarm', detail: { reason: 'separated' } }]
    const apart = distances.reduce<number>(
      (most, after) => Math.max(most, typeof after === 'number' ? Math.abs(after) : 0),
      0,
    )
    const status = answer.effectiveControls < FEW_CONTROLS || apart > UNBALANCED ? 'look' : 'fine'
    return [{ id: 'overlap', status, detail: { effectiveControls: answer.effectiveControls, worstBalance: apart } }]
  }
  return []
}

/** Too few clusters to compute with is an alarm, few of them a look. */
function clustersCheck(
  answer: Result<{ clusters: number; df: number | 'normal' }>,
  clusters: readonly unknown[],
): Check {
  if (!answer.computable)
    return { id: 'clusters', status: 'alarm', detail: { clusters: clusters.length, reason: answer.code } }
  const { df } = answer
  return {
    id: 'clusters',
    status: clusters.length < FEW_CLUSTERS ? 'look' : 'fine',
    detail: { clusters: clusters.length, df },
  }
}

/** How strongly the draw moved taking part; a weak one makes the figure noise, a middling one is worth a look. */
function uptakeCheck(answer: Result<{ uptake: Result<Estimate> }>): Check {
  if (!answer.computable) {
    const status = answer.code === 'weak-uptake' || answer.code === 'no-compliers' ? 'alarm' : 'not-checked'
    return { id: 'uptake', status, detail: { reason: answer.code } }
  }
  const strength = firstStageStrength(answer.uptake)
  // Without anybody who deviates taking part does not vary within the arms: as strong as it can be.
  if (!strength.computable) return { id: 'uptake', status: 'fine', detail: { reason: strength.code } }
  const status = strength.f < STRONG_FIRST_STAGE ? 'look' : 'fine'
  return { id: 'uptake', status, detail: { f: strength.f, least: WEAKEST_FIRST_STAGE } }
}

/** Below this F the usual interval is still a little too short. Source: Lee et al., AER 112 (2022) 3260-3290. */
const STRONG_FIRST_STAGE = 104.7
