import { m } from '@vliegwiel/i18n'
import { TextArea } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import type { Overview, Words } from './client.ts'
import { domainName } from './client-words.ts'
import { FormDialog } from './form-dialog.tsx'

interface StopDialogProps {
  readonly grant: Overview['partners'][number]
  readonly words: Words
  readonly onClose: () => void
}

/** Stops a partner at once. What happens then stands before the button. */
export function StopDialog({ grant, words, onClose }: StopDialogProps) {
  const api = useTenantApi()
  const [reason, setReason] = useState('')
  const save = useSave(api.clients.stopGrant.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.clients_stopped({ name: grant.organisation }),
    onSaved: onClose,
  })
  return (
    <FormDialog
      title={m.clients_stop_title({ name: grant.organisation })}
      label={m.clients_stop_now()}
      busy={save.busy}
      problem={save.problem}
      missing={reason.trim().length < 3 ? m.clients_stop_missing() : undefined}
      onSend={() => save.send({ grantId: grant.grantId, reason: reason.trim() })}
      onClose={onClose}
    >
      <ul className="vw-consequences">
        <li>
          {m.clients_stop_at_once({
            name: grant.organisation,
            domains: grant.domains.map((key) => domainName(words, key)).join(', '),
          })}
        </li>
        <li>{m.clients_stop_kept()}</li>
        <li>{m.clients_stop_one_way()}</li>
      </ul>
      <TextArea
        label={m.clients_stop_reason()}
        value={reason}
        maxLength={500}
        error={save.fieldError('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}
