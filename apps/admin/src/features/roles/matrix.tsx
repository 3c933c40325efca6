import { cellOf, permissions, tenantRoles, type Permission, type TenantRole } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { DataTable, PermissionCell, type Column } from '@vliegwiel/ui'
import { roleName } from '../../words/role-words.ts'
import { cellValue, rightGroup, rightName } from './right-words.ts'

export interface ChosenCell {
  readonly role: TenantRole
  readonly permission: Permission
}

/** Rights that mean something inside a municipality; those of the platform alone stay out of its table. */
export const tenantPermissions = permissions.filter((permission) =>
  tenantRoles.some((role) => cellOf(role, permission) !== 'no'),
)

const shortNames: Record<TenantRole, () => string> = {
  administrator: m.roles_short_administrator,
  editor: m.roles_short_editor,
  manager: m.roles_short_manager,
  caseworker: m.roles_short_caseworker,
  partner: m.roles_short_partner,
  auditor: m.roles_short_auditor,
}

interface MatrixProps {
  /** People that hold the role here; null while unknown or not for this person's eyes. */
  counts: Readonly<Record<TenantRole, number>> | null
  chosen: ChosenCell | null
  onChoose: (cell: ChosenCell) => void
}

/** Who may do what: a row is a right, a column a role. A cell is chosen for its reason. */
export function Matrix({ counts, chosen, onChoose }: MatrixProps) {
  const columns: Column<Permission>[] = [
    { id: 'right', header: m.roles_right(), fixed: true, width: '28%', cell: (permission) => rightName(permission) },
    ...tenantRoles.map((role): Column<Permission> => ({
      id: role,
      header: shortNames[role](),
      note: counts === null ? undefined : m.roles_role_people({ count: counts[role] }),
      align: 'center',
      chosen: role === chosen?.role,
      cell: (permission) => (
        <PermissionCell
          value={cellValue(cellOf(role, permission))}
          label={m.roles_cell_label({ role: roleName(role), right: rightName(permission) })}
          chosen={role === chosen?.role && permission === chosen.permission}
          onSelect={() => onChoose({ role, permission })}
        />
      ),
    })),
  ]
  return (
    <DataTable
      label={m.roles_table()}
      density="matrix"
      wide
      columns={columns}
      rows={tenantPermissions}
      rowKey={(permission) => permission}
      groupOf={rightGroup}
      chosenKey={chosen?.permission}
    />
  )
}
