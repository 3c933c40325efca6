import { asDomainError, recordOnPlatform } from '@vliegwiel/api/server'
import { recordFact } from '@vliegwiel/audit/server'
import { authError, deviceOf, originNetwork } from '@vliegwiel/auth'
import { findSession, finishOidc, hashToken, noteWhence, startOidc } from '@vliegwiel/auth/server'
import { atAccounts, atSignIn, enterTenant } from '@vliegwiel/db'
import type { Context, Hono } from 'hono'
import { errorFacts } from '../process/log.ts'
import { cookieLine, readCookie, type CookieNames } from './cookies.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Signing in through a tenant's own provider: two pages that only redirect. A refusal goes to the sign-in page with its
 * code, which says it in the person's language.
 */
export function oidcRoutes(app: Hono<HonoEnvironment>, settings: HttpSettings, names: CookieNames): void {
  const { services } = settings
  const redirectUri = `${services.publicUrl}/sign-in/oidc/callback`

  /** An operator who comes in here is seen like one who typed a password, also where it opens no platform. */
  const noteOperator = async (c: Context<HonoEnvironment>, token: string, at: Date) => {
    const opened = await atAccounts(services.db, (trx) => findSession(trx, hashToken(token), at, null))
    if (!opened?.person.isOperator) return
    const { personId, displayName } = opened.person
    await recordOnPlatform(
      { services, at, origin: 'console', address: c.get('visit').address },
      {
        actor: { personId, name: displayName, actingAs: null },
        action: 'session.signInAtProvider',
        objectType: 'account',
        objectId: personId,
        objectLabel: displayName,
        result: 'ok',
        detail: { method: opened.method },
      },
    )
  }

  const refuse = (c: Context<HonoEnvironment>, error: unknown) => {
    const app_ = asDomainError(error)
    if (app_.outcome === 'unexpected') {
      services.log('error', 'sign-in-failed', { requestId: c.get('visit').requestId, error: errorFacts(error) })
    }
    return redirect(c, `/aanmelden?reden=${app_.code.slice(app_.code.indexOf(':') + 1)}`)
  }

  app.get('/sign-in/oidc/callback', async (c) => {
    const at = services.clock()
    const cookies = c.req.header('cookie') ?? null
    const session = readCookie(cookies, names.session)
    try {
      const finished = await finishOidc(
        services.auth,
        {
          redirectUri,
          query: new URL(c.req.url).search,
          browserKey: readCookie(cookies, names.signIn),
          signedIn: session === null ? null : hashToken(session),
        },
        at,
        (trx, { tenantId, personId, kind, accepted }) =>
          enterTenant(trx, tenantId, async (inside) => {
            const member = await inside
              .selectFrom('membership')
              .select('display_name')
              .where('person_id', '=', personId)
              .executeTakeFirst()
            const name = member?.display_name ?? accepted?.displayName ?? ''
            await recordFact(inside, {
              at,
              actor: { personId, name, actingAs: null },
              action: 'session.signInAtProvider',
              objectType: 'account',
              objectId: personId,
              objectLabel: name,
              result: 'ok',
              origin: 'console',
              network: originNetwork(c.get('visit').address),
              detail: { kind },
            })
          }),
      )
      const { token, expiresAt } = finished.session
      const whence = { device: deviceOf(c.req.header('user-agent') ?? ''), address: c.get('visit').address }
      await atAccounts(services.db, (trx) => noteWhence(trx, token, whence))
      await noteOperator(c, token, at)
      const answer = redirect(c, finished.returnTo)
      answer.headers.append('set-cookie', cookieLine(names.session, token, expiresAt, names.secure))
      answer.headers.append('set-cookie', cookieLine(names.signIn, '', new Date(0), names.secure))
      return answer
    } catch (error) {
      return refuse(c, error)
    }
  })

  app.get('/sign-in/oidc/:slug/:provider/start', async (c) => {
    const { slug, provider } = c.req.param()
    try {
      const tenant = uuid.test(provider) ? await tenantOf(settings, slug) : null
      if (tenant === null) throw authError('provider-not-found')
      const started = await startOidc(
        services.auth,
        {
          tenantId: tenant,
          providerId: provider,
          redirectUri,
          returnTo: c.req.query('returnTo') ?? '/',
          invitationToken: c.req.query('invitation') ?? null,
        },
        services.clock(),
      )
      const answer = redirect(c, started.url)
      answer.headers.append('set-cookie', cookieLine(names.signIn, started.browserKey, started.expiresAt, names.secure))
      return answer
    } catch (error) {
      return refuse(c, error)
    }
  })
}

function redirect(c: Context<HonoEnvironment>, to: string): Response {
  return c.body(null, 303, { location: to, 'cache-control': 'no-store' })
}

async function tenantOf({ services }: HttpSettings, slug: string): Promise<string | null> {
  const row = await atSignIn(services.db, (trx) =>
    trx.selectFrom('tenant').select('tenant_id').where('slug', '=', slug).executeTakeFirst(),
  )
  return row?.tenant_id ?? null
}
