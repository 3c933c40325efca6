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
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
]
const CENTRE_BOTTOM = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
]
const SHOULDER_TOP = [
  1.4234371107496837, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
]
const SHOULDER_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
]
const TAIL_TOP = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
]
const TAIL_BOTTOM = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
  1.421511758316446e-7, 2.0442631033899397e-15,
]

/**
 * The z with P(Z <= z) = p, for 0 < p < 1; correct to about 1e-16 down to p = 1e-300.
 * Source: M. J. Wichura, "Algorithm AS 241", Applied Statistics 37 (1988) 477-484.
 */
export const normalQuantile = (p: number): number => normalQuantileWith(p, Math.log)

/** The same with a logarithm of the caller's, for who needs the same bits in every engine. */
export function normalQuantileWith(p: number, log: (x: number) => number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r)
  }
  const r = Math.sqrt(-log(Math.min(p, 1 - p)))
  const z =
    r <= 5
      ? polynomial(SHOULDER_TOP, r - 1.6) / polynomial(SHOULDER_BOTTOM, r - 1.6)
      : polynomial(TAIL_TOP, r - 5) / polynomial(TAIL_BOTTOM, r - 5)
  return q < 0 ? -z : z
}
