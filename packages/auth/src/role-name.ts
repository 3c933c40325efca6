import { m, type MessageOptions } from '@vliegwiel/i18n'
import type { Role } from './roles.ts'

const names: Readonly<Record<Role, (inputs?: Record<never, never>, options?: MessageOptions) => string>> = {
  operator: m.roles_name_operator,
  administrator: m.roles_name_administrator,
  editor: m.roles_name_editor,
  manager: m.roles_name_manager,
  caseworker: m.roles_name_caseworker,
  partner: m.roles_name_partner,
  auditor: m.roles_name_auditor,
}

/** The name of a role as people say it. A server names the language, a screen has one. */
export function roleName(role: Role, options?: MessageOptions): string {
  return names[role]({}, options)
}
