import type { AuthParts } from '@vliegwiel/auth/server'

/** What proves that a name is of this tenant: the same every time, of one tenant and one name, and no secret of it. */
export function portalHostToken(secrets: AuthParts['secrets'], tenantId: string, host: string): string {
  return secrets.fingerprint('portal-host', `${tenantId} ${host}`).toString('base64url').slice(0, 32)
}
