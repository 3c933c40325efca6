import { atAccounts } from '@vliegwiel/db'
import type { SignInTransaction } from '@vliegwiel/db'
import { authorizationCodeGrant, fetchUserInfo } from 'openid-client'
import type { Configuration } from 'openid-client'
import { authError } from '../auth-error.ts'
import { localPath } from '../local-path.ts'
import type { Accepted } from './accept-invitation.ts'
import type { AuthParts } from './auth-parts.ts'
import { openSecret } from './configure-provider.ts'
import { discoverProvider, providerError } from './discover-provider.ts'
import type { OpenedSession } from './open-session.ts'
import { findProvider } from './provider.repository.ts'
import { resolveIdentity } from './resolve-identity.ts'
import type { ProviderClaims } from './resolve-identity.ts'
import { hashToken } from './token.ts'

export type FinishedFlow = {
  readonly kind: 'signed-in' | 'linked' | 'joined'
  readonly session: OpenedSession
  readonly personId: string
  readonly tenantId: string
  /** A path on our own site. */
  readonly returnTo: string
  readonly accepted: Accepted | null
}

/**
 * Finishes signing in through a tenant's provider. A flow works once, in the browser that started it.
 * @param input.redirectUri the same as at the start; `query` is what the provider sent back
 * @param input.signedIn hash of the session cookie, null when nobody is signed in
 * @param alsoInside runs in the same transaction as the session (for the audit)
 * @throws authError flow-expired, provider-*, identity-unknown, identity-in-use, email-not-verified,
 *   email-differs, sign-in-first, no-membership, and those of `acceptInvitation`
 */
export async function finishOidc(
  auth: AuthParts,
  input: {
    readonly redirectUri: string
    readonly query: string
    readonly browserKey: string | null
    readonly signedIn: Buffer | null
  },
  at: Date,
  alsoInside: (trx: SignInTransaction, finished: FinishedFlow) => Promise<void> = async () => {},
): Promise<FinishedFlow> {
  const query = new URLSearchParams(input.query)
  const state = query.get('state')
  if (state === null || input.browserKey === null) throw authError('flow-expired')
  const flow = await atAccounts(auth.db, (trx) => takeFlow(trx, state, input.browserKey ?? '', at))
  if (!flow) throw authError('flow-expired')
  const provider = await atAccounts(auth.db, (trx) => findProvider(trx, flow.tenant_id, flow.provider_id))
  if (!provider) throw authError('provider-not-found')

  const config = await discoverProvider({ ...provider, clientSecret: openSecret(auth, provider) }, auth.outbound)
  const callback = new URL(input.redirectUri)
  callback.search = query.toString()
  const claims = await askClaims(config, callback, { state, nonce: flow.nonce, verifier: flow.code_verifier })

  return atAccounts(auth.db, async (trx) => {
    const resolved = await resolveIdentity(
      trx,
      { flow, claims, signedIn: input.signedIn, hours: auth.sessionHours },
      at,
    )
    const finished = { ...resolved, tenantId: flow.tenant_id, returnTo: localPath(flow.return_to) ?? '/' }
    await alsoInside(trx, finished)
    return finished
  })
}

// Deleted as it is read: a second callback with the same state finds nothing.
function takeFlow(trx: SignInTransaction, state: string, browserKey: string, at: Date) {
  return trx
    .deleteFrom('auth.oidc_flow')
    .where('state_hash', '=', hashToken(state))
    .where('browser_hash', '=', hashToken(browserKey))
    .where('expires_at', '>', at)
    .returningAll()
    .executeTakeFirst()
}

async function askClaims(
  config: Configuration,
  callback: URL,
  flow: { readonly state: string; readonly nonce: string; readonly verifier: string },
): Promise<ProviderClaims> {
  try {
    const tokens = await authorizationCodeGrant(config, callback, {
      pkceCodeVerifier: flow.verifier,
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('There is no ID token in the answer.')
    // Many providers give the e-mail address only here. Its subject must be that of the ID token.
    const more =
      claims['email'] === undefined && config.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(config, tokens.access_token, claims.sub)
        : {}
    const all: Record<string, unknown> = { ...more, ...claims }
    const { email, name } = all
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: typeof email === 'string' ? email : null,
      emailVerified: all['email_verified'] === true,
      name: typeof name === 'string' ? name.slice(0, 120) : null,
    }
  } catch (cause) {
    throw providerError(cause)
  }
}
