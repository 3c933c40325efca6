import type { Condition, PermissionContext } from './conditions.ts'
import { findings } from './decide.ts'
import type { Finding } from './decide.ts'
import { permissions } from './permission-matrix.ts'
import { cellOf, type Permission } from './permission-matrix.ts'
import type { Subject } from './subject.ts'

const allOk = (found: readonly Finding[]) => found.every((finding) => finding.ok)

/**
 * May this subject do this, now, to this object? A condition ("mits") whose facts are not in
 * `context` counts as not met, so forgetting the context refuses.
 * @example can(subject, 'role:grant', { targetPersonId: 'p2' })
 */
export function can(subject: Subject, permission: Permission, context: PermissionContext = {}): boolean {
  return allOk(findings(subject, permission, context))
}

/**
 * May this subject do this to at least some object? For the gate of a procedure, before the object
 * is read; where the answer leans on a condition the use case asks `can` again with the facts.
 */
export function mayTry(subject: Subject, permission: Permission): boolean {
  return allOk(findings(subject, permission, null))
}

/** One right that travels with the data; `conditions` present means: ask per object. */
export type Ability = { readonly permission: Permission; readonly conditions?: readonly Condition[] }

/** Everything the subject may try, in the order of the table; screens show nothing else. */
export function abilitiesOf(subject: Subject): readonly Ability[] {
  return permissions
    .filter((permission) => mayTry(subject, permission))
    .map((permission) => {
      // Own condition and the viewed role's condition may differ; both must be asked.
      const asked = can(subject, permission) ? [] : conditionsOf(subject, permission)
      return asked.length === 0 ? { permission } : { permission, conditions: asked }
    })
}

function conditionsOf(subject: Subject, permission: Permission): readonly Condition[] {
  const step = findings(subject, permission, null).find((finding) => finding.id === 'condition-met')
  const own = (step?.params['conditions'] ?? []) as readonly Condition[]
  const viewed = subject.access.floor === 'tenant' ? subject.access.viewAs : null
  const cell = viewed ? cellOf(viewed, permission) : 'no'
  return typeof cell === 'object' ? [...new Set([...own, cell.if])] : own
}
