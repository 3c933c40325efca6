import { logBeta } from '../distributions/beta.ts'
import { normalAbove, normalBelow, normalQuantile } from '../distributions/normal.ts'
import { criticalValue } from '../inference/estimate.ts'
import type { DegreesOfFreedom } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { twoByTwoProblem } from '../sufficient/counts.ts'
import type { TwoByTwo } from '../sufficient/counts.ts'

/** What was believed before the data: a normal distribution, or nothing at all. */
export type Prior = { kind: 'normal'; mean: number; sd: number } | { kind: 'flat' }

/** What to believe afterwards. The prior always travels with the figure. */
export interface NormalPosterior {
  prior: Prior
  mean: number
  sd: number
  interval: { level: number; low: number; high: number; method: string }
  probabilityOfBenefit: number
  probabilityOfHarm: number
}

/**
 * Normal prior, normal estimate (with `df` widened to the interval of its t). `threshold` is what counts as benefit (0: any), in the direction that is better.
 * Source: Spiegelhalter, Abrams, Myles, Bayesian Approaches to Clinical Trials (2004), section 3.6.
 */
export function normalPosterior(
  { estimate, standardError: given, df = 'normal' }: { estimate: number; standardError: number; df?: DegreesOfFreedom },
  prior: Prior,
  {
    level = 0.95,
    better = 'more',
    threshold = 0,
  }: { level?: number; better?: 'more' | 'less'; threshold?: number } = {},
): Result<NormalPosterior> {
  if (!(given > 0)) return notComputable('no-variance', 'there is no standard error')
  if (!(level > 0 && level < 1)) return notComputable('invalid-input', 'level must lie between 0 and 1')
  // An estimate that speaks with a t is surer as a normal than it is; widened, its interval is as wide as the t's.
  const standardError = (given * criticalValue(level, df)) / criticalValue(level, 'normal')
  if (prior.kind === 'normal' && !(prior.sd > 0)) return notComputable('invalid-input', 'prior.sd must be above 0')
  const own = 1 / standardError ** 2
  const [weight, centre] = prior.kind === 'flat' ? [0, 0] : [1 / prior.sd ** 2, prior.mean]
  const variance = 1 / (own + weight)
  const mean = variance * (own * estimate + weight * centre)
  const sd = Math.sqrt(variance)
  const sign = better === 'more' ? 1 : -1
  const half = normalQuantile((1 + level) / 2) * sd
  return computed({
    prior,
    mean,
    sd,
    interval: { level, low: mean - half, high: mean + half, method: 'normal-posterior' },
    probabilityOfBenefit: normalAbove((threshold - sign * mean) / sd),
    probabilityOfHarm: normalBelow((-threshold - sign * mean) / sd),
  })
}

/**
 * Chance that the share of the treated is above that of the control, with uniform priors on both; exact sum over the
 * beta function (E. Miller, "Formulas for Bayesian A/B testing", 2013), so no integration error.
 */
export function betaBinomialBenefit(table: TwoByTwo): Result<{ probability: number; prior: 'uniform' }> {
  const problem = twoByTwoProblem(table)
  if (problem) return problem
  const { treated, control } = table
  const [a1, b1] = [1 + treated.events, 1 + treated.n - treated.events]
  const [a0, b0] = [1 + control.events, 1 + control.n - control.events]
  let probability = 0
  for (let index = 0; index < a1; index++)
    probability += Math.exp(
      logBeta(a0 + index, b0 + b1) - Math.log(b1 + index) - logBeta(1 + index, b1) - logBeta(a0, b0),
    )
  return computed({ probability: Math.min(1, probability), prior: 'uniform' as const })
}
