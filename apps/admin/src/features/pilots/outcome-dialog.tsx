import { formatCount, m } from '@vliegwiel/i18n'
import { Button, NumberField, RadioGroup, SelectField, TextField } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useToday } from '../../app/today.ts'
import { WhyRefused } from './changed-meanwhile.tsx'
import type { Participant, Pilot } from './pilot.ts'
import { monthsText } from './pilot-words.ts'
import { baseNow } from './use-base.ts'

/** One outcome of one person, by hand. What stood there is shown, and is what gets replaced. */
export function OutcomeDialog({ pilot, person, onClose }: { pilot: Pilot; person: Participant; onClose: () => void }) {
  const api = useTenantApi()
  const today = useToday()
  const { outcomes } = pilot.protocol
  const [key, setKey] = useState(outcomes[0]?.key ?? '')
  const stands = person.outcomes.find(({ outcome }) => outcome === key)
  const [typed, setTyped] = useState<string | null>(null)
  const [on, setOn] = useState<string>(today)
  const [cause, setCause] = useState('')
  const [wrong, setWrong] = useState(false)
  const save = useSave(api.pilots.recordOutcome.mutationOptions(), { say: m.pilots_step_said(), onSaved: onClose })
  const base = baseNow(stands?.version ?? 0, save.problem)
  const outcome = outcomes.find((one) => one.key === key)
  const share = outcome?.kind === 'share'
  const text = typed ?? (stands === undefined ? '' : String(stands.value).replace('.', ','))
  const send = () => {
    const value = share ? Number(text === '1') : Number(text.replace(',', '.'))
    if (text.trim() === '' || !Number.isFinite(value)) {
      setWrong(true)
      return
    }
    save.send({
      pilotId: pilot.pilotId,
      participant: person.participant,
      outcome: key,
      value,
      cause: cause.trim() === '' ? null : cause,
      observedOn: on,
      version: base,
    })
  }
  const choose = (next: string) => {
    setKey(next)
    setTyped(null)
    setWrong(false)
    save.reset()
  }
  return (
    <Dialog
      isOpen
      title={m.pilots_record_title({ participant: person.participant })}
      onClose={onClose}
      actions={
        <Button variant="primary" busy={save.busy} onClick={send}>
          {m.pilots_step_save()}
        </Button>
      }
    >
      <SelectField
        label={m.pilots_record_which()}
        value={key}
        options={outcomes.map(({ key: value, name, months }) => ({ value, label: `${name}, ${monthsText(months)}` }))}
        onChange={(event) => choose(event.target.value)}
      />
      {share ? (
        <RadioGroup
          label={m.pilots_record_value()}
          name="value"
          value={text}
          options={[
            { value: '1', label: m.pilots_record_yes() },
            { value: '0', label: m.pilots_record_no() },
          ]}
          error={wrong ? m.pilots_record_value_wrong() : undefined}
          onChange={setTyped}
        />
      ) : (
        <NumberField
          label={m.pilots_record_value()}
          inputMode="decimal"
          suffix={outcome?.unit}
          value={text}
          error={wrong ? m.pilots_record_value_wrong() : save.fieldError('value')}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {outcome?.metric === 'outflow' && (
        <TextField
          label={m.pilots_record_cause()}
          optional
          value={cause}
          maxLength={60}
          onChange={(event) => setCause(event.target.value)}
        />
      )}
      <TextField
        label={m.pilots_record_on()}
        type="date"
        value={on}
        error={save.fieldError('observedOn')}
        onChange={(event) => setOn(event.target.value)}
      />
      <WhyRefused
        problem={save.problem}
        value={(now) => (share ? (now === 1 ? m.pilots_record_yes() : m.pilots_record_no()) : formatCount(now))}
      />
    </Dialog>
  )
}
