import { m } from '@vliegwiel/i18n'
import { TextField } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import type { OnClient } from './client-act.ts'
import { FormDialog } from './form-dialog.tsx'

/** Name and contact: not needed, kept sealed, and never in a list of others. */
export function IdentityDialog({ client, onClose }: OnClient) {
  const api = useTenantApi()
  const [name, setName] = useState(client.identity?.name ?? '')
  const [phone, setPhone] = useState(client.identity?.phone ?? '')
  const [email, setEmail] = useState(client.identity?.email ?? '')
  const [version] = useState(client.identity?.version ?? 0)
  const save = useSave(api.clients.setIdentity.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.state_saved(),
    onSaved: onClose,
  })
  const kept = (text: string) => text.trim() || null
  return (
    <FormDialog
      title={m.clients_act_identity()}
      label={m.action_save()}
      busy={save.busy}
      problem={save.problem}
      onSend={() =>
        save.send({ clientId: client.clientId, version, name: kept(name), phone: kept(phone), email: kept(email) })
      }
      onClose={onClose}
    >
      <p className="vw-secondary">{m.clients_identity_sealed()}</p>
      <TextField
        label={m.clients_name()}
        optional
        value={name}
        maxLength={200}
        autoComplete="off"
        error={save.fieldError('name')}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={m.clients_phone()}
        optional
        type="tel"
        value={phone}
        maxLength={40}
        autoComplete="off"
        error={save.fieldError('phone')}
        onChange={(event) => setPhone(event.target.value)}
      />
      <TextField
        label={m.clients_email()}
        optional
        type="email"
        value={email}
        maxLength={200}
        autoComplete="off"
        error={save.fieldError('email')}
        onChange={(event) => setEmail(event.target.value)}
      />
    </FormDialog>
  )
}
