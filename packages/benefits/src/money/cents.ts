import { benefitRefusal } from '../refusal.ts'

/** An amount of money: a whole number of euro cents, never a fraction. */
export type Cents = number

/** A share in hundredths of a percent: 25 % is 2500. */
export type BasisPoints = number

/** The largest amount that may be put in: EUR 1,000,000. It keeps every product below 2^53, so integers stay exact. */
export const mostCents: Cents = 100_000_000

/** 2^52: up to here a quotient that is one too high or too low still gives an exact remainder. */
const largest = 4_503_599_627_370_496

/**
 * `numerator / denominator` rounded half up to a whole number, exactly: a remainder of whole numbers decides, whatever
 * the division of the machine made of it. Half up means towards plus infinity: 0.5 becomes 1 and -0.5 becomes 0.
 * Refuses (`amount-impossible`) what is no whole number up to 2^52, or a denominator that is not between 1 and 2^31.
 */
export function roundHalfUp(numerator: number, denominator: number): number {
  const possible = numerator >= -largest && numerator <= largest && denominator >= 1 && denominator <= 2_147_483_648
  if (!possible || !Number.isInteger(numerator) || !Number.isInteger(denominator)) {
    throw benefitRefusal('amount-impossible', 'amount', 'rounding')
  }
  // Faster than the remainder of the language, which is slow above 2^31: guess the quotient and set it right.
  let whole = Math.floor(numerator / denominator)
  let rest = numerator - whole * denominator
  if (rest < 0) {
    whole -= 1
    rest += denominator
  } else if (rest >= denominator) {
    whole += 1
    rest -= denominator
  }
  return (rest * 2 >= denominator ? whole + 1 : whole) + 0
}

/** A share of an amount, rounded half up to whole cents. */
export function shareOf(cents: Cents, share: BasisPoints): Cents {
  return roundHalfUp(cents * share, 10_000)
}

/** Refuses what is not a whole number of cents between 0 and EUR 1,000,000. */
export function checkCents(value: unknown, field: string, rule = 'input'): Cents {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > mostCents) {
    throw benefitRefusal('amount-impossible', field, rule, { least: 0, most: mostCents })
  }
  return value
}
