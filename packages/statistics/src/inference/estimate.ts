import { normalQuantile, normalTwoSided } from '../distributions/normal.ts'
import { tQuantile, tTwoSided } from '../distributions/student-t.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'

/** A confidence interval, with how sure (0.95) and by which method. */
export interface Interval {
  level: number
  low: number
  high: number
  method: string
}

/** Degrees of freedom of a t, or the normal limit. A word, because JSON has no infinity. */
export type DegreesOfFreedom = number | 'normal'

/** An estimate with its uncertainty. `p` is two-sided against 0 and belongs in the technical drawer. */
export interface Estimate {
  estimate: number
  standardError: number
  df: DegreesOfFreedom
  statistic: number
  p: number
  interval: Interval
}

/** How sure an interval is; 0.95 unless asked otherwise. */
export interface LevelOption {
  level?: number
}

/** One independent part of a variance, with the degrees of freedom it was estimated with. */
export interface SpreadPart {
  variance: number
  df: number
}

/**
 * Degrees of freedom of a sum of independent variances: (Σ v)² / Σ v²/df. Without any variance it is 1, so that the
 * refusal speaks of the variance. Source: Satterthwaite, Biometrics Bulletin 2 (1946) 110-114.
 */
export function combinedDf(parts: readonly SpreadPart[]): number {
  const whole = parts.reduce((sum, { variance }) => sum + variance, 0)
  const squares = parts.reduce((sum, { variance, df }) => sum + (variance === 0 ? 0 : variance ** 2 / df), 0)
  return squares > 0 ? whole ** 2 / squares : 1
}

/** Why no interval can be as sure as this, or undefined when it can: at 0 it would have no width and look certain. */
export const levelProblem = (level: number): NotComputable | undefined =>
  level > 0 && level < 1 ? undefined : notComputable('invalid-input', 'level must lie between 0 and 1')

/** The quantile that a two-sided interval of this level needs. */
export const criticalValue = (level: number, df: DegreesOfFreedom): number =>
  df === 'normal' ? normalQuantile((1 + level) / 2) : tQuantile((1 + level) / 2, df)

/** Two-sided p of a statistic. */
export const twoSided = (statistic: number, df: DegreesOfFreedom): number =>
  df === 'normal' ? normalTwoSided(statistic) : tTwoSided(statistic, df)

/** Estimate ± quantile × standard error, or the reason why there is none. */
export function estimateWith(
  estimate: number,
  standardError: number,
  df: DegreesOfFreedom,
  method: string,
  level = 0.95,
): Result<Estimate> {
  const problem = levelProblem(level)
  if (problem) return problem
  if (df !== 'normal' && !(df > 0))
    return notComputable('no-degrees-of-freedom', `${method}: no degrees of freedom are left`)
  if (!(standardError > 0))
    return notComputable('no-variance', `${method}: the outcome does not vary, so there is no standard error`)
  const half = criticalValue(level, df) * standardError
  const statistic = estimate / standardError
  return computed({
    estimate,
    standardError,
    df,
    statistic,
    p: twoSided(statistic, df),
    interval: { level, low: estimate - half, high: estimate + half, method },
  })
}
