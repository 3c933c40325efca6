import { m } from '@vliegwiel/i18n'
import { useToasts } from '@vliegwiel/ui'
import { ConfirmDialog } from '@vliegwiel/ui/dialog'
import type { TenantRole } from '@vliegwiel/auth'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { roleNames } from '../../words/role-words.ts'
import { InviteDialog, type Invitation } from './invite-dialog.tsx'
import type { PersonAct } from './people-list.tsx'
import type { InvitationRow, PersonRow } from './person-row.ts'
import { ResetFactorDialog } from './reset-factor-dialog.tsx'
import { RolesDialog } from './roles-dialog.tsx'
import { StatusDialog } from './status-dialog.tsx'

export type PeopleAct =
  | { kind: PersonAct; person: PersonRow }
  | { kind: 'invite'; start?: Invitation }
  | { kind: 'revoke'; invitation: InvitationRow }

interface PeopleDialogsProps {
  act: PeopleAct
  tenantName: string
  onClose: () => void
}

/** The dialog of the act that was chosen, tied to the API. */
export default function PeopleDialogs({ act, tenantName, onClose }: PeopleDialogsProps) {
  switch (act.kind) {
    case 'invite':
      return <Invite start={act.start} tenantName={tenantName} onClose={onClose} />
    case 'revoke':
      return <Revoke invitation={act.invitation} onClose={onClose} />
    case 'reset-factor':
      return <ResetFactor person={act.person} onClose={onClose} />
    case 'roles':
      return <Roles person={act.person} onClose={onClose} />
    default:
      return <Status person={act.person} tenantName={tenantName} onClose={onClose} />
  }
}

function Invite({
  start,
  tenantName,
  onClose,
}: {
  start: Invitation | undefined
  tenantName: string
  onClose: () => void
}) {
  const api = useTenantApi()
  const toasts = useToasts()
  const save = useSave(api.people.invitePerson.mutationOptions())
  const send = async (invitation: Invitation) => {
    if ((await save.sendAndWait(invitation)) === null) return
    toasts.show({ text: m.people_invite_sent({ email: invitation.email }) })
    onClose()
  }
  return (
    <InviteDialog
      tenantName={tenantName}
      start={start}
      busy={save.busy}
      error={save.problem?.text}
      onSend={(invitation) => void send(invitation)}
      onClose={onClose}
    />
  )
}

function Revoke({ invitation, onClose }: { invitation: InvitationRow; onClose: () => void }) {
  const api = useTenantApi()
  const { email } = invitation
  const save = useSave(api.people.revokeInvitation.mutationOptions(), {
    say: m.people_invitation_revoked({ email }),
    onSaved: onClose,
  })
  return (
    <ConfirmDialog
      isOpen
      title={m.people_invitation_revoke_title({ email })}
      consequences={[m.people_invitation_revoke_link(), m.people_invitation_revoke_again({ email })]}
      confirmLabel={m.people_invitation_revoke()}
      tone="danger"
      busy={save.busy}
      error={save.problem?.text}
      onConfirm={() => save.send({ invitationId: invitation.invitationId, version: invitation.version })}
      onClose={onClose}
    />
  )
}

function Roles({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const api = useTenantApi()
  const toasts = useToasts()
  const save = useSave(api.people.setRoles.mutationOptions())
  const { personId, displayName: name } = person
  const set = async (roles: readonly TenantRole[], version: number, undo: readonly TenantRole[] | null) => {
    const saved = await save.sendAndWait({ personId, roles: [...roles], version })
    if (saved === null) return
    toasts.show({
      text: m.people_roles_saved({ name, roles: roleNames(roles) }),
      // Who had no role before cannot be put back that way.
      undo: undo === null || undo.length === 0 ? undefined : () => void set(undo, saved.version, null),
    })
    onClose()
  }
  return (
    <RolesDialog
      person={person}
      busy={save.busy}
      error={save.problem?.text}
      onSave={(roles) => void set(roles, person.version, person.roles)}
      onClose={onClose}
    />
  )
}

function ResetFactor({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const api = useTenantApi()
  const { personId, version, displayName: name } = person
  const save = useSave(api.people.resetSecondFactor.mutationOptions(), {
    say: m.people_reset_factor_done({ name }),
    onSaved: onClose,
  })
  return (
    <ResetFactorDialog
      name={name}
      busy={save.busy}
      error={save.problem?.text}
      onConfirm={() => save.send({ personId, version })}
      onClose={onClose}
    />
  )
}

function Status({ person, tenantName, onClose }: { person: PersonRow; tenantName: string; onClose: () => void }) {
  const api = useTenantApi()
  const suspend = person.status === 'active'
  const name = person.displayName
  const save = useSave(api.people.setPersonStatus.mutationOptions(), {
    say: suspend ? m.people_suspended({ name }) : m.people_activated({ name }),
    onSaved: onClose,
  })
  return (
    <StatusDialog
      person={person}
      tenantName={tenantName}
      busy={save.busy}
      error={save.problem?.text}
      onConfirm={() =>
        save.send({
          personId: person.personId,
          status: suspend ? 'suspended' : 'active',
          version: person.version,
        })
      }
      onClose={onClose}
    />
  )
}
