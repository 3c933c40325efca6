declare const wholeCents: unique symbol

/** An amount: a whole number of euro cents, never a fraction. Made by `cents`, `euros` or by a sum of amounts. */
export type Cents = number & { readonly [wholeCents]: true }

/** The largest amount: ten thousand billion euros. Sums of some of them stay exact in a double. */
export const MOST_CENTS = 1_000_000_000_000_000

/** The largest amount that may be put in: ten billion euros. A thousand of them still add up. */
export const MOST_INPUT = 1_000_000_000_000

export const isCents = (value: unknown): value is Cents =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MOST_CENTS

/** @throws RangeError for what is no whole number of cents, or beyond `MOST_CENTS` */
export function cents(value: number): Cents {
  if (!isCents(value)) throw new RangeError(`not a whole number of cents up to ${MOST_CENTS}: ${value}`)
  return (value + 0) as Cents
}

/** Whole euros as cents. @throws RangeError for a fraction */
export const euros = (value: number): Cents => {
  if (!Number.isInteger(value)) throw new RangeError(`not a whole number of euros: ${value}`)
  return cents(value * 100)
}

export const NOTHING = cents(0)

export const plus = (one: Cents, other: Cents): Cents => cents(one + other)
export const minus = (one: Cents, other: Cents): Cents => cents(one - other)
export const sumOf = (amounts: readonly Cents[]): Cents => amounts.reduce(plus, NOTHING)
