import { m } from '@vliegwiel/i18n'
import { Button, TextArea, TextField } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useToday } from '../../app/today.ts'
import { WhyRefused } from './changed-meanwhile.tsx'
import type { Participant } from './pilot.ts'
import { stepName } from './pilot-words.ts'
import { useBase } from './use-base.ts'

export interface StepDialogProps {
  readonly pilotId: string
  readonly person: Participant
  readonly step: Participant['steps'][number]
  readonly onClose: () => void
}

/** One step of one person, with its day and, where it ends something, the reason. */
export function StepDialog({ pilotId, person, step, onClose }: StepDialogProps) {
  const api = useTenantApi()
  const [on, setOn] = useState<string>(useToday())
  const [reason, setReason] = useState('')
  const save = useSave(api.pilots.stepParticipant.mutationOptions(), { say: m.pilots_step_said(), onSaved: onClose })
  const base = useBase(person.version, save.problem)
  const ends = step === 'lose' || step === 'withdraw-consent'
  const send = () =>
    save.send({
      pilotId,
      participant: person.participant,
      step,
      on,
      reason: ends && reason.trim() !== '' ? reason : null,
      version: base,
    })
  return (
    <Dialog
      isOpen
      title={m.pilots_step_title({ step: stepName(step), participant: person.participant })}
      onClose={onClose}
      actions={
        <Button variant={step === 'withdraw-consent' ? 'danger' : 'primary'} busy={save.busy} onClick={send}>
          {m.pilots_step_save()}
        </Button>
      }
    >
      {step === 'withdraw-consent' && <p>{m.pilots_step_withdraw_line()}</p>}
      <TextField
        label={m.pilots_step_on()}
        type="date"
        value={on}
        error={save.fieldError('on')}
        onChange={(event) => setOn(event.target.value)}
      />
      {ends && (
        <TextArea
          label={m.pilots_step_reason()}
          optional
          value={reason}
          maxLength={600}
          error={save.fieldError('reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <WhyRefused problem={save.problem} />
    </Dialog>
  )
}
