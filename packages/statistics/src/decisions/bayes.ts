import { logBeta } from '../distributions/beta.ts'
import { normalAbove, normalBelow, normalQuantile } from '../distributions/normal.ts'
import { criticalValue, levelProblem } from '../inference/estimate.ts'
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
  const problem = levelProblem(level)
  if (problem) return problem
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

/** More terms than this take longer than a reader waits; so many people leave no need for an exact sum. */
const MOST_TERMS = 100_000

/**
 * Chance that the share of the treated is above that of the control, with uniform priors on both; exact sum over the
 * beta function (E. Miller, "Formulas for Bayesian A/B testing", 2013), so no integration error. The sum runs over the
 * smallest of the four cells; refused where that one holds more than 100,000 people.
 */
export function betaBinomialBenefit(table: TwoByTwo): Result<{ probability: number; prior: 'uniform' }> {
  const problem = twoByTwoProblem(table)
  if (problem) return problem
  const { treated, control } = table
  const [a1, b1] = [1 + treated.events, 1 + treated.n - treated.events]
  const [a0, b0] = [1 + control.events, 1 + control.n - control.events]
  // P(X > Y) is P(1 - Y > 1 - X), and one minus that of the arms swapped: each form sums over another cell.
  const fewest = Math.min(a1, b0, a0, b1)
  if (fewest > MOST_TERMS)
    return notComputable('invalid-input', `an exact sum is made up to ${MOST_TERMS} people in the smallest cell`)
  const above =
    fewest === a1
      ? chanceAbove([a1, b1], [a0, b0])
      : fewest === b0
        ? chanceAbove([b0, a0], [b1, a1])
        : 1 - (fewest === a0 ? chanceAbove([a0, b0], [a1, b1]) : chanceAbove([b1, a1], [b0, a0]))
  return computed({ probability: Math.min(1, Math.max(0, above)), prior: 'uniform' as const })
}

/** Chance that a draw of Beta(a, b) lies above one of Beta(c, d); sums a terms. */
function chanceAbove([a, b]: [number, number], [c, d]: [number, number]): number {
  let sum = 0
  for (let index = 0; index < a; index++)
    sum += Math.exp(logBeta(c + index, d + b) - Math.log(b + index) - logBeta(1 + index, b) - logBeta(c, d))
  return sum
}
