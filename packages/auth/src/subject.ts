import type { Permission } from './permission-matrix.ts'
import type { TenantRole } from './roles.ts'

export type TenantStatus = 'active' | 'suspended' | 'archived'

/** The floor of the operator: the tree of tenants and the queue, no client data. */
export type PlatformAccess = { readonly floor: 'platform' }

/** One tenant, with the membership that the person has there (null: none). */
export type TenantAccess = {
  readonly floor: 'tenant'
  readonly tenantStatus: TenantStatus
  readonly membership: {
    readonly status: 'active' | 'suspended'
    readonly roles: readonly TenantRole[]
  } | null
  /** The role whose reads are shown, when the person looks "as" another role. */
  readonly viewAs?: TenantRole | null | undefined
}

/** Who asks, and where. Read afresh at every request, never kept in a token. */
export type Subject = {
  readonly personId: string
  readonly personStatus: 'active' | 'suspended'
  readonly isOperator: boolean
  readonly access: PlatformAccess | TenantAccess
}

/**
 * What still works in a tenant that is not active. In the grace period after archiving the
 * administrator can take the data along and the auditor can look back; nothing changes any more.
 */
export const permissionsLeft = {
  active: 'all',
  suspended: [],
  archived: ['tenant:read', 'tenant:export', 'audit:read', 'audit:export'],
} as const satisfies Record<TenantStatus, 'all' | readonly Permission[]>
