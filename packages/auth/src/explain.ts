import type { Condition, PermissionContext } from './conditions.ts'
import { findings, stepIds } from './decide.ts'
import type { StepId, StepParams } from './decide.ts'
import { cellOf } from './permission-matrix.ts'
import type { Permission } from './permission-matrix.ts'
import { roles } from './roles.ts'
import type { Role, TenantRole } from './roles.ts'
import type { Subject } from './subject.ts'

export type Step = {
  readonly id: StepId | 'verdict'
  readonly status: 'ok' | 'bad' | 'not-checked'
  readonly params: StepParams
}

/** What the person can do now; message key `instead.<word>`. */
export type Instead =
  | 'ask-who-grants'
  | 'ask-who-suspends'
  | 'ask-operator'
  | 'ask-to-be-invited'
  | 'ask-colleague-with-role'
  | 'stop-viewing-as'
  | 'go-to-platform'
  | 'go-to-tenant'
  | 'wait-for-reactivation'

export type Explanation = {
  readonly allowed: boolean
  readonly steps: readonly Step[]
  /** The right that is missing, only when a role is what it lacks. */
  readonly missing: Permission | null
  readonly rolesWithIt: readonly { readonly role: Role; readonly condition: Condition | null }[]
  /** Names of people who hold role:grant in this tenant and are not the subject. */
  readonly whoCanGrant: readonly string[]
  readonly instead: readonly Instead[]
}

/** A colleague, as far as the question "who can grant it?" needs. */
export type Colleague = { readonly personId: string; readonly name: string; readonly roles: readonly TenantRole[] }

/**
 * "Why can this person (not) do this?" as a chain of steps that ends with the verdict. Same
 * questions as `can`, so the two never differ.
 * @param colleagues active members of the tenant, to name who can grant the right
 */
export function explain(
  subject: Subject,
  permission: Permission,
  context: PermissionContext = {},
  colleagues: readonly Colleague[] = [],
): Explanation {
  const found = findings(subject, permission, context)
  const bad = found.find((finding) => !finding.ok)
  const allowed = bad === undefined
  const asked = stepIds.filter((id) => found.some((one) => one.id === id) || concerns(subject, id))
  const steps = asked.map((id): Step => {
    const finding = found.find((one) => one.id === id)
    if (!finding) return { id, status: 'not-checked', params: {} }
    return { id, status: finding.ok ? 'ok' : 'bad', params: finding.params }
  })
  const verdict: Step = { id: 'verdict', status: allowed ? 'ok' : 'bad', params: { permission } }
  const granters = colleagues.filter(
    (one) => one.personId !== subject.personId && one.roles.some((role) => cellOf(role, 'role:grant') !== 'no'),
  )
  return {
    allowed,
    steps: [...steps, verdict],
    missing: bad?.id === 'role-has-permission' ? permission : null,
    rolesWithIt: roles
      .map((role) => ({ role, cell: cellOf(role, permission) }))
      .filter(({ cell }) => cell !== 'no')
      .map(({ role, cell }) => ({ role, condition: typeof cell === 'object' ? cell.if : null })),
    whoCanGrant: bad ? granters.map((one) => one.name) : [],
    instead: bad ? insteadOf(bad.id, subject, granters.length > 0) : [],
  }
}

// Steps that a place never asks (the platform has no membership) are left out of its chain.
function concerns(subject: Subject, id: StepId): boolean {
  if (id === 'condition-met') return false
  if (id === 'view-as-allows') return subject.access.floor === 'tenant' && Boolean(subject.access.viewAs)
  if (id === 'tenant-open' || id === 'membership-active') return subject.access.floor === 'tenant'
  return true
}

function insteadOf(failed: StepId, subject: Subject, someoneGrants: boolean): readonly Instead[] {
  switch (failed) {
    case 'person-active':
      return ['ask-operator']
    case 'right-floor':
      return [subject.isOperator ? 'go-to-platform' : 'go-to-tenant']
    case 'tenant-open':
      return ['wait-for-reactivation', 'ask-operator']
    case 'membership-active': {
      const suspended = subject.access.floor === 'tenant' && subject.access.membership !== null
      return [suspended ? 'ask-who-suspends' : 'ask-to-be-invited']
    }
    case 'role-has-permission':
      if (subject.access.floor === 'platform') return ['ask-colleague-with-role']
      return someoneGrants ? ['ask-who-grants', 'ask-colleague-with-role'] : ['ask-operator']
    case 'condition-met':
      return ['ask-colleague-with-role']
    case 'view-as-allows':
      return ['stop-viewing-as']
  }
}
