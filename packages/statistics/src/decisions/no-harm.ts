import { normalAbove, normalBelow, normalQuantile } from '../distributions/normal.ts'
import { tAbove, tBelow, tQuantile } from '../distributions/student-t.ts'
import { levelProblem } from '../inference/estimate.ts'
import type { DegreesOfFreedom } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import type { TwoByTwo } from '../sufficient/counts.ts'
import { newcombe } from '../two-groups/risk-difference.ts'

/** `no-harm`: worse by the margin or more is ruled out. `harm`: even the best side is worse by more than it. Else we cannot tell. */
export type NoHarmVerdict = 'no-harm' | 'harm' | 'cannot-tell'

/** The question "at most so much worse", answered one-sided, and "about the same". */
export interface NoHarmAnswer {
  margin: number
  /** One-sided bound at the level, in the unit of the estimate: worse than this is ruled out. */
  bound: number
  verdict: NoHarmVerdict
  equivalent: boolean
  method: string
}

/** With the figures of the two one-sided tests (TOST). */
export interface NoHarm extends NoHarmAnswer {
  pNonInferior: number
  statisticLower: number
  pUpper: number
  statisticUpper: number
  pEquivalent: number
}

/** An estimate with its standard error, from whichever estimator. */
export interface EstimateLike {
  estimate: number
  standardError: number
  df: DegreesOfFreedom
}

/**
 * Non-inferiority and equivalence with a margin that was fixed before the start. `better` says whether more or less of
 * the outcome is better. Sources: Schuirmann, J. Pharmacokinet. Biopharm. 15 (1987) 657-680; CONSORT extension,
 * Piaggio et al., JAMA 308 (2012).
 */
export function noHarm(
  { estimate, standardError, df }: EstimateLike,
  margin: number,
  { level = 0.95, better = 'more' }: { level?: number; better?: 'more' | 'less' } = {},
): Result<NoHarm> {
  if (!(margin > 0) || !Number.isFinite(margin)) return notComputable('invalid-input', 'margin must be above 0')
  const problem = sureness(level)
  if (problem) return problem
  if (!(standardError > 0)) return notComputable('no-variance', 'there is no standard error')
  const sign = better === 'more' ? 1 : -1
  const gain = sign * estimate
  const [above, below, quantile] =
    df === 'normal'
      ? [normalAbove, normalBelow, normalQuantile(level)]
      : [(t: number) => tAbove(t, df), (t: number) => tBelow(t, df), tQuantile(level, df)]
  const statisticLower = (gain + margin) / standardError
  const statisticUpper = (gain - margin) / standardError
  const [pNonInferior, pUpper] = [above(statisticLower), below(statisticUpper)]
  const bound = gain - quantile * standardError
  const best = gain + quantile * standardError
  const pEquivalent = Math.max(pNonInferior, pUpper)
  return computed({
    margin,
    bound: sign * bound,
    pNonInferior,
    statisticLower,
    pUpper,
    statisticUpper,
    pEquivalent,
    verdict: verdictOf(bound, best, margin),
    equivalent: pEquivalent < 1 - level,
    method: 'two-one-sided-tests',
  })
}

/**
 * The same question for two shares, from Newcombe's interval, which also answers where nobody or everybody had the
 * event and a standard error would be 0. `margin` is a share: 0.05 is 5 per 100.
 */
export function noHarmOfShares(
  table: TwoByTwo,
  margin: number,
  { level = 0.95, better = 'more' }: { level?: number; better?: 'more' | 'less' } = {},
): Result<NoHarmAnswer> {
  if (!(margin > 0) || !Number.isFinite(margin)) return notComputable('invalid-input', 'margin must be above 0')
  const problem = sureness(level)
  if (problem) return problem
  // One-sided at 95 % is the end of the two-sided interval at 90 %.
  const answer = newcombe(table, { level: 2 * level - 1 })
  if (!answer.computable) return answer
  const { low, high } = answer.interval
  const [worst, best] = better === 'more' ? [low, high] : [-high, -low]
  return computed({
    margin,
    bound: better === 'more' ? low : high,
    verdict: verdictOf(worst, best, margin),
    equivalent: worst > -margin && best < margin,
    method: 'newcombe-one-sided',
  })
}

/** Worse than nothing is not worse than the margin: both sides are held against the margin, which the verdict names. */
const verdictOf = (worst: number, best: number, margin: number): NoHarmVerdict =>
  worst > -margin ? 'no-harm' : best < -margin ? 'harm' : 'cannot-tell'

/** One-sided at a level is two-sided at 2 · level - 1, so half is as unsure as it can be. */
const sureness = (level: number) =>
  level > 0.5 ? levelProblem(level) : notComputable('invalid-input', 'level must lie between 0.5 and 1')
