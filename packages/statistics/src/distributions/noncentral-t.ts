import betainc from '@stdlib/math-base-special-betainc'
import gammaln from '@stdlib/math-base-special-gammaln'
import { normalAbove } from './normal.ts'

/**
 * P(T > t) for the non-central t with non-centrality `delta`, for t > 0 (what the power of a t-test asks).
 * Source: R. V. Lenth, "Algorithm AS 243", Applied Statistics 38 (1989) 185-189, as the complementary sum.
 * Beyond |delta| = 37 the Poisson weights fall below the smallest double; the normal limit is used there.
 */
export function noncentralTAbove(t: number, df: number, delta: number): number {
  if (Math.abs(delta) > 37) return normalAbove((t * (1 - 1 / (4 * df)) - delta) / Math.sqrt(1 + (t * t) / (2 * df)))
  const x = (t * t) / (df + t * t)
  const half = (delta * delta) / 2
  let below = normalAbove(delta)
  for (let j = 0; j < 5000; j++) {
    const logPoisson = -half + (j === 0 ? 0 : j * Math.log(half || Number.MIN_VALUE)) - gammaln(j + 1)
    const p = Math.exp(logPoisson)
    const q = (delta / Math.SQRT2) * Math.exp(logPoisson + gammaln(j + 1) - gammaln(j + 1.5))
    below += (p * betainc(x, j + 0.5, df / 2) + q * betainc(x, j + 1, df / 2)) / 2
    if (j > half && p + Math.abs(q) < 1e-17) break
  }
  return Math.min(1, Math.max(0, 1 - below))
}
