import { apiError, asDomainError } from '@vliegwiel/api/server'
import { Hono } from 'hono'
import { errorFacts } from '../process/log.ts'
import { consoleRoutes } from './console-routes.ts'
import type { CookieNames } from './cookies.ts'
import { errorAnswer } from './error-answer.ts'
import type { RequestGate } from './request-gate.ts'
import { healthRoutes } from './health-routes.ts'
import { oidcRoutes } from './oidc-routes.ts'
import { portalRoutes } from './portal-routes.ts'
import { publicRoutes } from './public-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'

/** What is no call of the API: health and figures, signing in at a provider, the console's pages and files. */
export function pageRoutes(settings: HttpSettings, names: CookieNames, gate: RequestGate): Hono<HonoEnvironment> {
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
    else await next()
    // It may have begun while this request was under way.
    if (settings.isDraining()) outgoing.setHeader('connection', 'close')
    gate.note(visit, incoming, c.req.path, c.res.status)
  })

  healthRoutes(app, settings)
  oidcRoutes(app, settings, names)
  publicRoutes(app, settings)
  portalRoutes(app, settings)
  signInRoutes(app, settings, names)
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
