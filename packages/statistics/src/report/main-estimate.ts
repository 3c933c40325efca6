import { blockedDifference, withoutSmallBlocks } from '../clusters/blocked.ts'
import { clusterRobust } from '../clusters/cluster-robust.ts'
import { cace } from '../compliance/cace.ts'
import { clusterCace, productsOfClusters } from '../compliance/cluster-cace.ts'
import { estimateWith } from '../inference/estimate.ts'
import type { DegreesOfFreedom, Interval } from '../inference/estimate.ts'
import { beforeAfter } from '../not-randomised/before-after.ts'
import { differenceInDifferences } from '../not-randomised/difference-in-differences.ts'
import { weightedDifference } from '../not-randomised/weighting.ts'
import { lin } from '../regression/adjusted-difference.ts'
import { computed, notComputable, whenComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import { combineMoments } from '../sufficient/moments.ts'
import type { CellTable } from '../sufficient/cells.ts'
import type { Moments } from '../sufficient/moments.ts'
import { restrictedMeanDifference } from '../survival/restricted-mean.ts'
import { welch } from '../two-groups/difference-in-means.ts'
import { fisherExact } from '../two-groups/fisher.ts'
import { newcombe, waldRiskDifference } from '../two-groups/risk-difference.ts'
import { armsOfCells } from './arms-of-cells.ts'
import { designProblem } from './design-problem.ts'
import { fewEventsProblem, widenedToPlain } from './few-events.ts'
import type { EffectReportInput, ReportData } from './report-input.ts'
import { clusterBase, withinShares } from './share-limits.ts'
import type { ShareBase } from './share-limits.ts'

/** The figure of the report, from whichever estimator. `standardError` and `p` may be refused on their own. */
export interface MainEstimate {
  estimator: string
  estimate: number
  standardError: number | NotComputable
  df: DegreesOfFreedom
  interval: Interval
  p: number | NotComputable
}

const EMPTY: Moments = { n: 0, sum: 0, sumsq: 0 }

/** The main figure of a report: the estimator that design and question call for, or why there may be none. */
export function mainEstimate(input: EffectReportInput): Result<MainEstimate> {
  const { data, outcome, level = 0.95 } = input
  const problem = designProblem(input)
  if (problem) return problem
  const few = outcome.kind === 'share' ? fewEventsProblem(data) : undefined
  if (few) return few
  const main = estimateOf(data, level)
  if (!main.computable || outcome.kind !== 'share') return main
  return whenComputable(
    widenedToPlain(main, data, (counts) => sharesEstimate(counts, level)),
    (wide) => computed(withinShares(wide, baseOf(data))),
  )
}

/** The plain difference beside it, when the main one adjusts for something; refused wherever the main one may not be. */
export function unadjustedEstimate(input: EffectReportInput): Result<MainEstimate> {
  const { data, outcome, level = 0.95 } = input
  const problem = designProblem(input)
  if (problem) return problem
  const plain = plainOf(data, level)
  if (!plain.computable || outcome.kind !== 'share') return plain
  return computed(withinShares(plain, baseOf(data)))
}

/** Runs the estimator that the data call for. */
function estimateOf(data: ReportData, level: number): Result<MainEstimate> {
  switch (data.kind) {
    case 'shares':
      return sharesEstimate(data.counts, level)
    case 'means':
      return named('welch', welch(data.treated, data.control, { level }))
    case 'adjusted':
      return adjustedEstimate(data.cells, data.arm, level)
    case 'blocks': {
      const { blocks, small } = data
      return named('blocked', blockedDifference(withoutSmallBlocks(blocks, small).blocks, { level }))
    }
    case 'clusters': {
      const { clusters, arm, fixedEffects = false } = data
      return named('cluster-CR2', clusterRobust(clusters, arm, { level, fixedEffects }))
    }
    case 'uptake':
      return named('cace-2sls', cace(data.assigned, data.control, { level }))
    case 'cluster-uptake':
      return named('cluster-cace-2sls', clusterCace(data.clusters, { level }))
    case 'times':
      return named('restricted-mean', restrictedMeanDifference(data.treated, data.control, data.horizon, { level }))
    case 'weighted':
      return named('ipw-att', weightedDifference(data.cells, data.arm, { level }))
    case 'difference-in-differences':
      return named('difference-in-differences', differenceInDifferences(data.changes, data.placebo, { level }))
    case 'before-after':
      return named('before-after', beforeAfter(data.changes, { level }))
  }
}

function plainOf(data: ReportData, level: number): Result<MainEstimate> {
  switch (data.kind) {
    case 'adjusted':
    case 'weighted': {
      const { treated, control } = armsOfCells(data.cells, data.arm)
      return named('welch', welch(treated, control, { level }))
    }
    case 'blocks': {
      const sum = (of: 'treated' | 'control') => data.blocks.map((block) => block[of]).reduce(combineMoments, EMPTY)
      return named('welch', welch(sum('treated'), sum('control'), { level }))
    }
    case 'uptake': {
      const sum = ({ tookPart, didNot }: typeof data.assigned) => combineMoments(tookPart, didNot)
      return named('welch', welch(sum(data.assigned), sum(data.control), { level }))
    }
    case 'cluster-uptake':
      return named('cluster-CR2', clusterRobust(productsOfClusters(data.clusters), 'treated', { level }))
    case 'shares':
    case 'means':
    case 'clusters':
    case 'times':
    case 'difference-in-differences':
    case 'before-after':
      return estimateOf(data, level)
  }
}

interface Found {
  estimate: number
  standardError: number
  df: DegreesOfFreedom
  interval: Interval
  p: number
}

function named(estimator: string, result: Result<Found>): Result<MainEstimate> {
  if (!result.computable) return result
  const { estimate, standardError, df, interval, p } = result
  return computed({ estimator, estimate, standardError, df, interval, p })
}

/**
 * Lin's estimate with its HC2 error and the degrees of freedom of the smaller arm: n - p of all people would let an arm
 * of a handful speak with the certainty of the other.
 */
function adjustedEstimate(cells: CellTable, arm: string, level: number): Result<MainEstimate> {
  const answer = lin(cells, arm, { level })
  if (!answer.computable) return answer
  const { treated, control } = armsOfCells(cells, arm)
  const df = Math.min(treated.n, control.n) - cells.terms.length
  return named('lin-HC2', estimateWith(answer.estimate, answer.standardError, df, 'lin-HC2', level))
}

/**
 * Newcombe's interval and Fisher's exact p may disagree about 0; then the cautious one speaks, in the interval itself, so
 * that sentence, table and figure say the same.
 */
function sharesEstimate(counts: Parameters<typeof newcombe>[0], level: number): Result<MainEstimate> {
  const difference = newcombe(counts, { level })
  if (!difference.computable) return difference
  const wald = waldRiskDifference(counts, { level })
  const fisher = fisherExact(counts, { level })
  const { low, high, method } = difference.interval
  const doubted = fisher.computable && fisher.p >= 1 - level && (low > 0 || high < 0)
  return computed({
    estimator: 'newcombe',
    estimate: difference.difference,
    standardError: wald.computable ? wald.standardError : notComputable(wald.code, wald.detail),
    df: 'normal' as const,
    interval: doubted
      ? { level, low: Math.min(0, low), high: Math.max(0, high), method: `${method}-widened-to-fisher` }
      : difference.interval,
    p: fisher.computable ? fisher.p : notComputable(fisher.code, fisher.detail),
  })
}

/** The control as a share, for what a difference can be at most; undefined where the base is of other people. */
function baseOf(data: ReportData): ShareBase | undefined {
  const of = ({ n, sum }: Moments): ShareBase => ({ events: sum, n, designEffect: 1 })
  switch (data.kind) {
    case 'adjusted':
      return of(armsOfCells(data.cells, data.arm).control)
    case 'blocks':
      return of(data.blocks.map(({ control }) => control).reduce(combineMoments, EMPTY))
    case 'clusters':
      return clusterBase(data)
    case 'shares':
    case 'means':
    case 'uptake':
    case 'cluster-uptake':
    case 'times':
    case 'weighted':
    case 'difference-in-differences':
    case 'before-after':
      return undefined
  }
}
