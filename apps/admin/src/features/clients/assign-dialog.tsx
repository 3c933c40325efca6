import { m } from '@vliegwiel/i18n'
import { skipToken, useQuery } from '@tanstack/react-query'
import { SelectField, TextArea } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useMay } from '../../app/session/me.ts'
import type { OnClient } from './client-act.ts'
import { FormDialog } from './form-dialog.tsx'

/** Gives a client to another worker or team. A new contact costs somebody something: it is said. */
export function AssignDialog({ client, onClose }: OnClient) {
  const api = useTenantApi()
  const may = useMay()
  const teams = useQuery(api.clients.listTeams.queryOptions(may('team:read') ? {} : skipToken))
  const [version] = useState(client.version)
  const [workerId, setWorker] = useState(client.worker?.personId ?? '')
  const [teamId, setTeam] = useState(client.team?.teamId ?? '')
  const [reason, setReason] = useState('')
  const save = useSave(api.clients.assignClient.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.clients_assigned(),
    onSaved: onClose,
  })
  const listed = teams.data?.teams ?? []
  const people = new Map(listed.flatMap((team) => team.people.map((one) => [one.personId, one.name] as const)))
  const worker = client.worker
  if (worker !== null && !people.has(worker.personId)) people.set(worker.personId, worker.name ?? '')
  return (
    <FormDialog
      title={m.clients_act_assign()}
      label={m.clients_assign_save()}
      busy={save.busy}
      problem={save.problem}
      missing={reason.trim().length < 3 ? m.clients_assign_missing() : undefined}
      onSend={() =>
        save.send({
          clientId: client.clientId,
          version,
          workerId: workerId || null,
          teamId: teamId || null,
          reason: reason.trim(),
        })
      }
      onClose={onClose}
    >
      <p className="vw-secondary">{m.clients_assign_hint({ count: client.reassigned })}</p>
      <SelectField
        label={m.clients_col_worker()}
        value={workerId}
        options={[{ value: '', label: m.clients_nobody() }, ...[...people].map(([value, label]) => ({ value, label }))]}
        onChange={(event) => setWorker(event.target.value)}
      />
      <SelectField
        label={m.clients_col_team()}
        value={teamId}
        options={[
          { value: '', label: m.clients_no_team() },
          ...listed.map((team) => ({ value: team.teamId, label: team.name })),
        ]}
        onChange={(event) => setTeam(event.target.value)}
      />
      <TextArea
        label={m.clients_assign_reason()}
        hint={m.clients_assign_reason_hint()}
        value={reason}
        maxLength={500}
        error={save.fieldError('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}
