import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import gammaln from '@stdlib/math-base-special-gammaln'
import { computed, notComputable, whenComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { meanOf, momentsProblem, varianceOf } from '../sufficient/moments.ts'
import type { Moments } from '../sufficient/moments.ts'

/** The difference in pooled standard deviations. `estimate` is g; `d` is Cohen's, before the small-sample correction. */
export interface HedgesG extends Estimate {
  d: number
  correction: number
}

/**
 * Standardised mean difference for outcomes on scales that cannot be compared otherwise: d / s_pooled times the exact
 * J(m) = Γ(m/2) / (√(m/2) Γ((m-1)/2)), m = n₁ + n₀ - 2; variance 1/n₁ + 1/n₀ + g²/(2(n₁ + n₀)), as metafor's escalc
 * ("SMD"). Interval by the normal limit. Source: L. V. Hedges, J. Educ. Stat. 6 (1981) 107-128; Borenstein et al.,
 * Introduction to Meta-Analysis (2009), chapter 4.
 */
export function hedgesG(treated: Moments, control: Moments, { level = 0.95 }: LevelOption = {}): Result<HedgesG> {
  const problem = momentsProblem(treated, 'treated') ?? momentsProblem(control, 'control')
  if (problem) return problem
  const df = treated.n + control.n - 2
  const common = ((treated.n - 1) * varianceOf(treated) + (control.n - 1) * varianceOf(control)) / df
  if (!(common > 0)) return notComputable('no-variance', 'the outcome does not vary within the arms')
  const d = (meanOf(treated) - meanOf(control)) / Math.sqrt(common)
  const correction = Math.exp(gammaln(df / 2) - gammaln((df - 1) / 2)) / Math.sqrt(df / 2)
  // With three people together the correction is 0 over 0: there is nothing left to correct.
  if (!(correction > 0)) return notComputable('one-observation', 'too few people for a standardised difference')
  const g = d * correction
  const variance = 1 / treated.n + 1 / control.n + g ** 2 / (2 * (treated.n + control.n))
  return whenComputable(estimateWith(g, Math.sqrt(variance), 'normal', 'hedges-g', level), (estimate) =>
    computed({ ...estimate, d, correction }),
  )
}
