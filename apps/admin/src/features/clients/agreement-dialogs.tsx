import { m } from '@vliegwiel/i18n'
import { RadioGroup, TextArea, TextField } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useToday } from '../../app/today.ts'
import type { OnClient } from './client-act.ts'
import type { Client } from './client.ts'
import { agreementWords } from './client-words.ts'
import { DomainField } from './domain-field.tsx'
import { FormDialog } from './form-dialog.tsx'

/** What was agreed with the client: who does what, and by when. */
export function AgreementDialog({ client, words, onClose }: OnClient) {
  const api = useTenantApi()
  const today = useToday()
  const [agreement, setAgreement] = useState('')
  const [domain, setDomain] = useState<string | null>(null)
  const [due, setDue] = useState('')
  const save = useSave(api.clients.recordAgreement.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.state_saved(),
    onSaved: onClose,
  })
  return (
    <FormDialog
      title={m.clients_agreement_new()}
      label={m.action_save()}
      busy={save.busy}
      problem={save.problem}
      missing={agreement.trim() === '' ? m.clients_agreement_missing() : undefined}
      onSend={() =>
        save.send({
          clientId: client.clientId,
          domain,
          agreement: agreement.trim(),
          agreedOn: today,
          dueOn: due || null,
        })
      }
      onClose={onClose}
    >
      <TextArea
        label={m.clients_agreement()}
        hint={m.clients_agreement_hint()}
        value={agreement}
        maxLength={2000}
        error={save.fieldError('agreement')}
        onChange={(event) => setAgreement(event.target.value)}
      />
      <DomainField words={words} value={domain} onChange={setDomain} />
      <TextField
        label={m.clients_due_day()}
        type="date"
        optional
        value={due}
        error={save.fieldError('dueOn')}
        onChange={(event) => setDue(event.target.value)}
      />
    </FormDialog>
  )
}

const ends = ['kept', 'dropped'] as const

/** How an agreement ended. */
export function SettleAgreementDialog(props: {
  readonly agreement: Client['agreements'][number]
  readonly onClose: () => void
}) {
  const { agreement, onClose } = props
  const api = useTenantApi()
  const [state, setState] = useState<(typeof ends)[number]>()
  const save = useSave(api.clients.settleAgreement.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.state_saved(),
    onSaved: onClose,
  })
  return (
    <FormDialog
      title={agreement.agreement}
      label={m.action_save()}
      busy={save.busy}
      problem={save.problem}
      missing={state === undefined ? m.clients_end_missing() : undefined}
      onSend={() =>
        state !== undefined && save.send({ agreementId: agreement.agreementId, version: agreement.version, state })
      }
      onClose={onClose}
    >
      <RadioGroup
        label={m.clients_agreement_ends()}
        name="state"
        value={state}
        options={ends.map((value) => ({ value, label: agreementWords[value]() }))}
        onChange={(value) => setState(ends.find((one) => one === value))}
      />
    </FormDialog>
  )
}
