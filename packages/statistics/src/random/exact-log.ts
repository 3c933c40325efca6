const LN2 = 0.6931471805599453

/** 1/3, 1/5 … 1/27: the series of the inverse hyperbolic tangent. */
const SERIES = Array.from({ length: 13 }, (_, place) => 1 / (2 * place + 3))

/**
 * The natural logarithm of x, 0 < x <= 1, within 4e-16 of its value and the same bits everywhere: nothing but the four
 * operations, which IEEE 754 fixes, where `Math.log` is left to the engine (ECMA-262, 21.3.2.20).
 * ln x = 2 artanh((m - 1) / (m + 1)) - k ln 2, for x = m / 2^k with m between 0.70 and 1.42.
 */
export function exactLog(x: number): number {
  let m = x
  let halvings = 0
  while (m < 0.7071) {
    m *= 2
    halvings += 1
  }
  const s = (m - 1) / (m + 1)
  const square = s * s
  const tail = SERIES.reduceRight((sum, coefficient) => (sum + coefficient) * square, 0)
  return 2 * s * (1 + tail) - halvings * LN2
}
