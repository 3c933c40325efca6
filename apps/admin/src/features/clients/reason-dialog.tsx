import { m } from '@vliegwiel/i18n'
import { Button, TextArea, TextField, useNavigate } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useState, type ReactNode } from 'react'
import { address } from '../../app/address/address.ts'
import { useSlug, useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'

/** Opens somebody without a relation, for a day. What will be seen of it, and by whom, stands before the button. */
export default function ReasonDialog({ onClose }: { onClose: () => void }) {
  return (
    <OpenWithReason
      frame={(body, actions) => (
        <Dialog isOpen title={m.clients_reason_title()} onClose={onClose} actions={actions}>
          {body}
        </Dialog>
      )}
      cancel
    />
  )
}

interface OpenWithReasonProps {
  readonly frame: (body: ReactNode, actions: ReactNode) => ReactNode
  readonly cancel?: boolean | undefined
}

/** The question for a key and a reason, in whatever frame it stands. */
export function OpenWithReason({ frame, cancel = false }: OpenWithReasonProps) {
  const api = useTenantApi()
  const slug = useSlug()
  const go = useNavigate()
  const [key, setKey] = useState('')
  const [reason, setReason] = useState('')
  const save = useSave(api.clients.openClient.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.clients_reason_opened(),
    onSaved: ({ clientId }) => go(address('/$slug/klanten/$client', { slug, client: clientId })),
  })
  const missing = key.trim() === '' || reason.trim().length < 3
  return frame(
    <div className="clients-form">
      <p>{m.clients_reason_why()}</p>
      <TextField
        label={m.clients_reason_key()}
        hint={m.clients_reason_key_hint()}
        value={key}
        maxLength={40}
        error={save.fieldError('key')}
        onChange={(event) => setKey(event.target.value)}
      />
      <TextArea
        label={m.clients_reason_field()}
        hint={m.clients_reason_hint()}
        value={reason}
        maxLength={500}
        error={save.fieldError('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <ul className="vw-consequences">
        <li>{m.clients_reason_seen_client()}</li>
        <li>{m.clients_reason_seen_lead()}</li>
        <li>{m.clients_reason_seen_log()}</li>
        <li>{m.clients_reason_day()}</li>
      </ul>
      <FormProblem problem={save.problem} />
    </div>,
    <>
      {cancel && <CancelButton />}
      <Button
        variant="primary"
        busy={save.busy}
        disabledReason={missing ? m.clients_reason_missing() : undefined}
        onClick={() => save.send({ key: key.trim(), reason: reason.trim() })}
      >
        {m.clients_reason_open()}
      </Button>
    </>,
  )
}
