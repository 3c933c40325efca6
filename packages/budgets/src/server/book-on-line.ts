import { newId } from '@vliegwiel/db'
import { refusal } from '../answer.ts'
import { budgetError } from '../budget-error.ts'
import { type Cents, cents } from '../money/cents.ts'
import { addMonths } from '../months.ts'
import { book, type Booked, type Booking, committing, type LineAccount } from '../plan/index.ts'
import { accept, refusalError, spokenValue } from '../refusal-words.ts'
import {
  bookedOf,
  bookingById,
  type BookingRow,
  bookingsAround,
  commitmentOf,
  insertBooking,
  insertCommitment,
  moveCommitment,
  referenceIsTaken,
} from './booking.repository.ts'
import type { BudgetContext } from './budget-context.ts'
import { holdLine, type LineRow, movePosition, positionOf } from './plan.repository.ts'

/** What a person books. `of`: the commitment that is spent or released. */
export interface NewBooking {
  readonly planId: string
  readonly line: string
  readonly kind: 'commitment' | 'spending' | 'release' | 'repayment'
  readonly day: string
  readonly cents: Cents
  /** What the voucher is known by; a second booking of it on the line is refused. */
  readonly reference: string
  readonly source: string
  readonly of: string | null
}

/** Where the line stands after a booking. `left` is what may still be booked. */
export interface BookingDone {
  readonly bookingId: string
  readonly line: LineRow
  readonly left: Cents
}

/**
 * Books on a line under its lock: what fits is decided on the four sums of that moment, whatever a screen knew.
 * @throws budgetError over-the-line (by how much, and what is left), line-unknown, reference-twice, commitment-unknown,
 * over-the-commitment, outside-the-period, booking-in-future, line-not-a-loan-fund, more-repaid-than-lent
 */
export async function bookOnLine(context: BudgetContext, given: NewBooking): Promise<BookingDone> {
  const { trx, today } = context
  const held = await holdLine(trx, given.planId, given.line)
  if (!held) throw refusalError(refusal('line-unknown', 'line', { line: given.line }))
  if (given.day > today) throw budgetError('booking-in-future', { day: spokenValue('day', given.day) })
  if (await referenceIsTaken(trx, given)) throw budgetError('reference-twice', { reference: given.reference })
  const id = newId()
  const about = { id, day: given.day, source: given.source }
  const booking: Booking =
    given.kind === 'spending'
      ? { ...about, kind: given.kind, cents: given.cents, of: given.of }
      : given.kind === 'release'
        ? { ...about, kind: given.kind, cents: given.cents, of: given.of ?? '' }
        : { ...about, kind: given.kind, cents: given.cents }
  const onCommitment = given.kind === 'spending' || given.kind === 'release' ? given.of : null
  const around = onCommitment === null ? [] : await openCommitment(context, given, onCommitment)
  return write(context, held, { booking, around, cents: given.cents, reference: given.reference })
}

/** The commitment as one booking that holds what is open of it: no history is read under the lock. */
async function openCommitment(
  { trx }: BudgetContext,
  { planId, line }: Pick<NewBooking, 'planId' | 'line'>,
  bookingId: string,
): Promise<Booked[]> {
  const found = await commitmentOf(trx, { planId, line, bookingId })
  if (!found) return []
  const booking: Booking = { id: bookingId, day: '', source: '', kind: 'commitment', cents: found.cents }
  return [{ booking, movement: committing(found.open_cents), commitment: bookingId }]
}

/**
 * Takes a booking back, once: a booking of its own that moves the same sums the other way. It falls in the year of its
 * line, also when the mistake is found in the next.
 * @throws budgetError booking-not-found, booking-reversed-twice, reversal-not-possible
 */
export async function takeBack(
  context: BudgetContext,
  given: { readonly bookingId: string; readonly source: string },
): Promise<BookingDone & { readonly original: BookingRow }> {
  const { trx, today } = context
  const seen = await bookingById(trx, given.bookingId)
  if (!seen) throw budgetError('booking-not-found')
  const held = await holdLine(trx, seen.plan_id, seen.line)
  if (!held) throw budgetError('booking-not-found')
  // Read again under the lock: another hand may have taken it back since.
  const around = await bookingsAround(trx, seen)
  const booking: Booking = {
    id: newId(),
    day: dayWithin(today, held),
    source: given.source,
    kind: 'reversal',
    of: given.bookingId,
  }
  const { reference } = seen
  const done = await write(context, held, { booking, around: around.map(bookedOf), cents: seen.cents, reference })
  return { ...done, original: seen }
}

/** The day, or the nearest one in the year of the line. */
function dayWithin(day: string, { year_from: from, year_to: to }: LineRow): string {
  if (day < `${from}-01`) return `${from}-01`
  if (day < `${addMonths(to, 1)}-01`) return day
  return `${to}-28`
}

async function write(
  { trx, by, at }: BudgetContext,
  held: LineRow,
  given: {
    readonly booking: Booking
    readonly around: readonly Booked[]
    readonly cents: Cents
    readonly reference: string
  },
): Promise<BookingDone> {
  const { booking } = given
  const account: LineAccount = {
    line: held.line,
    year: { from: held.year_from, to: held.year_to },
    loanFund: held.kind === 'loan-fund',
    position: positionOf(held),
    booked: given.around,
  }
  const after = accept(book(account, booking), (key) => (key === held.line ? held.name : undefined))
  const made = after.booked.at(-1)
  if (made === undefined) throw new Error('a booking was taken and is not there')
  const { movement, commitment } = made
  await insertBooking(trx, {
    booking_id: booking.id,
    plan_id: held.plan_id,
    line: held.line,
    number: held.version,
    kind: booking.kind,
    day: booking.day,
    cents: given.cents,
    reference: given.reference,
    source: booking.source,
    of_booking: 'of' in booking ? booking.of : null,
    commitment,
    moved_committed: movement.committed,
    moved_spent: movement.spent,
    moved_repaid: movement.repaid,
    run_id: null,
    by_name: by.name,
    at,
  })
  if (booking.kind === 'commitment')
    await insertCommitment(trx, { bookingId: booking.id, planId: held.plan_id, line: held.line, cents: given.cents })
  else if (commitment !== null) await moveCommitment(trx, commitment, movement.committed)
  await movePosition(trx, held, after.position)
  const { budget, committed, spent, repaid } = after.position
  const line = {
    ...held,
    committed_cents: committed,
    spent_cents: spent,
    repaid_cents: repaid,
    version: held.version + 1,
  }
  return { bookingId: booking.id, line, left: cents(budget - committed - spent + repaid) }
}
