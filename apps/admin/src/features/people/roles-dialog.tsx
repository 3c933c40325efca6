import type { TenantRole } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { Button } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { roleNames } from '../../words/role-words.ts'
import type { PersonRow } from './person-row.ts'
import { RoleChoice } from './role-choice.tsx'

interface RolesDialogProps {
  person: PersonRow
  busy: boolean
  error?: string | undefined
  onSave: (roles: TenantRole[]) => void
  onClose: () => void
}

/** The roles of one person, and in words what changes by saving. */
export function RolesDialog({ person, busy, error, onSave, onClose }: RolesDialogProps) {
  const [roles, setRoles] = useState<TenantRole[]>([...person.roles])
  const lost = person.roles.filter((role) => !roles.includes(role))
  const gained = roles.filter((role) => !person.roles.includes(role))
  const reason =
    roles.length === 0
      ? m.people_roles_none_left({ name: person.displayName })
      : lost.length + gained.length === 0
        ? m.people_roles_same()
        : undefined
  return (
    <Dialog
      isOpen
      title={m.people_roles_title({ name: person.displayName })}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" busy={busy} disabledReason={reason} onClick={() => onSave(roles)}>
            {m.action_save()}
          </Button>
        </>
      }
    >
      <RoleChoice legend={m.people_column_roles()} hint={m.people_roles_hint()} chosen={roles} onChange={setRoles} />
      <div role="status">
        {gained.length > 0 && <p>{m.people_roles_gained({ roles: roleNames(gained) })}</p>}
        {lost.length > 0 && <p>{m.people_roles_lost({ roles: roleNames(lost) })}</p>}
      </div>
      {error !== undefined && (
        <p className="vw-field-error" role="alert">
          {error}
        </p>
      )}
    </Dialog>
  )
}
