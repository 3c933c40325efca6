import { nextChangeDays } from '@vliegwiel/configuration'
import { m } from '@vliegwiel/i18n'
import { formatDate } from '../app/shown-clock.ts'
import { Button, Form, FormErrors, TextField } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useId, useState } from 'react'
import { zoneCity } from './moment.ts'
import { planErrors, type PlanDraft } from './plan-draft.ts'
import { VersionChoice, type ChoosableVersion } from './version-choice.tsx'

export interface PlanDialogProps {
  title: string
  sendLabel: string
  today: string
  zone: string
  start: PlanDraft
  /** Approved versions to choose from; left out when only the moment is asked. */
  versions?: readonly ChoosableVersion[] | undefined
  busy: boolean
  error?: string | undefined
  onSend: (draft: PlanDraft) => void
  onClose: () => void
}

/** What comes into force together, and when, on the clock of the tenant. */
export function PlanDialog(props: PlanDialogProps) {
  const { title, sendLabel, today, zone, start, versions, busy, error, onSend, onClose } = props
  const [draft, setDraft] = useState(start)
  const [tried, setTried] = useState(false)
  const id = useId()
  const found = planErrors(draft, today, versions !== undefined)
  const errors = tried ? found : {}
  const change = (patch: Partial<PlanDraft>) => setDraft((was) => ({ ...was, ...patch }))
  const send = () => {
    setTried(true)
    if (Object.keys(found).length === 0) onSend({ ...draft, name: draft.name.trim() })
  }
  /** A day that is chosen often brings its name along, while nobody wrote another. */
  const quick = (day: string) => {
    const named = draft.name === '' || nextChangeDays(today).some((one) => formatDate(one, 'long') === draft.name)
    change({ day, time: '00:00', ...(named ? { name: formatDate(day, 'long') } : {}) })
  }
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" busy={busy} onClick={send}>
            {sendLabel}
          </Button>
        </>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <FormErrors
          errors={[
            ...Object.entries(errors).map(([field, text]) => ({ field: `${id}-${field}`, text })),
            ...(error === undefined ? [] : [{ field: null, text: error }]),
          ]}
        />
        <div>
          <p className="vw-label">{m.releases_field_quick()}</p>
          <div className="adm-buttons">
            {nextChangeDays(today).map((day) => (
              <Button key={day} size="small" aria-pressed={draft.day === day} onClick={() => quick(day)}>
                {formatDate(day, 'long')}
              </Button>
            ))}
          </div>
        </div>
        <div className="adm-moment">
          <TextField
            id={`${id}-day`}
            label={m.releases_field_day()}
            type="date"
            width="short"
            min={today}
            value={draft.day}
            error={errors.day}
            onChange={(event) => change({ day: event.target.value })}
          />
          <TextField
            id={`${id}-time`}
            label={m.releases_field_time()}
            type="time"
            width="short"
            hint={m.releases_field_zone({ zone: zoneCity(zone) })}
            value={draft.time}
            error={errors.time}
            onChange={(event) => change({ time: event.target.value.slice(0, 5) })}
          />
        </div>
        <TextField
          id={`${id}-name`}
          label={m.releases_field_name()}
          hint={m.releases_field_name_hint()}
          width="full"
          maxLength={120}
          autoComplete="off"
          value={draft.name}
          error={errors.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        {versions !== undefined && (
          <VersionChoice
            id={`${id}-versions`}
            versions={versions}
            chosen={draft.chosen}
            error={errors.versions}
            onChange={(chosen) => change({ chosen })}
          />
        )}
      </Form>
    </Dialog>
  )
}
