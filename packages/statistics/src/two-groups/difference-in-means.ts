import { computed, whenComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { meanOf, momentsProblem, varianceOf } from '../sufficient/moments.ts'
import type { Moments } from '../sufficient/moments.ts'

/** One arm in words of the outcome. */
export interface ArmSummary {
  n: number
  mean: number
  sd: number
}

/** Treated minus control, with both arms. */
export interface DifferenceInMeans extends Estimate {
  treated: ArmSummary
  control: ArmSummary
}

const summary = (moments: Moments): ArmSummary => ({
  n: moments.n,
  mean: meanOf(moments),
  sd: Math.sqrt(varianceOf(moments)),
})

/** What a mean of one arm adds to the variance of the difference. */
const share = (moments: Moments) => varianceOf(moments) / moments.n

/**
 * Difference of two means without assuming equal variances; t with Welch-Satterthwaite degrees of freedom.
 * Source: B. L. Welch, Biometrika 34 (1947) 28-35. Refuses an empty arm, a single observation, no variance.
 */
export function welch(
  treated: Moments,
  control: Moments,
  { level = 0.95 }: LevelOption = {},
): Result<DifferenceInMeans> {
  const problem = momentsProblem(treated, 'treated') ?? momentsProblem(control, 'control')
  if (problem) return problem
  const [one, other] = [share(treated), share(control)]
  const df = (one + other) ** 2 / (one ** 2 / (treated.n - 1) + other ** 2 / (control.n - 1))
  return difference(treated, control, Math.sqrt(one + other), one + other > 0 ? df : 1, 'welch', level)
}

/** Difference of two means with one common variance (Student); only when the arms may be taken to vary alike. */
export function pooledT(
  treated: Moments,
  control: Moments,
  { level = 0.95 }: LevelOption = {},
): Result<DifferenceInMeans> {
  const problem = momentsProblem(treated, 'treated') ?? momentsProblem(control, 'control')
  if (problem) return problem
  const df = treated.n + control.n - 2
  const common = ((treated.n - 1) * varianceOf(treated) + (control.n - 1) * varianceOf(control)) / df
  return difference(treated, control, Math.sqrt(common * (1 / treated.n + 1 / control.n)), df, 'pooled-t', level)
}

const difference = (
  treated: Moments,
  control: Moments,
  standardError: number,
  df: number,
  method: string,
  level: number,
): Result<DifferenceInMeans> =>
  whenComputable(estimateWith(meanOf(treated) - meanOf(control), standardError, df, method, level), (estimate) =>
    computed({ ...estimate, treated: summary(treated), control: summary(control) }),
  )
