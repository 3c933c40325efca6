import type { TenantRole } from '../roles.ts'
import type { Subject, TenantPlace } from '../subject.ts'

/** Builders for tests: a speaking name each, everything in order unless told otherwise. */
export const operator: Subject = {
  personId: 'olga',
  personStatus: 'active',
  isOperator: true,
  place: { floor: 'platform' },
}

export function member(roles: readonly TenantRole[], place: Partial<TenantPlace> = {}): Subject {
  return {
    personId: 'mila',
    personStatus: 'active',
    isOperator: false,
    place: { floor: 'tenant', tenantStatus: 'active', membership: { status: 'active', roles }, ...place },
  }
}
