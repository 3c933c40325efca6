import { m } from '@vliegwiel/i18n'
import { ConfirmDialog } from '@vliegwiel/ui/dialog'
import { roleNames } from '../../words/role-words.ts'
import type { PersonRow } from './person-row.ts'

interface StatusDialogProps {
  person: PersonRow
  tenantName: string
  busy: boolean
  error?: string | undefined
  onConfirm: () => void
  onClose: () => void
}

/** Says what suspending, or making active again, will do before it is done. */
export function StatusDialog({ person, tenantName, ...rest }: StatusDialogProps) {
  const name = person.displayName
  const suspend = person.status === 'active'
  return (
    <ConfirmDialog
      isOpen
      title={suspend ? m.people_suspend_title({ name }) : m.people_activate_title({ name })}
      consequences={
        suspend
          ? [
              m.people_suspend_sessions({ name }),
              m.people_suspend_here({ tenant: tenantName }),
              m.people_suspend_kept(),
              m.people_suspend_other(),
            ]
          : [
              m.people_activate_roles({ name, roles: roleNames(person.roles, m.people_no_roles()) }),
              m.people_activate_sign_in(),
            ]
      }
      confirmLabel={suspend ? m.people_action_suspend() : m.people_action_activate()}
      tone={suspend ? 'danger' : 'normal'}
      {...rest}
    />
  )
}
