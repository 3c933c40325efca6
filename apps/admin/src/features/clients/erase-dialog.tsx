import { m } from '@vliegwiel/i18n'
import { TextArea } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import type { OnClient } from './client-act.ts'
import { FormDialog } from './form-dialog.tsx'

/** Says that a client goes, two days from now; until then it can be taken back. */
export function EraseDialog({ client, onClose }: OnClient) {
  const api = useTenantApi()
  const [reason, setReason] = useState('')
  const save = useSave(api.clients.eraseClient.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.clients_erase_asked(),
    onSaved: onClose,
  })
  return (
    <FormDialog
      title={m.clients_act_erase()}
      label={m.clients_erase_ask()}
      busy={save.busy}
      problem={save.problem}
      missing={reason.trim().length < 3 ? m.clients_erase_missing() : undefined}
      onSend={() => save.send({ clientId: client.clientId, reason: reason.trim() })}
      onClose={onClose}
    >
      <ul className="vw-consequences">
        <li>{m.clients_erase_all()}</li>
        <li>{m.clients_erase_grace()}</li>
      </ul>
      <TextArea
        label={m.clients_erase_reason()}
        value={reason}
        maxLength={500}
        error={save.fieldError('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}
