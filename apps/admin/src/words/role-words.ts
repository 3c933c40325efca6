import { roleName as nameOf, roles, type TenantRole, tenantRoles } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'

const does: Record<TenantRole, () => string> = {
  administrator: m.roles_does_administrator,
  editor: m.roles_does_editor,
  manager: m.roles_does_manager,
  caseworker: m.roles_does_caseworker,
  partner: m.roles_does_partner,
  auditor: m.roles_does_auditor,
}

/** The role as people call it. A word that is not a role (an old row of the log) stays as it is. */
export function roleName(word: string): string {
  const role = roles.find((one) => one === word)
  return role === undefined ? word : nameOf(role)
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
