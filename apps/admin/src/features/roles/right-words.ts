import type { Cell, Condition, Permission } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'

// A right or a condition without words does not compile.
const rights: Record<Permission, () => string> = {
  'tenant:read': m.roles_right_tenant_read,
  'tenant:create': m.roles_right_tenant_create,
  'tenant:update': m.roles_right_tenant_update,
  'tenant:move': m.roles_right_tenant_move,
  'tenant:suspend': m.roles_right_tenant_suspend,
  'tenant:archive': m.roles_right_tenant_archive,
  'tenant:export': m.roles_right_tenant_export,
  'portal:open': m.roles_right_portal_open,
  'setting:read': m.roles_right_setting_read,
  'setting:update': m.roles_right_setting_update,
  'person:read': m.roles_right_person_read,
  'person:invite': m.roles_right_person_invite,
  'person:suspend': m.roles_right_person_suspend,
  'role:read': m.roles_right_role_read,
  'role:grant': m.roles_right_role_grant,
  'role:view-as': m.roles_right_role_view_as,
  'sign-in:configure': m.roles_right_sign_in_configure,
  'audit:read': m.roles_right_audit_read,
  'audit:export': m.roles_right_audit_export,
  'isolation:read': m.roles_right_isolation_read,
  'isolation:run': m.roles_right_isolation_run,
  'job:read': m.roles_right_job_read,
  'job:retry': m.roles_right_job_retry,
  'pilot:read': m.roles_right_pilot_read,
  'pilot:manage': m.roles_right_pilot_manage,
  'participant:read': m.roles_right_participant_read,
  'participant:change': m.roles_right_participant_change,
  'outcome:record': m.roles_right_outcome_record,
  'pilot:publish': m.roles_right_pilot_publish,
  'mail:read': m.roles_right_mail_read,
  'view:save': m.roles_right_view_save,
  'view:share': m.roles_right_view_share,
  'document:read': m.roles_right_document_read,
  'document:write': m.roles_right_document_write,
  'document:approve': m.roles_right_document_approve,
  'document:withdraw': m.roles_right_document_withdraw,
  'policy:set': m.roles_right_policy_set,
  'release:plan': m.roles_right_release_plan,
  'release:emergency': m.roles_right_release_emergency,
  'bundle:export': m.roles_right_bundle_export,
  'bundle:import': m.roles_right_bundle_import,
  'import:read': m.roles_right_import_read,
  'import:run': m.roles_right_import_run,
  'benefit:read': m.roles_right_benefit_read,
}

type Resource = Permission extends infer P ? (P extends `${infer R}:${string}` ? R : never) : never
const groups: Record<Resource, () => string> = {
  tenant: m.roles_group_tenant,
  setting: m.roles_group_setting,
  person: m.roles_group_person,
  role: m.roles_group_role,
  'sign-in': m.roles_group_signin,
  audit: m.roles_group_audit,
  isolation: m.roles_group_isolation,
  job: m.roles_group_job,
  mail: m.roles_group_mail,
  view: m.roles_group_view,
  document: m.roles_group_document,
  policy: m.roles_group_policy,
  release: m.roles_group_release,
  bundle: m.roles_group_bundle,
  import: m.roles_group_import,
  pilot: m.roles_group_pilot,
  portal: m.roles_group_portal,
  participant: m.roles_group_participant,
  outcome: m.roles_group_outcome,
  benefit: m.roles_group_benefit,
}

const conditions: Record<Condition, () => string> = {
  'someone-else': m.roles_condition_someone_else,
  'own-work': m.roles_condition_own_work,
  'first-administrator': m.roles_condition_first_administrator,
}

export const rightName = (permission: Permission): string => rights[permission]()

/** The heading under which the right stands: its resource. */
export const rightGroup = (permission: Permission): string => groups[permission.split(':')[0] as Resource]()

/** The condition as the end of a sentence. A word we do not know stays as it is. */
export const conditionText = (condition: string): string =>
  Object.hasOwn(conditions, condition) ? conditions[condition as Condition]() : condition

export const cellValue = (cell: Cell): 'yes' | 'no' | 'if' => (typeof cell === 'object' ? 'if' : cell)
