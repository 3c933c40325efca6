import { m } from '@vliegwiel/i18n'
import { useQuery } from '@tanstack/react-query'
import { Button, NumberField, SelectField, TextField } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useToday } from '../../app/today.ts'
import type { BookingKind, PlanLine } from './budget.ts'
import { bookingWords, euro } from './budget-words.ts'
import { typedCents } from './typed-amount.ts'

interface BookingDialogProps {
  readonly planId: string
  readonly line: PlanLine
  readonly onClose: () => void
}

/** One booking. What is left stands beside the amount; what does not fit is refused by the server, with by how much. */
export function BookingDialog({ planId, line, onClose }: BookingDialogProps) {
  const api = useTenantApi()
  const today = useToday()
  const [kind, setKind] = useState<BookingKind>('spending')
  const [amount, setAmount] = useState('')
  const [day, setDay] = useState<string>(today)
  const [reference, setReference] = useState('')
  const [source, setSource] = useState('')
  const [of, setOf] = useState('')
  const [wrong, setWrong] = useState(false)
  const { data } = useQuery(
    api.budgets.listBookings.queryOptions({ planId, line: line.line, before: null, limit: 100 }),
  )
  const open = (data?.bookings ?? []).filter((one) => one.kind === 'commitment' && (one.open ?? 0) > 0)
  const save = useSave(api.budgets.bookOnLine.mutationOptions(), {
    say: ({ left }) => m.budgets_booked({ left: euro(left) }),
    onSaved: onClose,
  })
  const kinds: readonly BookingKind[] = [
    'spending',
    'commitment',
    ...(open.length > 0 ? (['release'] as const) : []),
    ...(line.kind === 'loan-fund' ? (['repayment'] as const) : []),
  ]
  const send = () => {
    const cents = typedCents(amount)
    if (cents === null || cents === 0) {
      setWrong(true)
      return
    }
    const onCommitment = kind === 'spending' || kind === 'release'
    save.send({
      planId,
      line: line.line,
      kind,
      day,
      cents,
      reference,
      source,
      of: onCommitment && of !== '' ? of : null,
    })
  }
  const missing = reference.trim() === '' || source.trim() === '' || (kind === 'release' && of === '')
  return (
    <Dialog
      isOpen
      title={m.budgets_book_on({ line: line.name })}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          busy={save.busy}
          disabledReason={missing ? m.budgets_book_missing() : undefined}
          onClick={send}
        >
          {m.budgets_book()}
        </Button>
      }
    >
      <p>{m.budgets_book_left({ left: euro(line.left), budget: euro(line.budget) })}</p>
      <SelectField
        label={m.budgets_book_kind()}
        value={kind}
        options={kinds.map((value) => ({ value, label: bookingWords[value]() }))}
        onChange={(event) => setKind(event.target.value as BookingKind)}
      />
      {open.length > 0 && (kind === 'spending' || kind === 'release') && (
        <SelectField
          label={m.budgets_book_of()}
          value={of}
          options={[
            { value: '', label: kind === 'release' ? m.budgets_book_choose() : m.budgets_book_of_none() },
            ...open.map((one) => ({
              value: one.bookingId,
              label: m.budgets_book_of_open({ reference: one.reference, open: euro(one.open ?? 0) }),
            })),
          ]}
          onChange={(event) => setOf(event.target.value)}
        />
      )}
      <NumberField
        label={m.budgets_book_amount()}
        inputMode="decimal"
        suffix={m.budgets_euro()}
        value={amount}
        error={wrong ? m.budgets_book_amount_wrong() : save.fieldError('cents')}
        onChange={(event) => {
          setAmount(event.target.value)
          setWrong(false)
          save.reset()
        }}
      />
      <TextField
        label={m.budgets_book_day()}
        type="date"
        value={day}
        error={save.fieldError('day')}
        onChange={(event) => setDay(event.target.value)}
      />
      <TextField
        label={m.budgets_book_reference()}
        hint={m.budgets_book_reference_hint()}
        value={reference}
        maxLength={80}
        onChange={(event) => setReference(event.target.value)}
      />
      <TextField
        label={m.budgets_book_source()}
        value={source}
        maxLength={200}
        onChange={(event) => setSource(event.target.value)}
      />
      {save.problem !== null && (
        <p role="alert" className="vw-field-error">
          {save.problem.text}
        </p>
      )}
    </Dialog>
  )
}
