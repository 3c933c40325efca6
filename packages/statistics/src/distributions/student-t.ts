import betainc from '@stdlib/math-base-special-betainc'
import quantile from '@stdlib/stats-base-dists-t-quantile'

/** P(|T| > |t|) with `df` degrees of freedom (any positive number). Keeps its digits in the far tail. */
export function tTwoSided(t: number, df: number): number {
  const square = t * t
  // Near 0 the tail formula cancels; there the centre is computed instead.
  return square < 0.25 ? 1 - betainc(square / (df + square), 0.5, df / 2) : betainc(df / (df + square), df / 2, 0.5)
}

/** P(T <= t). */
export const tBelow = (t: number, df: number): number => {
  const tail = tTwoSided(t, df) / 2
  return t < 0 ? tail : 1 - tail
}

/** P(T > t), without the loss of digits of `1 - tBelow(t)`. */
export const tAbove = (t: number, df: number): number => tBelow(-t, df)

/** The t with P(T <= t) = p, for 0 < p < 1. */
export const tQuantile = (p: number, df: number): number => quantile(p, df)
