import { m } from '@vliegwiel/i18n'
import { Button, SelectField, TextField, useNavigate } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { address } from '../../app/address/address.ts'
import { useSlug, useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import { useMe } from '../../app/session/me.ts'
import { ClientFields, draftOf, nothingTyped, typedProblem } from './client-fields.tsx'

interface NewClientDialogProps {
  readonly teams: readonly {
    readonly teamId: string
    readonly name: string
    readonly people: readonly { readonly personId: string }[]
  }[]
  readonly onClose: () => void
}

/** A new client of oneself, under a key that says nothing about who it is. */
export default function NewClientDialog({ teams, onClose }: NewClientDialogProps) {
  const api = useTenantApi()
  const slug = useSlug()
  const go = useNavigate()
  const { person } = useMe()
  const own = teams.find(({ people }) => people.some(({ personId }) => personId === person.personId))
  const [key, setKey] = useState('')
  const [teamId, setTeamId] = useState(own?.teamId ?? '')
  const [typed, setTyped] = useState(nothingTyped)
  const save = useSave(api.clients.addClient.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.clients_added(),
    onSaved: ({ clientId }) => go(address('/$slug/klanten/$client', { slug, client: clientId })),
  })
  const problem = key.trim() === '' ? m.clients_new_missing() : typedProblem(typed)
  return (
    <Dialog
      isOpen
      title={m.clients_new()}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button
            variant="primary"
            busy={save.busy}
            disabledReason={problem}
            onClick={() =>
              save.send({
                key: key.trim(),
                draft: draftOf(typed),
                workerId: person.personId,
                teamId: teamId === '' ? null : teamId,
              })
            }
          >
            {m.clients_new_add()}
          </Button>
        </>
      }
    >
      <div className="clients-form">
        <TextField
          label={m.clients_new_key()}
          hint={m.clients_new_key_hint()}
          value={key}
          maxLength={40}
          error={save.fieldError('key')}
          onChange={(event) => setKey(event.target.value)}
        />
        {teams.length > 0 && (
          <SelectField
            label={m.clients_col_team()}
            value={teamId}
            options={[
              { value: '', label: m.clients_no_team() },
              ...teams.map((team) => ({ value: team.teamId, label: team.name })),
            ]}
            onChange={(event) => setTeamId(event.target.value)}
          />
        )}
        <ClientFields typed={typed} onChange={setTyped} fieldError={save.fieldError} />
        <FormProblem problem={save.problem} />
      </div>
    </Dialog>
  )
}
