import type { AuthParts } from '@vliegwiel/auth/server'

const shown = (mark: Buffer) => mark.toString('base64url').slice(0, 32)

/** What proves that a name is of this tenant: the same every time, of one tenant and one name, and no secret of it. */
export function portalHostToken(secrets: AuthParts['secrets'], tenantId: string, host: string): string {
  return shown(secrets.fingerprint('portal-host', `${tenantId} ${host}`))
}

/** As `portalHostToken`, with those of keys of before: a record that stands in DNS still proves the name. */
export function portalHostTokens(secrets: AuthParts['secrets'], tenantId: string, host: string): readonly string[] {
  return secrets.fingerprints('portal-host', `${tenantId} ${host}`).map(shown)
}
