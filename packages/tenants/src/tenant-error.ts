import type { PlacementProblem } from './tree.ts'

export const tenantErrorCodes = [
  'tenant-not-found',
  'slug-taken',
  'placement',
  'version-conflict',
  'wrong-status',
  'has-open-tenants-below',
  'setting-invalid',
  'host-taken',
  'portal-open',
] as const
export type TenantErrorCode = (typeof tenantErrorCodes)[number]

/** A rule of the tree or of a setting said no. `params` go into the text for the person. */
export class TenantError extends Error {
  readonly code: TenantErrorCode
  readonly params: Readonly<Record<string, unknown>>
  constructor(code: TenantErrorCode, params: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'TenantError'
    this.code = code
    this.params = params
  }
}

export function placementError(problem: PlacementProblem): TenantError {
  return new TenantError('placement', { problem })
}
