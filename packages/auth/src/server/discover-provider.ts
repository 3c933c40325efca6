import {
  ClientSecretBasic,
  ClientSecretPost,
  None,
  allowInsecureRequests,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { ClientAuth, Configuration, CustomFetch } from 'openid-client'
import type { DomainError } from '@vliegwiel/i18n/domain-error'
import { authError } from '../auth-error.ts'
import { AddressRefused, assertReachable, guardedFetch } from './guarded-fetch.ts'
import type { OutboundRules } from './guarded-fetch.ts'

/**
 * Asks a provider for its description and checks that it says to be who we asked for. ID tokens are
 * checked against its keys too, not only by the connection they came over.
 * @throws authError provider-address-refused, provider-unreachable, provider-answer-refused
 */
export async function discoverProvider(
  provider: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string | null },
  rules: OutboundRules,
): Promise<Configuration> {
  const url = assertIssuer(provider.issuer, rules)
  const fetch = guardedFetch(rules)
  // Marked as deprecated to make it stand out; guardedFetch still lets plain http go to loopback alone.
  // oxlint-disable-next-line typescript/no-deprecated
  const insecure = rules.allowLoopback === true ? [allowInsecureRequests] : []
  const options = {
    execute: [enableNonRepudiationChecks, ...insecure],
    [customFetch]: ((address, init) => fetch(address, init)) satisfies CustomFetch,
    timeout: 5,
  }
  const config = await discovery(url, provider.clientId, undefined, clientAuth(provider.clientSecret), options).catch(
    (cause: unknown) => {
      throw providerError(cause)
    },
  )
  // The browser is sent there: it must be a web address too, not a script.
  const { authorization_endpoint: authorization } = config.serverMetadata()
  try {
    assertReachable(authorization ?? '', rules)
  } catch (cause) {
    throw authError('provider-answer-refused', {}, { cause })
  }
  return config
}

/** Checks the issuer as a person typed it. @throws authError provider-address-refused */
export function assertIssuer(issuer: string, rules: OutboundRules): URL {
  try {
    const url = assertReachable(issuer, rules)
    // With the address of the document itself, openid-client would not compare the issuer any more.
    if (url.search || url.hash || url.pathname.includes('/.well-known/')) throw new AddressRefused('Not an issuer.')
    return url
  } catch (cause) {
    throw authError('provider-address-refused', {}, { cause })
  }
}

/** Sorts what went wrong with a provider; the cause is for the log. */
export function providerError(cause: unknown): DomainError {
  if (authError.is(cause)) return cause
  for (let error: unknown = cause; error instanceof Error; error = error.cause) {
    if (error instanceof AddressRefused) return authError('provider-address-refused', {}, { cause })
    if (error.name === 'AbortError' || error.name === 'TimeoutError' || isNetworkCode(error)) {
      return authError('provider-unreachable', {}, { cause })
    }
  }
  return authError('provider-answer-refused', {}, { cause })
}

function isNetworkCode(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : ''
  return /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPROTO|CERT_|ERR_TLS|DEPTH_ZERO|UNABLE_TO|OAUTH_TIMEOUT)/.test(
    code,
  )
}

// Basic is what every provider must offer (OpenID Connect Core 9); without a secret PKCE alone proves us.
function clientAuth(secret: string | null): ClientAuth {
  if (secret === null) return None()
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported
    const usePost = methods !== undefined && !methods.includes('client_secret_basic')
    return (usePost ? post : basic)(server, client, body, headers)
  }
}
