import erfc from '@stdlib/math-base-special-erfc'

/** P(Z <= z) for the standard normal. Exact to 1e-14 in both tails; 0 below z = -38.5, where a double ends. */
export const normalBelow = (z: number): number => erfc(-z / Math.SQRT2) / 2

/** P(Z > z). Use it instead of `1 - normalBelow(z)`, which loses every digit beyond z = 8. */
export const normalAbove = (z: number): number => erfc(z / Math.SQRT2) / 2

/** Two-sided p of a z statistic. */
export const normalTwoSided = (z: number): number => erfc(Math.abs(z) / Math.SQRT2)

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)

// Coefficients of algorithm AS 241 (Wichura 1988), PPND16: constant term first.
const CENTRE_TOP = [
  3.3871328727963666, 1.3314166789178438e2, 1.9715909503065514e3, 1.3731693765509461e4, 4.5921953931549871e4,
  6.7265770927008701e4, 3.3430575583588128e4, 2.5090809287301227e3,
]
const CENTRE_BOTTOM = [
  1, 4.2313330701600911e1, 6.8718700749205791e2, 5.3941960214247511e3, 2.1213794301586596e4, 3.9307895800092711e4,
  2.8729085735721943e4, 5.2264952788528546e3,
]
const SHOULDER_TOP = [
  1.4234371107496836, 4.6303378461565453, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  2.4178072517745061e-1, 2.2723844989269184e-2, 7.7454501427834141e-4,
]
const SHOULDER_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 6.8976733498510001e-1, 1.4810397642748007e-1, 1.5198666563616457e-2,
  5.475938084995345e-4, 1.0507500716444169e-9,
]
const TAIL_TOP = [
  6.657904643501103, 5.4637849111641144, 1.7848265399172913, 2.9656057182850489e-1, 2.6532189526576124e-2,
  1.2426609473880784e-3, 2.7115555687434876e-5, 2.0103343992922881e-7,
]
const TAIL_BOTTOM = [
  1, 5.9983220655588794e-1, 1.3692988092273581e-1, 1.4875361290850615e-2, 7.8686913114561326e-4, 1.8463183175100547e-5,
  1.4215117583164459e-7, 2.0442631033899397e-15,
]

/**
 * The z with P(Z <= z) = p, for 0 < p < 1; correct to about 1e-16 down to p = 1e-300.
 * Source: M. J. Wichura, "Algorithm AS 241", Applied Statistics 37 (1988) 477-484.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r)
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)))
  const z =
    r <= 5
      ? polynomial(SHOULDER_TOP, r - 1.6) / polynomial(SHOULDER_BOTTOM, r - 1.6)
      : polynomial(TAIL_TOP, r - 5) / polynomial(TAIL_BOTTOM, r - 5)
  return q < 0 ? -z : z
}
