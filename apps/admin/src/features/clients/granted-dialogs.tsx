import { m } from '@vliegwiel/i18n'
import { RadioGroup, TextArea, TextField } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { shownZone } from '../../app/shown-clock.ts'
import { useToday } from '../../app/today.ts'
import { meetingOf, MeetingFields, noMeeting } from './appointment-dialogs.tsx'
import type { Granted, Words } from './client.ts'
import { DomainField } from './domain-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { GrantedAct } from './granted-act.ts'
import { scoresOn } from './scale.ts'

interface OnGranted {
  readonly clientId: string
  readonly grants: readonly Granted[]
  readonly words: Words
  readonly onClose: () => void
}

/** The form that belongs to what a partner is about to do. */
export default function GrantedDialogs({ act, ...rest }: OnGranted & { readonly act: GrantedAct }) {
  if (act === 'score') return <GrantedScore {...rest} />
  if (act === 'agreement') return <GrantedAgreement {...rest} />
  return act === 'appointment' ? <GrantedAppointment {...rest} /> : <HandOver {...rest} />
}

/** The list of domains with only those that were granted, for a part. */
function grantedWords(words: Words, grants: readonly Granted[], part: 'any' | 'lead'): Words {
  const keys = new Set(grants.filter((one) => part === 'any' || one.part === part).flatMap(({ domains }) => domains))
  const { domains } = words
  return { ...words, domains: domains && { ...domains, list: domains.list.filter(({ key }) => keys.has(key)) } }
}

function useGrantedSave(onClose: () => void) {
  const api = useTenantApi()
  return { api, settings: { reads: [api.clients.pathKey()], say: m.state_saved(), onSaved: onClose } }
}

function GrantedScore({ clientId, grants, words, onClose }: OnGranted) {
  const { api, settings } = useGrantedSave(onClose)
  const today = useToday()
  const [domain, setDomain] = useState<string | null>(null)
  const [score, setScore] = useState<number>()
  const save = useSave(api.clients.addGrantedAssessment.mutationOptions(), settings)
  const scale = words.domains
  if (scale === null) return null
  return (
    <FormDialog
      title={m.clients_score_add()}
      label={m.action_save()}
      busy={save.busy}
      problem={save.problem}
      missing={domain === null || score === undefined ? m.clients_score_missing() : undefined}
      onSend={() =>
        domain !== null &&
        score !== undefined &&
        save.send({ clientId, domain, score, scale: [scale.least, scale.most], on: today, note: null })
      }
      onClose={onClose}
    >
      <DomainField words={grantedWords(words, grants, 'any')} value={domain} onChange={setDomain} required />
      <RadioGroup
        label={scale.list.find(({ key }) => key === domain)?.question ?? m.clients_score()}
        name="score"
        value={score === undefined ? undefined : String(score)}
        options={scoresOn(scale).map(({ value, label }) => ({ value: String(value), label }))}
        onChange={(value) => setScore(Number(value))}
      />
    </FormDialog>
  )
}

function GrantedAgreement({ clientId, grants, words, onClose }: OnGranted) {
  const { api, settings } = useGrantedSave(onClose)
  const today = useToday()
  const [domain, setDomain] = useState<string | null>(null)
  const [agreement, setAgreement] = useState('')
  const [due, setDue] = useState('')
  const save = useSave(api.clients.addGrantedAgreement.mutationOptions(), settings)
  const missing =
    domain === null
      ? m.clients_grant_missing_domain()
      : agreement.trim() === ''
        ? m.clients_agreement_missing()
        : undefined
  return (
    <FormDialog
      title={m.clients_agreement_new()}
      label={m.action_save()}
      busy={save.busy}
      problem={save.problem}
      missing={missing}
      onSend={() =>
        domain !== null &&
        save.send({ clientId, domain, agreement: agreement.trim(), agreedOn: today, dueOn: due || null })
      }
      onClose={onClose}
    >
      <DomainField words={grantedWords(words, grants, 'any')} value={domain} onChange={setDomain} required />
      <TextArea
        label={m.clients_agreement()}
        hint={m.clients_agreement_hint()}
        value={agreement}
        maxLength={2000}
        error={save.fieldError('agreement')}
        onChange={(event) => setAgreement(event.target.value)}
      />
      <TextField
        label={m.clients_due_day()}
        type="date"
        optional
        value={due}
        onChange={(event) => setDue(event.target.value)}
      />
    </FormDialog>
  )
}

function GrantedAppointment({ clientId, grants, words, onClose }: OnGranted) {
  const { api, settings } = useGrantedSave(onClose)
  const [domain, setDomain] = useState<string | null>(null)
  const [typed, setTyped] = useState(noMeeting)
  const save = useSave(api.clients.planGrantedAppointment.mutationOptions(), settings)
  const meeting = meetingOf(typed, shownZone())
  const missing =
    domain === null ? m.clients_grant_missing_domain() : meeting === null ? m.clients_meeting_missing() : undefined
  return (
    <FormDialog
      title={m.clients_appointment_new()}
      label={m.clients_plan()}
      busy={save.busy}
      problem={save.problem}
      missing={missing}
      onSend={() => domain !== null && meeting !== null && save.send({ clientId, domain, ...meeting })}
      onClose={onClose}
    >
      <DomainField words={grantedWords(words, grants, 'lead')} value={domain} onChange={setDomain} required />
      <MeetingFields typed={typed} onChange={setTyped} fieldError={save.fieldError} />
    </FormDialog>
  )
}

/** Who leads hands over; the client is not alone before the municipality takes over. */
function HandOver({ clientId, onClose }: OnGranted) {
  const { api, settings } = useGrantedSave(onClose)
  const [note, setNote] = useState('')
  const save = useSave(api.clients.handOverGranted.mutationOptions(), settings)
  return (
    <FormDialog
      title={m.clients_hand_over()}
      label={m.clients_hand_over()}
      busy={save.busy}
      problem={save.problem}
      missing={note.trim().length < 3 ? m.clients_hand_over_missing() : undefined}
      onSend={() => save.send({ clientId, note: note.trim() })}
      onClose={onClose}
    >
      <ul className="vw-consequences">
        <li>{m.clients_hand_over_stays()}</li>
        <li>{m.clients_hand_over_seen()}</li>
      </ul>
      <TextArea
        label={m.clients_hand_over_note()}
        hint={m.clients_hand_over_note_hint()}
        value={note}
        maxLength={2000}
        error={save.fieldError('note')}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  )
}
