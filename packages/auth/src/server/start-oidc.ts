import { atAccounts } from '@vliegwiel/db'
import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client'
import { authError } from '../auth-error.ts'
import { localPath } from '../local-path.ts'
import type { AuthParts } from './auth-parts.ts'
import { openSecret } from './configure-provider.ts'
import { discoverProvider } from './discover-provider.ts'
import { findProvider } from './provider.repository.ts'
import { hashToken, newToken } from './token.ts'

/** Minutes to sign in at the provider. */
export const flowMinutes = 10

export type StartedFlow = {
  /** Where the browser goes now. */
  readonly url: string
  /** For a cookie (HttpOnly, SameSite=Lax, 10 minutes): only this browser can finish the flow. */
  readonly browserKey: string
  readonly expiresAt: Date
}

/**
 * Starts signing in through a tenant's provider: authorisation code with PKCE, state and nonce.
 * @param input.linkPersonId set only from a change that the signed-in person asked for (never from a
 *   link): the identity is then tied to this account
 * @throws authError provider-not-found, provider-address-refused, provider-unreachable, provider-answer-refused
 */
export async function startOidc(
  auth: AuthParts,
  input: {
    readonly tenantId: string
    readonly providerId: string
    readonly redirectUri: string
    readonly returnTo: string
    readonly linkPersonId?: string | null
    readonly invitationToken?: string | null
  },
  at: Date,
): Promise<StartedFlow> {
  const provider = await atAccounts(auth.db, (trx) => findProvider(trx, input.tenantId, input.providerId))
  if (!provider) throw authError('provider-not-found')
  const config = await discoverProvider({ ...provider, clientSecret: openSecret(auth, provider) }, auth.outbound)

  const [state, nonce, browserKey, verifier] = [newToken(), newToken(), newToken(), newToken()]
  const expiresAt = new Date(at.getTime() + flowMinutes * 60_000)
  await atAccounts(auth.db, (trx) =>
    trx
      .insertInto('auth.oidc_flow')
      .values({
        state_hash: hashToken(state),
        browser_hash: hashToken(browserKey),
        tenant_id: provider.tenantId,
        provider_id: provider.providerId,
        code_verifier: verifier,
        nonce,
        return_to: localPath(input.returnTo) ?? '/',
        person_id: input.linkPersonId ?? null,
        invitation_token_hash: input.invitationToken ? hashToken(input.invitationToken) : null,
        expires_at: expiresAt,
      })
      .execute(),
  )
  const url = buildAuthorizationUrl(config, {
    redirect_uri: input.redirectUri,
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return { url: url.href, browserKey, expiresAt }
}
