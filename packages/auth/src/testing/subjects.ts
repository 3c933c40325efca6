import type { TenantRole } from '../roles.ts'
import type { Subject, TenantAccess } from '../subject.ts'

/** Builders for tests: a speaking name each, everything in order unless told otherwise. */
export const operator: Subject = {
  personId: 'olga',
  personStatus: 'active',
  isOperator: true,
  access: { floor: 'platform' },
}

export function member(roles: readonly TenantRole[], access: Partial<TenantAccess> = {}): Subject {
  return {
    personId: 'mila',
    personStatus: 'active',
    isOperator: false,
    access: { floor: 'tenant', tenantStatus: 'active', membership: { status: 'active', roles }, ...access },
  }
}
