import betainc from '@stdlib/math-base-special-betainc'

/** P(X > x) for the F distribution with d1 and d2 degrees of freedom. */
export const fAbove = (x: number, d1: number, d2: number): number =>
  x <= 0 ? 1 : betainc(d2 / (d2 + d1 * x), d2 / 2, d1 / 2)
