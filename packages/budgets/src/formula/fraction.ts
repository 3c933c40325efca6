import { halfUp } from '../money/rounding.ts'

/** An exact quotient of whole numbers, in lowest terms; the bottom is above 0. */
export interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

const gcd = (one: bigint, other: bigint): bigint => {
  let [a, b] = [one < 0n ? -one : one, other]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

/** @throws RangeError when the bottom is 0 */
export function fraction(top: bigint, bottom: bigint): Fraction {
  if (bottom === 0n) throw new RangeError('a quotient by 0')
  const sign = bottom < 0n ? -1n : 1n
  const by = gcd(top, sign * bottom) || 1n
  return { top: (sign * top) / by, bottom: (sign * bottom) / by }
}

/** A whole number, or a finite number with a decimal point, exactly as it is written (0.1 is a tenth). */
export function fractionOf(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`)
  if (Number.isSafeInteger(value)) return { top: BigInt(value), bottom: 1n }
  const [, sign = '', whole = '0', decimals = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? []
  const top = BigInt(`${sign}${whole}${decimals}`)
  const power = Number(exponent) - decimals.length
  return power < 0 ? fraction(top, 10n ** BigInt(-power)) : fraction(top * 10n ** BigInt(power), 1n)
}

export const addFractions = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom)
export const negative = ({ top, bottom }: Fraction): Fraction => ({ top: -top, bottom })
export const timesFractions = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.top * other.top, one.bottom * other.bottom)
/** @throws RangeError when the other is 0 */
export const perFraction = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.top * other.bottom, one.bottom * other.top)

/** The smallest whole number that is not below it. */
export function ceiling({ top, bottom }: Fraction): bigint {
  const quotient = top / bottom
  return top % bottom > 0n ? quotient + 1n : quotient
}

/** As a number with so many decimals, half up. The division happens on whole numbers, so 55.975 never becomes 55.97. */
export function inDecimals({ top, bottom }: Fraction, places: number): number {
  const scale = 10n ** BigInt(places)
  return Number(halfUp(top * scale, bottom)) / Number(scale) + 0
}

/** The nearest number, for a chart. */
export const nearest = ({ top, bottom }: Fraction): number => Number(top) / Number(bottom)
