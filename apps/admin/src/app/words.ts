import type { Role } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'

const roleNames: Readonly<Record<Role, () => string>> = {
  operator: m.roles_name_operator,
  administrator: m.roles_name_administrator,
  editor: m.roles_name_editor,
  manager: m.roles_name_manager,
  caseworker: m.roles_name_caseworker,
  partner: m.roles_name_partner,
  auditor: m.roles_name_auditor,
}

/** The name of a role as people say it. */
export function roleName(role: Role): string {
  return roleNames[role]()
}
