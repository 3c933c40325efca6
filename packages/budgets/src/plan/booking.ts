import { type Cents, cents, minus, NOTHING, plus } from '../money/cents.ts'

/** Where a line stands. `committed` is what is promised and not spent yet. */
export interface LinePosition {
  readonly budget: Cents
  readonly committed: Cents
  readonly spent: Cents
  /** Paid back into a loan fund; 0 on every other line. */
  readonly repaid: Cents
}

/** What a booking changes. A reversal is the same with its signs turned. */
export interface Movement {
  readonly committed: Cents
  readonly spent: Cents
  readonly repaid: Cents
}

export const emptyPosition = (budget: Cents): LinePosition => ({
  budget,
  committed: NOTHING,
  spent: NOTHING,
  repaid: NOTHING,
})

/** What may still be booked: repayments go back into the fund that lent. */
export const roomOf = ({ budget, committed, spent, repaid }: LinePosition): Cents =>
  plus(minus(minus(budget, committed), spent), repaid)

export const committing = (amount: Cents): Movement => ({ committed: amount, spent: NOTHING, repaid: NOTHING })
export const releasing = (amount: Cents): Movement => opposite(committing(amount))
export const repaying = (amount: Cents): Movement => ({ committed: NOTHING, spent: NOTHING, repaid: amount })

/** Spending takes first what is open of its commitment, and the rest from the room of the line. */
export function spending(amount: Cents, openOfCommitment: Cents = NOTHING): Movement {
  const fromCommitment = cents(Math.min(amount, openOfCommitment))
  return { committed: minus(NOTHING, fromCommitment), spent: amount, repaid: NOTHING }
}

export const opposite = ({ committed, spent, repaid }: Movement): Movement => ({
  committed: minus(NOTHING, committed),
  spent: minus(NOTHING, spent),
  repaid: minus(NOTHING, repaid),
})

/** Whether a movement fits. `left` is the room before it. */
export type BookingDecision =
  | { readonly fits: true; readonly after: LinePosition; readonly left: Cents }
  | { readonly fits: false; readonly why: 'over-the-line'; readonly overBy: Cents; readonly left: Cents }
  | { readonly fits: false; readonly why: 'reversal-not-possible' | 'more-repaid-than-lent'; readonly left: Cents }

/**
 * The decision that a repository takes under the lock of the line: of four sums and nothing else, so that it needs no
 * history. A movement that would take the line over its budget does not fit, whatever was decided a moment ago.
 * A movement that only gives room back always fits, also on a line that an error of before left over its budget.
 */
export function decideBooking(position: LinePosition, movement: Movement): BookingDecision {
  const after: LinePosition = {
    budget: position.budget,
    committed: plus(position.committed, movement.committed),
    spent: plus(position.spent, movement.spent),
    repaid: plus(position.repaid, movement.repaid),
  }
  const left = roomOf(position)
  if (after.committed < 0 || after.spent < 0 || after.repaid < 0)
    return { fits: false, why: 'reversal-not-possible', left }
  if (after.repaid > after.spent) return { fits: false, why: 'more-repaid-than-lent', left }
  const room = roomOf(after)
  if (room < 0 && room < left) return { fits: false, why: 'over-the-line', overBy: minus(NOTHING, room), left }
  return { fits: true, after, left }
}
