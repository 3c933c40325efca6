import { BenefitRefusal } from '../refusal.ts'

/** An amount of money: a whole number of euro cents, never a fraction. */
export type Cents = number

/** A share in hundredths of a percent: 25 % is 2500. */
export type BasisPoints = number

/** The largest amount that may be put in: EUR 1,000,000. It keeps every product below 2^53, so integers stay exact. */
export const mostCents: Cents = 100_000_000

/**
 * `numerator / denominator` rounded half up to a whole number, exactly: the remainder decides, no fraction is made.
 * Half up means towards plus infinity: 0.5 becomes 1 and -0.5 becomes 0. The denominator is positive.
 * Refuses (`amount-impossible`) what is not a safe integer: a rounded guess would look like an answer.
 */
export function roundHalfUp(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new BenefitRefusal('amount-impossible', 'amount', 'rounding')
  }
  const remainder = numerator % denominator
  // Towards zero first, so that nothing leaves the safe integers; below zero a larger remainder still rounds down.
  const whole = (numerator - remainder) / denominator
  if (remainder * 2 >= denominator) return whole + 1
  return (remainder * -2 > denominator ? whole - 1 : whole) + 0
}

/** A share of an amount, rounded half up to whole cents. */
export function shareOf(cents: Cents, share: BasisPoints): Cents {
  return roundHalfUp(cents * share, 10_000)
}

/** Refuses what is not a whole number of cents between 0 and EUR 1,000,000. */
export function checkCents(value: unknown, field: string, rule = 'input'): Cents {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > mostCents) {
    throw new BenefitRefusal('amount-impossible', field, rule, { least: 0, most: mostCents })
  }
  return value
}
