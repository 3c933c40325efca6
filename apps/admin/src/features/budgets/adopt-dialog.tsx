import { m } from '@vliegwiel/i18n'
import { Button, TextField, useNavigate } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useToday } from '../../app/today.ts'
import type { ReadyPlan } from './budget.ts'

/** The decision of the council: from here the plan can be booked on, and this version stays. */
export function AdoptDialog({ plan, slug, onClose }: { plan: ReadyPlan; slug: string; onClose: () => void }) {
  const api = useTenantApi()
  const go = useNavigate()
  const today = useToday()
  const [day, setDay] = useState<string>(today)
  const [by, setBy] = useState(m.budgets_council())
  const [reference, setReference] = useState('')
  const save = useSave(api.budgets.adoptPlan.mutationOptions(), {
    say: m.budgets_adopted(),
    onSaved: ({ planId }) => go(address('/$slug/plannen/$plan', { slug, plan: planId })),
  })
  const missing = by.trim() === '' || reference.trim() === ''
  return (
    <Dialog
      isOpen
      title={m.budgets_adopt_title({ name: plan.title })}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          busy={save.busy}
          disabledReason={missing ? m.budgets_adopt_missing() : undefined}
          onClick={() => save.send({ key: plan.key, adoptedOn: day, decision: { by, reference }, synthetic: false })}
        >
          {m.budgets_adopt()}
        </Button>
      }
    >
      <p>{m.budgets_adopt_text()}</p>
      <TextField
        label={m.budgets_adopt_day()}
        type="date"
        value={day}
        error={save.fieldError('adoptedOn')}
        onChange={(event) => setDay(event.target.value)}
      />
      <TextField
        label={m.budgets_decided_by()}
        value={by}
        maxLength={120}
        onChange={(event) => setBy(event.target.value)}
      />
      <TextField
        label={m.budgets_reference_decision()}
        value={reference}
        maxLength={200}
        onChange={(event) => setReference(event.target.value)}
      />
      {save.problem !== null && (
        <p role="alert" className="vw-field-error">
          {save.problem.text}
        </p>
      )}
    </Dialog>
  )
}
