import { m } from '@vliegwiel/i18n'
import { RadioGroup, TextArea, TextField } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useToday } from '../../app/today.ts'
import type { OnClient } from './client-act.ts'
import { DomainField } from './domain-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { scoresOn } from './scale.ts'

/** A score in one life domain, on the scale of the municipality. */
export function ScoreDialog({ client, words, domain: first, onClose }: OnClient & { readonly domain: string | null }) {
  const api = useTenantApi()
  const today = useToday()
  const [domain, setDomain] = useState(first)
  const [score, setScore] = useState<number>()
  const [on, setOn] = useState<string>(today)
  const [note, setNote] = useState('')
  const save = useSave(api.clients.recordAssessment.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.state_saved(),
    onSaved: onClose,
  })
  const scale = words.domains
  if (scale === null) return null
  const asked = scale.list.find(({ key }) => key === domain)
  const missing = domain === null || score === undefined ? m.clients_score_missing() : undefined
  return (
    <FormDialog
      title={m.clients_score_add()}
      label={m.action_save()}
      busy={save.busy}
      problem={save.problem}
      missing={missing}
      onSend={() =>
        domain !== null &&
        score !== undefined &&
        save.send({
          clientId: client.clientId,
          domain,
          score,
          scale: [scale.least, scale.most],
          on,
          note: note.trim() || null,
        })
      }
      onClose={onClose}
    >
      <DomainField words={words} value={domain} onChange={setDomain} required />
      <RadioGroup
        label={asked?.question ?? m.clients_score()}
        name="score"
        value={score === undefined ? undefined : String(score)}
        options={scoresOn(scale).map(({ value, label }) => ({ value: String(value), label }))}
        onChange={(value) => setScore(Number(value))}
      />
      <TextField
        label={m.clients_day()}
        type="date"
        value={on}
        error={save.fieldError('on')}
        onChange={(event) => setOn(event.target.value)}
      />
      <TextArea
        label={m.clients_note()}
        optional
        value={note}
        maxLength={2000}
        error={save.fieldError('note')}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  )
}
