import { tenantRoles, type Role, type TenantRole } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'

const names: Record<Role, () => string> = {
  operator: m.roles_name_operator,
  administrator: m.roles_name_administrator,
  editor: m.roles_name_editor,
  manager: m.roles_name_manager,
  caseworker: m.roles_name_caseworker,
  partner: m.roles_name_partner,
  auditor: m.roles_name_auditor,
}

const does: Record<TenantRole, () => string> = {
  administrator: m.roles_does_administrator,
  editor: m.roles_does_editor,
  manager: m.roles_does_manager,
  caseworker: m.roles_does_caseworker,
  partner: m.roles_does_partner,
  auditor: m.roles_does_auditor,
}

/** The role as people call it. A word that is not a role (an old row of the log) stays as it is. */
export function roleName(role: string): string {
  return Object.hasOwn(names, role) ? names[role as Role]() : role
}

/** What the role can do, in one or two sentences. */
export function roleDoes(role: TenantRole): string {
  return does[role]()
}

/** Names of roles with commas, in the order of the table of rights, or `none` when there are none. */
export function roleNames(roles: readonly string[], none = ''): string {
  const order: readonly string[] = tenantRoles
  const sorted = roles.toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
  return sorted.length === 0 ? none : sorted.map((role) => roleName(role)).join(', ')
}
