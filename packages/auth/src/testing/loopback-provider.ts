import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export type ProviderAccount = {
  readonly email?: string
  readonly email_verified?: boolean
  readonly name?: string
}

export type LoopbackProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  /** Who signs in at the provider from now on; null refuses. */
  signsIn(subject: string | null, account?: ProviderAccount): void
  /** Requests that reached the provider. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }
const redirectUri = 'http://127.0.0.1:1/sign-in/callback'

/** A real OpenID Connect provider on loopback, whose sign-in page answers by itself. */
export async function loopbackProvider(): Promise<LoopbackProvider> {
  const accounts = new Map<string, ProviderAccount>()
  const requests: string[] = []
  let current: string | null = null
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const clientId = 'vliegwiel'
  // Signs that must be encoded in HTTP Basic show whether it is done.
  const clientSecret = 'geheim:van+de/aanbieder%1'

  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [jwk] },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, ...accounts.get(accountId) }),
    }),
    loadExistingGrant: async (context: { oidc: { session: { accountId: string }; client: { clientId: string } } }) => {
      const { session, client } = context.oidc
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  })
  const answer = provider.callback()
  server.on('request', (req, res) => {
    requests.push(`${req.method} ${req.url?.split('?')[0]}`)
    if (!req.url?.startsWith('/interaction/')) return answer(req, res)
    const result = current === null ? { error: 'access_denied' } : { login: { accountId: current } }
    provider.interactionFinished(req, res, result).catch((error: Error) => res.destroy(error))
  })
  return {
    issuer,
    clientId,
    clientSecret,
    redirectUri,
    requests,
    signsIn(subject, account = {}) {
      current = subject
      if (subject !== null) accounts.set(subject, account)
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/**
 * Follows redirects with cookies, as a browser would, until the provider sends it back to us.
 * @returns the query of the callback
 */
export async function browse(from: string, until: string): Promise<string> {
  const cookies = new Map<string, string>()
  let url = from
  for (let hop = 0; hop < 10; hop++) {
    if (url.startsWith(until)) return new URL(url).search
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = answer.headers.get('location')
    if (location === null) throw new Error(`${answer.status} from the provider: ${await answer.text()}`)
    url = new URL(location, url).href
  }
  throw new Error('The provider keeps redirecting.')
}
