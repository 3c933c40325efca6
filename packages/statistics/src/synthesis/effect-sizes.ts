import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import type { Moments } from '../sufficient/moments.ts'
import { twoByTwoProblem } from '../sufficient/counts.ts'
import type { Counts, TwoByTwo } from '../sufficient/counts.ts'
import { welch } from '../two-groups/difference-in-means.ts'
import { oddsRatio, riskRatio } from '../two-groups/ratios.ts'
import type { Study } from './study.ts'

/** Measures on which studies can be pooled. */
export type EffectMeasure = 'risk-difference' | 'log-risk-ratio' | 'log-odds-ratio' | 'mean-difference'

/**
 * Effect and its variance from a published 2 × 2 table. A ratio with an empty cell is refused; a difference is not: its
 * variance is Wald's or, where that is smaller, Agresti and Caffo's, with one person of each kind added to each arm.
 * Wald's alone is 0 where it happened to nobody, and small where it happened to few: such a pilot would outweigh all
 * others in a mean. `wald` is what metafor's `escalc`
 * gives. Source: Agresti and Caffo, Am. Stat. 54 (2000) 280-288.
 */
export function effectOfCounts(
  table: TwoByTwo,
  measure: Exclude<EffectMeasure, 'mean-difference'>,
  { variance = 'careful' }: { variance?: 'careful' | 'wald' } = {},
): Result<Study> {
  if (measure === 'risk-difference') {
    const problem = twoByTwoProblem(table)
    if (problem) return problem
    const study = differenceOf(table, variance)
    return study.variance > 0 ? computed(study) : notComputable('no-variance', 'both shares are 0 or 1')
  }
  const ratio = measure === 'log-risk-ratio' ? riskRatio(table) : oddsRatio(table)
  return ratio.computable ? computed({ estimate: ratio.log, variance: ratio.logStandardError ** 2 }) : ratio
}

function differenceOf({ treated, control }: TwoByTwo, form: 'careful' | 'wald'): Study {
  const wald = ({ n, events }: Counts) => ((events / n) * (1 - events / n)) / n
  const careful = ({ n, events }: Counts) => wald({ n: n + 2, events: events + 1 })
  return {
    estimate: treated.events / treated.n - control.events / control.n,
    variance: Math.max(wald(treated) + wald(control), form === 'wald' ? 0 : careful(treated) + careful(control)),
  }
}

/** Effect and its variance from published moments: the difference of means in its own unit. */
export function effectOfMoments(treated: Moments, control: Moments): Result<Study> {
  const difference = welch(treated, control)
  return difference.computable
    ? computed({ estimate: difference.estimate, variance: difference.standardError ** 2 })
    : difference
}
