import type { TenantTransaction } from '@vliegwiel/db'
import type { Cents } from '../money/cents.ts'
import type { Booked, Booking } from '../plan/index.ts'

export interface BookingRow {
  readonly booking_id: string
  readonly plan_id: string
  readonly line: string
  readonly number: number
  readonly kind: Booking['kind']
  readonly day: string
  readonly cents: Cents
  readonly reference: string
  readonly source: string
  readonly of_booking: string | null
  readonly commitment: string | null
  readonly moved_committed: Cents
  readonly moved_spent: Cents
  readonly moved_repaid: Cents
  readonly run_id: string | null
  readonly by_name: string
  readonly at: Date
}

export async function insertBooking(trx: TenantTransaction, row: BookingRow): Promise<void> {
  await trx.insertInto('budget_booking').values(row).execute()
}

export async function bookingById(trx: TenantTransaction, bookingId: string): Promise<BookingRow | undefined> {
  const row = await trx.selectFrom('budget_booking').selectAll().where('booking_id', '=', bookingId).executeTakeFirst()
  return row as BookingRow | undefined
}

/** Whether a voucher stands on a line: what was taken back may be booked again. */
export async function referenceIsTaken(
  trx: TenantTransaction,
  { planId, line, reference }: { readonly planId: string; readonly line: string; readonly reference: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom('budget_booking as b')
    .leftJoin('budget_booking as r', (join) =>
      join
        .onRef('r.tenant_id', '=', 'b.tenant_id')
        .onRef('r.of_booking', '=', 'b.booking_id')
        .on('r.kind', '=', 'reversal'),
    )
    .select('b.number')
    .where('b.plan_id', '=', planId)
    .where('b.line', '=', line)
    .where('b.reference', '=', reference)
    .where('b.kind', '!=', 'reversal')
    .where('r.booking_id', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The booking, what took it back, and everything on the commitment that it belongs to: what taking it back looks at. */
export async function bookingsAround(trx: TenantTransaction, row: BookingRow): Promise<BookingRow[]> {
  const { booking_id: id, commitment } = row
  const rows = await trx
    .selectFrom('budget_booking')
    .selectAll()
    .where('plan_id', '=', row.plan_id)
    .where('line', '=', row.line)
    .where(({ or, eb }) =>
      or([
        eb('booking_id', '=', id),
        eb('of_booking', '=', id),
        ...(commitment === null ? [] : [eb('commitment', '=', commitment)]),
      ]),
    )
    .orderBy('number')
    .execute()
  return rows as unknown as BookingRow[]
}

export interface CommitmentRow {
  readonly booking_id: string
  readonly line: string
  readonly cents: Cents
  readonly open_cents: Cents
}

export async function commitmentOf(
  trx: TenantTransaction,
  { planId, line, bookingId }: { readonly planId: string; readonly line: string; readonly bookingId: string },
): Promise<CommitmentRow | undefined> {
  const row = await trx
    .selectFrom('budget_commitment')
    .select(['booking_id', 'line', 'cents', 'open_cents'])
    .where('plan_id', '=', planId)
    .where('line', '=', line)
    .where('booking_id', '=', bookingId)
    .executeTakeFirst()
  return row as CommitmentRow | undefined
}

export async function insertCommitment(
  trx: TenantTransaction,
  row: { readonly bookingId: string; readonly planId: string; readonly line: string; readonly cents: Cents },
): Promise<void> {
  const { bookingId, planId, line, cents } = row
  await trx
    .insertInto('budget_commitment')
    .values({ booking_id: bookingId, plan_id: planId, line, cents, open_cents: cents })
    .execute()
}

/** Moves what is open of a commitment. The table refuses less than nothing and more than all of it. */
export async function moveCommitment(trx: TenantTransaction, bookingId: string, by: Cents): Promise<void> {
  await trx
    .updateTable('budget_commitment')
    .set(({ eb }) => ({ open_cents: eb('open_cents', '+', by) }))
    .where('booking_id', '=', bookingId)
    .execute()
}

export async function bookingsOfPlan(
  trx: TenantTransaction,
  planId: string,
  page: {
    readonly line: string | null
    readonly after: { line: string; number: number } | null
    readonly limit: number
  },
): Promise<(BookingRow & { readonly open_cents: Cents | null; readonly reversed: boolean })[]> {
  let rows = trx
    .selectFrom('budget_booking as b')
    .leftJoin('budget_commitment as c', (join) =>
      join.onRef('c.tenant_id', '=', 'b.tenant_id').onRef('c.booking_id', '=', 'b.booking_id'),
    )
    .leftJoin('budget_booking as r', (join) =>
      join
        .onRef('r.tenant_id', '=', 'b.tenant_id')
        .onRef('r.of_booking', '=', 'b.booking_id')
        .on('r.kind', '=', 'reversal'),
    )
    .selectAll('b')
    .select(['c.open_cents', 'r.booking_id as reversed_by'])
    .where('b.plan_id', '=', planId)
  if (page.line !== null) rows = rows.where('b.line', '=', page.line)
  const { after } = page
  if (after !== null)
    rows = rows.where(({ or, and, eb }) =>
      or([eb('b.line', '>', after.line), and([eb('b.line', '=', after.line), eb('b.number', '<', after.number)])]),
    )
  const found = await rows.orderBy('b.line').orderBy('b.number', 'desc').limit(page.limit).execute()
  return found.map(({ reversed_by: reversedBy, ...row }) => ({
    ...(row as unknown as BookingRow & { readonly open_cents: Cents | null }),
    reversed: reversedBy !== null,
  }))
}

/** A row as the core knows a booking. */
export function bookedOf(row: BookingRow): Booked {
  const { booking_id: id, day, source, kind, cents, of_booking: of } = row
  const about = { id, day, source }
  const booking: Booking =
    kind === 'reversal'
      ? { ...about, kind, of: of ?? '' }
      : kind === 'release'
        ? { ...about, kind, cents, of: of ?? '' }
        : kind === 'spending'
          ? { ...about, kind, cents, of }
          : { ...about, kind, cents }
  return {
    booking,
    movement: { committed: row.moved_committed, spent: row.moved_spent, repaid: row.moved_repaid },
    commitment: row.commitment,
  }
}
