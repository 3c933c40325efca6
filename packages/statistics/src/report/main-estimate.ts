import { blockedDifference } from '../clusters/blocked.ts'
import { clusterRobust } from '../clusters/cluster-robust.ts'
import { cace } from '../compliance/cace.ts'
import type { DegreesOfFreedom, Interval } from '../inference/estimate.ts'
import { beforeAfter } from '../not-randomised/before-after.ts'
import { differenceInDifferences } from '../not-randomised/difference-in-differences.ts'
import { weightedDifference } from '../not-randomised/weighting.ts'
import { lin } from '../regression/adjusted-difference.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import { combineMoments } from '../sufficient/moments.ts'
import { placeOf } from '../sufficient/cells.ts'
import type { CellTable } from '../sufficient/cells.ts'
import type { Moments } from '../sufficient/moments.ts'
import { restrictedMeanDifference } from '../survival/restricted-mean.ts'
import { welch } from '../two-groups/difference-in-means.ts'
import { fisherExact } from '../two-groups/fisher.ts'
import { newcombe, waldRiskDifference } from '../two-groups/risk-difference.ts'
import type { ReportData } from './report-input.ts'

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

/** Runs the estimator that the data call for. */
export function mainEstimate(data: ReportData, level: number): Result<MainEstimate> {
  switch (data.kind) {
    case 'shares':
      return sharesEstimate(data.counts, level)
    case 'means':
      return named('welch', welch(data.treated, data.control, { level }))
    case 'adjusted':
      return named('lin-HC2', lin(data.cells, data.arm, { level }))
    case 'blocks':
      return named('blocked', blockedDifference(data.blocks, { level }))
    case 'clusters': {
      const { clusters, arm, fixedEffects = false } = data
      return named('cluster-CR2', clusterRobust(clusters, arm, { level, fixedEffects }))
    }
    case 'uptake':
      return named('cace-2sls', cace(data.assigned, data.control, { level }))
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

/** The plain difference, when the main one adjusts for something. */
export function unadjustedEstimate(data: ReportData, level: number): Result<MainEstimate> {
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
    case 'shares':
    case 'means':
    case 'clusters':
    case 'times':
    case 'difference-in-differences':
    case 'before-after':
      return mainEstimate(data, level)
  }
}

/** Moments per arm, with the covariates left aside. */
export function armsOfCells(cells: CellTable, arm: string): { treated: Moments; control: Moments } {
  const place = placeOf(cells, arm)
  const sum = (value: number) =>
    cells.cells.filter(({ x }) => x[place] === value).reduce<Moments>((all, cell) => combineMoments(all, cell), EMPTY)
  return { treated: sum(1), control: sum(0) }
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

function sharesEstimate(counts: Parameters<typeof newcombe>[0], level: number): Result<MainEstimate> {
  const difference = newcombe(counts, { level })
  if (!difference.computable) return difference
  const wald = waldRiskDifference(counts, { level })
  const fisher = fisherExact(counts, { level })
  return computed({
    estimator: 'newcombe',
    estimate: difference.difference,
    standardError: wald.computable ? wald.standardError : notComputable(wald.code, wald.detail),
    df: 'normal' as const,
    interval: difference.interval,
    p: fisher.computable ? fisher.p : notComputable(fisher.code, fisher.detail),
  })
}
