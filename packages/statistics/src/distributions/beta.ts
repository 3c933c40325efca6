import betainc from '@stdlib/math-base-special-betainc'
import gammaln from '@stdlib/math-base-special-gammaln'

/** P(X <= x) for the beta distribution. */
export const betaBelow = (x: number, a: number, b: number): number => betainc(x, a, b)

/** log of the beta function B(a, b). */
export const logBeta = (a: number, b: number): number => gammaln(a) + gammaln(b) - gammaln(a + b)

/** The x with P(X <= x) = p: bisection on the distribution function until the doubles touch, about 60 to 100 steps. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0
  if (p >= 1) return 1
  let low = 0
  let high = 1
  for (let step = 0; step < 1100; step++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (betainc(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
