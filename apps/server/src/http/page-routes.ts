import { apiError, asDomainError } from '@vliegwiel/api/server'
import { m } from '@vliegwiel/i18n'
import { Hono, type Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import { errorFacts } from '../process/log.ts'
import { consoleRoutes } from './console-routes.ts'
import type { CookieNames } from './cookies.ts'
import { errorAnswer } from './error-answer.ts'
import { fileRoutes } from './file-routes.ts'
import type { RequestGate } from './request-gate.ts'
import { healthRoutes } from './health-routes.ts'
import { oidcRoutes } from './oidc-routes.ts'
import type { NetworkLimits } from './limits/network-limits.ts'
import { routeDoors } from './limits/open-doors.ts'
import { isPublicApi } from './public-path.ts'
import { passwordRoutes } from './password-routes.ts'
import { portalRoutes } from './portal-routes.ts'
import { publicRoutes } from './public-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'

/** What is no call of the API: health and figures, signing in at a provider, the console's pages and files. */
export function pageRoutes(
  settings: HttpSettings,
  names: CookieNames,
  gate: RequestGate,
  limits: NetworkLimits,
): Hono<HonoEnvironment> {
  const { services } = settings
  const app = new Hono<HonoEnvironment>()

  app.use(async (c, next) => {
    const { incoming, outgoing } = c.env
    const visit = gate.open(incoming)
    c.set('visit', visit)
    const headers = gate.headersOf(visit)
    for (let at = 0; at < headers.length; at += 2) outgoing.setHeader(headers[at] ?? '', headers[at + 1] ?? '')
    const turnedAway = gate.refusalOf(incoming)
    if (turnedAway) c.res = errorAnswer(turnedAway, visit)
    else {
      const seconds = await waitAt(c, limits, visit.address)
      if (seconds === null) await next()
      else c.res = tooMany(seconds, visit.language)
    }
    // It may have begun while this request was under way.
    if (settings.isDraining()) outgoing.setHeader('connection', 'close')
    gate.note(visit, incoming, c.req.path, c.res.status)
  })

  healthRoutes(app, settings)
  oidcRoutes(app, settings, names)
  publicRoutes(app, settings, limits)
  portalRoutes(app, settings)
  signInRoutes(app, settings, names, limits)
  passwordRoutes(app, settings, names, limits)
  fileRoutes(app, settings, names)
  consoleRoutes(app, settings)
  app.notFound((c) => errorAnswer(apiError('not-found'), c.get('visit')))
  app.onError((error, c) => {
    const visit = c.get('visit')
    const known = asDomainError(error)
    if (known.outcome === 'unexpected') {
      services.log('error', 'request-failed', { requestId: visit.requestId, error: errorFacts(error) })
    }
    return errorAnswer(known, visit)
  })
  return app
}

/** The door that a request comes to, in the words of `routeDoors`. */
function doorOf(c: Context<HonoEnvironment>): string | undefined {
  return matchedRoutes(c)
    .map(({ method, path }) => `${method} ${path}`)
    .find((name) => Object.hasOwn(routeDoors, name))
}

/** Seconds that its network has to wait; null: it may go on. The public API says it in its own words. */
async function waitAt(c: Context<HonoEnvironment>, limits: NetworkLimits, address: string): Promise<number | null> {
  const door = isPublicApi(c.req.path) ? undefined : doorOf(c)
  return door === undefined ? null : limits.askOf(door, address)
}

/** For a person who looks at a page: no word of a program. */
function tooMany(seconds: number, language: 'nl' | 'en'): Response {
  return new Response(`${m.errors_api_too_many_tries({}, { locale: language })}\n`, {
    status: 429,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': String(seconds),
    },
  })
}
