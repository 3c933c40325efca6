import { type Answer, refusal, type Refusal, refused, unless } from '../answer.ts'
import { type Cents, isCents, minus, NOTHING, plus } from '../money/cents.ts'
import { isDay, isWithin, type IsoDay, monthOfDay, type Period } from '../months.ts'
import {
  committing,
  decideBooking,
  emptyPosition,
  type LinePosition,
  type Movement,
  opposite,
  releasing,
  repaying,
  spending,
} from './booking.ts'

/** What is booked on a line. `of` names the commitment that is spent or released, or the booking that is taken back. */
export type Booking = { readonly id: string; readonly day: IsoDay; readonly source: string } & (
  | { readonly kind: 'commitment' | 'repayment'; readonly cents: Cents }
  | { readonly kind: 'spending'; readonly cents: Cents; readonly of: string | null }
  | { readonly kind: 'release'; readonly cents: Cents; readonly of: string }
  | { readonly kind: 'reversal'; readonly of: string }
)

/** A booking with what it moved, and on which commitment: so that it can be taken back to the cent. */
export interface Booked {
  readonly booking: Booking
  readonly movement: Movement
  readonly commitment: string | null
}

/** Everything that was booked on a line, in order, and where that leaves it. */
export interface LineAccount {
  readonly line: string
  readonly year: Period
  readonly loanFund: boolean
  readonly position: LinePosition
  readonly booked: readonly Booked[]
}

export const openAccount = (line: string, year: Period, budget: Cents, loanFund = false): LineAccount => ({
  line,
  year,
  loanFund,
  position: emptyPosition(budget),
  booked: [],
})

/** What is open of a commitment; null when there is none of this name. */
export function openOf({ booked }: LineAccount, commitment: string): Cents | null {
  const own = booked.filter((one) => one.commitment === commitment)
  return own.length === 0 ? null : own.reduce<Cents>((sum, { movement }) => plus(sum, movement.committed), NOTHING)
}

/**
 * Books on a line, or says why not: over the line (by how much), a commitment that is not there or too small, a day
 * outside the year, a booking that was taken back already. The account that came in is never changed.
 */
export function book(account: LineAccount, booking: Booking): Answer<LineAccount> {
  const wrong = bookingProblems(account, booking)
  if (wrong.length > 0) return refused(...wrong)
  const made = bookedAs(account, booking)
  if ('code' in made) return refused(made)
  const decision = decideBooking(account.position, made.movement)
  if (!decision.fits) {
    const { why, left } = decision
    const over = decision.why === 'over-the-line' ? { overBy: decision.overBy } : {}
    return refused(refusal(why, 'cents', { line: account.line, left, ...over }))
  }
  return unless([], () => ({ ...account, position: decision.after, booked: [...account.booked, made] }))
}

function bookingProblems({ booked, year, loanFund }: LineAccount, booking: Booking): Refusal[] {
  const { id, day, source, kind } = booking
  const outside = isDay(day) && !isWithin(monthOfDay(day), year)
  return [
    ...(id.trim() === '' ? [refusal('name-missing', 'id')] : []),
    ...(booked.some((one) => one.booking.id === id) ? [refusal('name-twice', 'id', { name: id })] : []),
    ...(source.trim() === '' ? [refusal('source-missing', 'source')] : []),
    ...(isDay(day) ? [] : [refusal('not-a-day', 'day', { value: String(day) })]),
    ...(outside ? [refusal('outside-the-period', 'day', { day, from: year.from, to: year.to })] : []),
    ...(kind === 'repayment' && !loanFund ? [refusal('line-not-a-loan-fund', 'kind')] : []),
    ...('cents' in booking && !(isCents(booking.cents) && booking.cents > 0)
      ? [refusal('amount-impossible', 'cents', { value: String(booking.cents) })]
      : []),
  ]
}

function bookedAs(account: LineAccount, booking: Booking): Booked | Refusal {
  switch (booking.kind) {
    case 'commitment':
      return { booking, movement: committing(booking.cents), commitment: booking.id }
    case 'repayment':
      return { booking, movement: repaying(booking.cents), commitment: null }
    case 'spending':
    case 'release':
      return onCommitment(account, booking)
    case 'reversal':
      return reversalOf(account, booking)
  }
}

function onCommitment(
  account: LineAccount,
  booking: Extract<Booking, { kind: 'spending' | 'release' }>,
): Booked | Refusal {
  if (booking.of === null) return { booking, movement: spending(booking.cents), commitment: null }
  const open = openOf(account, booking.of)
  if (open === null) return refusal('commitment-unknown', 'of', { commitment: booking.of })
  if (booking.kind === 'spending') return { booking, movement: spending(booking.cents, open), commitment: booking.of }
  if (booking.cents > open) return refusal('over-the-commitment', 'cents', { open, overBy: minus(booking.cents, open) })
  return { booking, movement: releasing(booking.cents), commitment: booking.of }
}

function reversalOf(account: LineAccount, booking: Extract<Booking, { kind: 'reversal' }>): Booked | Refusal {
  const original = account.booked.find((one) => one.booking.id === booking.of)
  if (original === undefined || original.booking.kind === 'reversal')
    return refusal('booking-unknown', 'of', { booking: booking.of })
  if (account.booked.some((one) => one.booking.kind === 'reversal' && one.booking.of === booking.of))
    return refusal('booking-reversed-twice', 'of', { booking: booking.of })
  const { commitment } = original
  const movement = opposite(original.movement)
  // A commitment that was spent or released already is not open any more: taking it back would leave it below 0.
  const open = commitment === null ? NOTHING : (openOf(account, commitment) ?? NOTHING)
  if (plus(open, movement.committed) < 0) return refusal('reversal-not-possible', 'of', { booking: booking.of, open })
  return { booking, movement, commitment }
}
