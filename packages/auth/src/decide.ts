import { conditions } from './conditions.ts'
import type { Condition, PermissionContext } from './conditions.ts'
import { cellOf, isRead } from './permission-matrix.ts'
import type { Permission } from './permission-matrix.ts'
import { permissionsLeft } from './subject.ts'
import type { Subject } from './subject.ts'
import type { Role } from './roles.ts'

/** The questions that are asked one after the other; the first "bad" ends it. */
export const stepIds = [
  'person-active',
  'right-floor',
  'tenant-open',
  'membership-active',
  'role-has-permission',
  'condition-met',
  'view-as-allows',
] as const

export type StepId = (typeof stepIds)[number]
export type StepParams = Readonly<Record<string, string | readonly string[]>>
export type Finding = { readonly id: StepId; readonly ok: boolean; readonly params: StepParams }

/**
 * Asks the questions in order and stops at the first that fails: the one place where a right is
 * decided. `context` null means "not known yet": conditions then count as met (a first look).
 */
export function findings(
  subject: Subject,
  permission: Permission,
  context: PermissionContext | null,
): readonly Finding[] {
  const found: Finding[] = []
  const ask = (id: StepId, ok: boolean, params: StepParams = {}) => {
    found.push({ id, ok, params })
    return ok
  }
  const { access } = subject
  if (!ask('person-active', subject.personStatus === 'active')) return found
  // An operator who also got a membership still sees no client data: the floors never mix.
  if (!ask('right-floor', subject.isOperator === (access.floor === 'platform'), { floor: access.floor })) return found

  if (access.floor === 'platform') {
    askTable(['operator'])
    return found
  }
  const left = permissionsLeft[access.tenantStatus]
  const open = left === 'all' || (left as readonly Permission[]).includes(permission)
  if (!ask('tenant-open', open, { status: access.tenantStatus })) return found
  const { membership } = access
  if (!ask('membership-active', membership?.status === 'active', { status: membership?.status ?? 'none' })) return found
  if (!membership || !askTable(membership.roles)) return found
  if (access.viewAs) ask('view-as-allows', viewAsAllows(membership.roles, access.viewAs), { role: access.viewAs })
  return found

  function askTable(held: readonly Role[]): boolean {
    const cells = held.map((role) => cellOf(role, permission))
    const has = cells.some((cell) => cell !== 'no')
    if (!ask('role-has-permission', has, { roles: held, permission })) return false
    if (cells.includes('yes')) return true
    const needed = conditionsIn(held)
    return ask('condition-met', context === null || needed.some((one) => met(one)), { conditions: needed })
  }
  function conditionsIn(held: readonly Role[]): readonly Condition[] {
    const named = held.map((role) => cellOf(role, permission)).filter((cell) => typeof cell === 'object')
    return [...new Set(named.map((cell) => cell.if))]
  }
  function met(condition: Condition): boolean {
    return conditions[condition]({ ...context, actorId: subject.personId })
  }
  // Looking "as" a role shows what both the viewer and that role may read, and changes nothing.
  function viewAsAllows(held: readonly Role[], role: Role): boolean {
    if (!isRead(permission) || !held.some((one) => cellOf(one, 'role:view-as') === 'yes')) return false
    const cell = cellOf(role, permission)
    return cell === 'yes' || (typeof cell === 'object' && (context === null || met(cell.if)))
  }
}
