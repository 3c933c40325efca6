/**
 * The closed set of roles. A role is a word in code and in `membership_role.role`; its Dutch and
 * English names live in the message files under `role.<word>`.
 */
export const tenantRoles = ['administrator', 'editor', 'manager', 'caseworker', 'partner', 'auditor'] as const

/** A role a person can hold inside a tenant. */
export type TenantRole = (typeof tenantRoles)[number]

/** The operator stands on the platform floor and never inside a tenant. */
export const roles = ['operator', ...tenantRoles] as const

export type Role = (typeof roles)[number]

/** True for the word of any role, the operator's too. */
export function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word)
}

/** True for a word that may stand in `membership_role.role`; `operator` is refused. */
export function isTenantRole(word: string): word is TenantRole {
  return (tenantRoles as readonly string[]).includes(word)
}
