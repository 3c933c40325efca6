import { formatDate, m } from '@vliegwiel/i18n'
import { DataTable, Section, StatusChip, type Column } from '@vliegwiel/ui'
import type { Booking } from './budget.ts'
import { bookingWords, euro } from './budget-words.ts'

export interface BookingsTableProps {
  readonly bookings: readonly Booking[]
  readonly mayBook: boolean
  readonly loading: boolean
  readonly onTakeBack: (booking: Booking) => void
}

/** The bookings of a line, newest first, each with a way back. */
export function BookingsTable({ bookings, mayBook, loading, onTakeBack }: BookingsTableProps) {
  const columns: readonly Column<Booking>[] = [
    { id: 'day', header: m.budgets_book_day(), fixed: true, cell: ({ day }) => formatDate(day) },
    {
      id: 'kind',
      header: m.budgets_book_kind(),
      cell: ({ kind, reversed }) => (
        <>
          {bookingWords[kind]()} {reversed && <StatusChip tone="neutral">{m.budgets_reversed()}</StatusChip>}
        </>
      ),
    },
    { id: 'cents', header: m.budgets_book_amount(), align: 'end', phone: 'end', cell: ({ cents }) => euro(cents) },
    {
      id: 'open',
      header: m.budgets_col_open(),
      align: 'end',
      cell: ({ open }) => (open === null ? '–' : euro(open)),
    },
    { id: 'reference', header: m.budgets_book_reference(), cell: ({ reference }) => reference },
    { id: 'source', header: m.budgets_book_source(), cell: ({ source }) => source },
    { id: 'by', header: m.budgets_col_by(), cell: ({ by }) => by },
  ]
  return (
    <Section title={m.budgets_bookings()}>
      <DataTable
        label={m.budgets_bookings()}
        columns={columns}
        rows={bookings}
        rowKey={({ bookingId }) => bookingId}
        rowLabel={({ reference }) => reference}
        loading={loading}
        empty={<p className="vw-secondary">{m.budgets_bookings_none()}</p>}
        rowActions={(booking) => [
          {
            id: 'back',
            label: m.budgets_take_back(),
            onSelect: () => onTakeBack(booking),
            disabledReason: !mayBook
              ? m.budgets_no_right()
              : booking.reversed || booking.kind === 'reversal'
                ? m.budgets_take_back_done()
                : undefined,
          },
        ]}
      />
    </Section>
  )
}
