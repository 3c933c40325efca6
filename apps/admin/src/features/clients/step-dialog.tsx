import { m } from '@vliegwiel/i18n'
import { RadioGroup, TextArea, TextField } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useToday } from '../../app/today.ts'
import type { OnClient } from './client-act.ts'
import { FormDialog } from './form-dialog.tsx'

/** A step on the ladder, up or back. */
export function StepDialog({ client, words, onClose }: OnClient) {
  const api = useTenantApi()
  const today = useToday()
  const [to, setTo] = useState<string>()
  const [on, setOn] = useState<string>(today)
  const [reason, setReason] = useState('')
  const save = useSave(api.clients.recordStep.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.state_saved(),
    onSaved: onClose,
  })
  const now = client.steps[0]?.to
  return (
    <FormDialog
      title={m.clients_step_add()}
      label={m.action_save()}
      busy={save.busy}
      problem={save.problem}
      missing={to === undefined ? m.clients_step_missing() : undefined}
      onSend={() =>
        to !== undefined &&
        save.send({ clientId: client.clientId, ladder: words.ladder, to, on, reason: reason.trim() || null })
      }
      onClose={onClose}
    >
      <p className="vw-secondary">{m.clients_step_back_belongs()}</p>
      <RadioGroup
        label={m.clients_step()}
        name="step"
        value={to}
        options={words.steps.map(({ key, name }, at) => ({
          value: key,
          label: key === now ? m.clients_step_now({ place: at + 1, name }) : `${at + 1} · ${name}`,
        }))}
        onChange={setTo}
      />
      <TextField
        label={m.clients_day()}
        type="date"
        value={on}
        error={save.fieldError('on')}
        onChange={(event) => setOn(event.target.value)}
      />
      <TextArea
        label={m.clients_step_why()}
        optional
        value={reason}
        maxLength={2000}
        error={save.fieldError('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}
