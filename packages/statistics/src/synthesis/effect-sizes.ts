import { computed } from '../result.ts'
import type { Result } from '../result.ts'
import type { Moments } from '../sufficient/moments.ts'
import type { TwoByTwo } from '../sufficient/counts.ts'
import { welch } from '../two-groups/difference-in-means.ts'
import { oddsRatio, riskRatio } from '../two-groups/ratios.ts'
import { waldRiskDifference } from '../two-groups/risk-difference.ts'
import type { Study } from './study.ts'

/** Measures on which studies can be pooled. */
export type EffectMeasure = 'risk-difference' | 'log-risk-ratio' | 'log-odds-ratio' | 'mean-difference'

/** Effect and its variance from a published 2 × 2 table. */
export function effectOfCounts(table: TwoByTwo, measure: Exclude<EffectMeasure, 'mean-difference'>): Result<Study> {
  if (measure === 'risk-difference') {
    const wald = waldRiskDifference(table)
    return wald.computable ? computed({ estimate: wald.difference, variance: wald.standardError ** 2 }) : wald
  }
  const ratio = measure === 'log-risk-ratio' ? riskRatio(table) : oddsRatio(table)
  return ratio.computable ? computed({ estimate: ratio.log, variance: ratio.logStandardError ** 2 }) : ratio
}

/** Effect and its variance from published moments: the difference of means in its own unit. */
export function effectOfMoments(treated: Moments, control: Moments): Result<Study> {
  const difference = welch(treated, control)
  return difference.computable
    ? computed({ estimate: difference.estimate, variance: difference.standardError ** 2 })
    : difference
}
