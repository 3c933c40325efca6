import { m } from '@vliegwiel/i18n'
import { Button, Checkbox, SelectField, TextField } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import type { ReasonClass } from './budget.ts'
import { draftOf, listOf, newDraft, type ReasonDraft } from './reason-draft.ts'

/** The reasons that are counted by: names, what one holds together, and whether something can be done about it. */
export function ReasonsDialog(props: {
  readonly classes: readonly ReasonClass[]
  readonly version: number
  readonly onClose: () => void
}) {
  const api = useTenantApi()
  const [drafts, setDrafts] = useState<readonly ReasonDraft[]>(() => draftOf(props.classes))
  const save = useSave(api.budgets.changeClasses.mutationOptions(), {
    say: m.budgets_reasons_saved(),
    onSaved: props.onClose,
  })
  const change = (at: number, patch: Partial<ReasonDraft>) =>
    setDrafts(drafts.map((one, place) => (place === at ? { ...one, ...patch } : one)))
  const list = listOf(drafts)
  return (
    <Dialog
      isOpen
      title={m.budgets_reasons_title()}
      onClose={props.onClose}
      actions={
        <Button
          variant="primary"
          busy={save.busy}
          disabledReason={list.length === 0 ? m.budgets_reasons_none() : undefined}
          onClick={() => save.send({ classes: list, version: props.version })}
        >
          {m.budgets_reasons_save()}
        </Button>
      }
    >
      <p className="vw-secondary">{m.budgets_reasons_hint()}</p>
      {drafts.map((draft, at) => (
        <fieldset key={draft.key} className="vw-reason">
          <legend>{draft.name === '' ? m.budgets_reason_new() : draft.name}</legend>
          <TextField
            label={m.budgets_reason_name()}
            value={draft.name}
            maxLength={80}
            onChange={(event) => change(at, { name: event.target.value })}
          />
          <TextField
            label={m.budgets_reason_combines()}
            hint={m.budgets_reason_combines_hint()}
            optional
            value={draft.combines}
            maxLength={200}
            onChange={(event) => change(at, { combines: event.target.value })}
          />
          <Checkbox
            label={m.budgets_reason_work()}
            checked={draft.work}
            onChange={(event) => change(at, { work: event.target.checked })}
          />
          <SelectField
            label={m.budgets_reason_influence()}
            value={draft.influenceable}
            options={[
              { value: 'yes', label: m.budgets_yes() },
              { value: 'no', label: m.budgets_no() },
              { value: 'unknown', label: m.budgets_not_known() },
            ]}
            onChange={(event) => change(at, { influenceable: event.target.value as ReasonDraft['influenceable'] })}
          />
        </fieldset>
      ))}
      <Button onClick={() => setDrafts([...drafts, newDraft(drafts)])}>{m.budgets_reason_add()}</Button>
      {save.problem !== null && (
        <p role="alert" className="vw-field-error">
          {save.problem.text}
        </p>
      )}
    </Dialog>
  )
}
