import { type Series, series } from '@vliegwiel/budgets/target'
import { m } from '@vliegwiel/i18n'
import { Button, Checkbox, NumberField, TextField } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useToday } from '../../app/today.ts'
import type { TargetInList, Targets } from './budget.ts'
import { draftOfTarget, newTarget, type SeriesDraft, targetOfDraft } from './target-draft.ts'
import { seriesWords } from './targets-view.tsx'

interface TargetDialogProps {
  /** The target that is changed; null: a new one. */
  readonly target: TargetInList | null
  readonly reasons: Targets['reasons']
  readonly onClose: () => void
}

/** How many people in two series, and which reasons of the ledger count for each. */
export function TargetDialog({ target, reasons, onClose }: TargetDialogProps) {
  const api = useTenantApi()
  const today = useToday()
  const [draft, setDraft] = useState(() => (target === null ? newTarget(today) : draftOfTarget(target)))
  const [tried, setTried] = useState(false)
  const said = { say: m.targets_saved(), onSaved: onClose }
  const write = useSave(api.budgets.writeTarget.mutationOptions(), said)
  const change = useSave(api.budgets.changeTarget.mutationOptions(), said)
  const read = targetOfDraft(draft)
  const problem = write.problem ?? change.problem
  const send = () => {
    setTried(true)
    if (!read.ok) return
    const given = { name: read.name, target: read.target }
    if (target === null) write.send({ ...given, synthetic: false })
    else change.send({ ...given, targetId: target.targetId, version: target.version })
  }
  const wrong = (field: string) => (tried && !read.ok ? read.wrong[field] : undefined)
  return (
    <Dialog
      isOpen
      title={target === null ? m.targets_new() : target.name}
      onClose={onClose}
      actions={
        <Button variant="primary" busy={write.busy || change.busy} onClick={send}>
          {m.targets_save()}
        </Button>
      }
    >
      <TextField
        label={m.targets_field_name()}
        maxLength={120}
        value={draft.name}
        error={wrong('name')}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          label={name === 'from' ? m.targets_field_from() : m.targets_field_to()}
          hint={m.claims_field_month_hint()}
          maxLength={7}
          value={draft[name]}
          error={wrong(name)}
          onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
        />
      ))}
      {series.map((name) => (
        <SeriesFields
          key={name}
          name={name}
          draft={draft[name]}
          reasons={reasons}
          taken={name === 'extra' ? draft.regular.reasons : []}
          wrong={(field) => wrong(`${name}.${field}`)}
          onChange={(patch) => setDraft({ ...draft, [name]: { ...draft[name], ...patch } })}
        />
      ))}
      {problem !== null && (
        <p role="alert" className="vw-field-error">
          {problem.text}
        </p>
      )}
    </Dialog>
  )
}

interface SeriesFieldsProps {
  readonly name: Series
  readonly draft: SeriesDraft
  readonly reasons: Targets['reasons']
  /** Reasons that count for the other series already. */
  readonly taken: readonly string[]
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (patch: Partial<SeriesDraft>) => void
}

function SeriesFields({ name, draft, reasons, taken, wrong, onChange }: SeriesFieldsProps) {
  const chosen = (id: string) => draft.reasons.includes(id)
  const missing = wrong('reasons')
  return (
    <fieldset className="vw-reason">
      <legend>{seriesWords[name]()}</legend>
      <NumberField
        label={m.targets_field_people()}
        value={draft.people}
        error={wrong('people')}
        onChange={(event) => onChange({ people: event.target.value })}
      />
      <TextField
        label={m.targets_field_source()}
        maxLength={300}
        value={draft.source}
        error={wrong('source')}
        onChange={(event) => onChange({ source: event.target.value })}
      />
      <TextField
        label={m.targets_field_date()}
        type="date"
        value={draft.date}
        error={wrong('date')}
        onChange={(event) => onChange({ date: event.target.value })}
      />
      <p className="vw-label">{m.targets_field_reasons()}</p>
      {missing !== undefined && (
        <p role="alert" className="vw-field-error">
          {missing}
        </p>
      )}
      {reasons.map(({ id, name: reason }) => (
        <Checkbox
          key={id}
          label={reason}
          hint={taken.includes(id) ? m.targets_field_reasons_both() : undefined}
          disabled={taken.includes(id)}
          checked={chosen(id) && !taken.includes(id)}
          onChange={(event) =>
            onChange({
              reasons: event.target.checked ? [...draft.reasons, id] : draft.reasons.filter((one) => one !== id),
            })
          }
        />
      ))}
    </fieldset>
  )
}
