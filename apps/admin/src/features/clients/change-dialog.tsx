import { m } from '@vliegwiel/i18n'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import type { OnClient } from './client-act.ts'
import { ClientFields, draftOf, typedOf, typedProblem } from './client-fields.tsx'
import { FormDialog } from './form-dialog.tsx'

/** Changes what is kept of a client, on the version that stood here when the form was opened. */
export function ChangeDialog({ client, onClose }: OnClient) {
  const api = useTenantApi()
  const [typed, setTyped] = useState(() => typedOf(client))
  const [version] = useState(client.version)
  const save = useSave(api.clients.changeClient.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.state_saved(),
    onSaved: onClose,
  })
  return (
    <FormDialog
      title={m.clients_act_change()}
      label={m.action_save()}
      busy={save.busy}
      problem={save.problem}
      missing={typedProblem(typed)}
      onSend={() => save.send({ clientId: client.clientId, version, draft: draftOf(typed) })}
      onClose={onClose}
    >
      <ClientFields typed={typed} onChange={setTyped} fieldError={save.fieldError} />
    </FormDialog>
  )
}
