import { cents, type Cents } from './cents.ts'

/**
 * Rounding of money. A share of an amount is rounded **half up** to whole cents, once, on exact whole numbers (0.5
 * becomes 1, -0.5 becomes 0). What is split is split by **largest remainder**, so that the parts are the whole.
 */

const whole = (value: number, what: string): bigint => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${what} is no whole number: ${value}`)
  return BigInt(value)
}

/** `numerator / denominator` half up to a whole number, exactly. @throws RangeError when the denominator is not above 0 */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('a denominator must be above 0')
  const doubled = 2n * numerator + denominator
  const by = 2n * denominator
  const quotient = doubled / by
  return doubled % by < 0n ? quotient - 1n : quotient
}

/** `amount × numerator / denominator`, half up to whole cents. @throws RangeError for fractions, or beyond `MOST_CENTS` */
export function shareOf(amount: Cents, numerator: number, denominator: number): Cents {
  const product = whole(amount, 'the amount') * whole(numerator, 'the numerator')
  return cents(Number(halfUp(product, whole(denominator, 'the denominator'))))
}

/**
 * Splits a whole number by weights: each part gets its share rounded down, and what is left goes one by one to the
 * largest remainders; at a tie to the earlier part. The parts add up to the whole, whatever the weights.
 * Source: the method of Hare and Niemeyer, as seats are divided.
 * @throws RangeError for weights that are negative, no whole numbers, or 0 together
 */
export function splitWhole(total: number, weights: readonly number[]): number[] {
  const exact = weights.map((weight) => whole(weight, 'a weight'))
  const sum = exact.reduce((all, weight) => all + weight, 0n)
  if (sum <= 0n || exact.some((weight) => weight < 0n)) throw new RangeError('weights must be 0 or more, and not all 0')
  const sign = total < 0 ? -1n : 1n
  const amount = sign * whole(total, 'the total')
  const parts = exact.map((weight, place) => ({
    place,
    share: (amount * weight) / sum,
    rest: (amount * weight) % sum,
  }))
  const left = Number(amount - parts.reduce((all, { share }) => all + share, 0n))
  const lucky = new Set(
    parts
      .toSorted((one, other) => (one.rest === other.rest ? one.place - other.place : one.rest > other.rest ? -1 : 1))
      .slice(0, left)
      .map(({ place }) => place),
  )
  return parts.map(({ place, share }) => Number(sign * (share + (lucky.has(place) ? 1n : 0n))) + 0)
}

/** Splits an amount by weights; the parts add up to it. */
export const splitCents = (amount: Cents, weights: readonly number[]): Cents[] =>
  splitWhole(amount, weights).map((part) => cents(part))

/** Splits an amount into equal parts, the odd cents in the first ones. */
export const splitEvenly = (amount: Cents, parts: number): Cents[] =>
  splitCents(
    amount,
    Array.from({ length: parts }, () => 1),
  )
