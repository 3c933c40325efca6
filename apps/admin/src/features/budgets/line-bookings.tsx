import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Button, TextField } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { BookingsTable } from './bookings-table.tsx'
import type { Booking, PlanLine } from './budget.ts'
import { euro } from './budget-words.ts'

/** The bookings of a line, fetched when somebody opens it. */
export function LineBookings({ planId, line, mayBook }: { planId: string; line: PlanLine; mayBook: boolean }) {
  const api = useTenantApi()
  const [back, setBack] = useState<Booking | null>(null)
  const asked = { planId, line: line.line, before: null, limit: 100 }
  const list = useQuery(api.budgets.listBookings.queryOptions(asked))
  if (list.isError) return <ProblemState problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
  return (
    <>
      <BookingsTable
        bookings={list.data?.bookings ?? []}
        mayBook={mayBook}
        loading={list.data === undefined}
        onTakeBack={setBack}
      />
      {back !== null && <TakeBackDialog booking={back} onClose={() => setBack(null)} />}
    </>
  )
}

function TakeBackDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const api = useTenantApi()
  const [reason, setReason] = useState('')
  const save = useSave(api.budgets.takeBackBooking.mutationOptions(), {
    say: ({ left }) => m.budgets_taken_back({ left: euro(left) }),
    onSaved: onClose,
  })
  return (
    <Dialog
      isOpen
      title={m.budgets_take_back_title({ reference: booking.reference })}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          busy={save.busy}
          disabledReason={reason.trim().length < 3 ? m.budgets_take_back_why() : undefined}
          onClick={() => save.send({ bookingId: booking.bookingId, reason })}
        >
          {m.budgets_take_back()}
        </Button>
      }
    >
      <p>{m.budgets_take_back_text({ amount: euro(booking.cents) })}</p>
      <TextField
        label={m.budgets_take_back_reason()}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
      />
      {save.problem !== null && (
        <p role="alert" className="vw-field-error">
          {save.problem.text}
        </p>
      )}
    </Dialog>
  )
}
