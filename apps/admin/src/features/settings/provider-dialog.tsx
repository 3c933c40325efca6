import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { Button, Checkbox, CopyButton, Form, FormErrors, TextField } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useId, useState } from 'react'

export type Provider = RouterOutputs['providers']['listProviders']['providers'][number]

export interface ProviderDraft {
  label: string
  issuer: string
  clientId: string
  enabled: boolean
  /** Absent: the secret stays as it is. */
  clientSecret?: string
}

interface ProviderDialogProps {
  provider: Provider | null
  redirectUri: string
  busy: boolean
  error?: string | undefined
  onSave: (draft: ProviderDraft) => void
  onClose: () => void
}

/** A sign-in service of the municipality. The secret goes in and never comes back. */
export function ProviderDialog(props: ProviderDialogProps) {
  const { provider, redirectUri, busy, error, onSave, onClose } = props
  const id = useId()
  const [draft, setDraft] = useState<ProviderDraft>({
    label: provider?.label ?? '',
    issuer: provider?.issuer ?? '',
    clientId: provider?.clientId ?? '',
    enabled: provider?.enabled ?? true,
  })
  const [tried, setTried] = useState(false)
  const wrong = (field: 'label' | 'issuer' | 'clientId') => {
    if (draft[field].trim() === '') return m.settings_error_required()
    return field === 'issuer' && !/^https?:\/\//.test(draft.issuer.trim()) ? m.settings_error_link() : undefined
  }
  const errors = (['label', 'issuer', 'clientId'] as const).flatMap((field) => {
    const text = wrong(field)
    return text === undefined ? [] : [{ field: `${id}-${field}`, text }]
  })
  const save = () => {
    setTried(true)
    if (errors.length === 0) onSave(draft)
  }
  const field = (name: 'label' | 'issuer' | 'clientId', label: string, hint?: string) => (
    <TextField
      id={`${id}-${name}`}
      label={label}
      hint={hint}
      autoComplete="off"
      value={draft[name]}
      error={tried ? wrong(name) : undefined}
      onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
    />
  )
  return (
    <Dialog
      isOpen
      title={m.settings_provider_edit_title()}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" busy={busy} onClick={save}>
            {m.action_save()}
          </Button>
        </>
      }
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        <FormErrors
          errors={[...(tried ? errors : []), ...(error === undefined ? [] : [{ field: null, text: error }])]}
        />
        {field('label', m.settings_provider_label())}
        {field('issuer', m.settings_provider_issuer(), m.settings_provider_issuer_hint())}
        {field('clientId', m.settings_provider_client())}
        <TextField
          label={m.settings_provider_secret()}
          type="password"
          autoComplete="new-password"
          optional
          hint={provider?.hasSecret === true ? m.settings_provider_secret_kept() : m.settings_provider_secret_new()}
          value={draft.clientSecret ?? ''}
          onChange={(event) => {
            const { clientSecret: _before, ...rest } = draft
            setDraft(event.target.value === '' ? rest : { ...rest, clientSecret: event.target.value })
          }}
        />
        <Checkbox
          label={m.settings_provider_enabled()}
          checked={draft.enabled}
          onChange={(event) => setDraft({ ...draft, enabled: event.target.checked })}
        />
        <div>
          <p className="vw-label">{m.settings_provider_redirect()}</p>
          <pre>{redirectUri}</pre>
          <CopyButton text={redirectUri} />
        </div>
      </Form>
    </Dialog>
  )
}
