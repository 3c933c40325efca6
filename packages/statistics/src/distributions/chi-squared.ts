import gammainc from '@stdlib/math-base-special-gammainc'
import gammaincinv from '@stdlib/math-base-special-gammaincinv'

/** P(X > x) for chi-squared with `df` degrees of freedom, down to 1e-300. */
export const chiSquaredAbove = (x: number, df: number): number => (x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true))

/** P(X <= x). */
export const chiSquaredBelow = (x: number, df: number): number => (x <= 0 ? 0 : gammainc(x / 2, df / 2, true, false))

/** The x with P(X <= x) = p, for 0 <= p < 1. */
export const chiSquaredQuantile = (p: number, df: number): number => 2 * gammaincinv(p, df / 2)
