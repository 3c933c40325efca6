import { randomUUID } from 'node:crypto'
import { AppError, asAppError } from '@vliegwiel/api/server'
import { clientAddress } from '@vliegwiel/auth'
import { Hono } from 'hono'
import { errorFacts } from '../process/log.ts'
import { apiRoute } from './api-route.ts'
import { consoleRoutes } from './console-routes.ts'
import { cookieNames } from './cookies.ts'
import { errorAnswer } from './error-answer.ts'
import { healthRoutes } from './health-routes.ts'
import { languageOf } from './language.ts'
import { loggedPath } from './logged-path.ts'
import { oidcRoutes } from './oidc-routes.ts'
import { comesFromOurPages } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'

/** Signs an address may have; the longest batch of ours has a few hundred. */
const longestUrl = 4_000

/** Node joins repeated headers, except that its types allow a list. */
const forwardedOf = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value.join(', ') : (value ?? null)

/** Everything the process answers over HTTP. */
export function makeApp(settings: HttpSettings): Hono<HonoEnvironment> {
  const { services } = settings
  const names = cookieNames(services.publicUrl)
  const headers = securityHeaders(names.secure)
  const app = new Hono<HonoEnvironment>()

  app.use(async (c, next) => {
    const began = performance.now()
    // The plain headers of Node, in and out: a web Request and Response cost more than all the rest of this function.
    const { incoming, outgoing } = c.env
    const sent = incoming.headers
    const peer = incoming.socket.remoteAddress ?? ''
    c.set('requestId', randomUUID())
    c.set('language', languageOf(sent['accept-language'] ?? null))
    c.set('address', clientAddress(forwardedOf(sent['x-forwarded-for']), peer, settings.trustedProxyHops))
    for (const [name, value] of headers) outgoing.setHeader(name, value)
    outgoing.setHeader('x-request-id', c.get('requestId'))
    const more = { language: c.get('language'), requestId: c.get('requestId') }
    if ((incoming.url ?? '').length > longestUrl) c.res = errorAnswer(new AppError('invalid-input'), more)
    else if (!comesFromOurPages(c.req.method, sent, services.publicUrl)) {
      c.res = errorAnswer(new AppError('not-allowed', { reason: 'other-site' }), more)
    } else await next()
    if (settings.isDraining()) outgoing.setHeader('connection', 'close')
    services.log('info', 'request', {
      requestId: c.get('requestId'),
      method: c.req.method,
      path: loggedPath(c.req.path),
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    })
  })

  healthRoutes(app, settings)
  app.all('/api/*', apiRoute(settings, names))
  oidcRoutes(app, settings, names)
  consoleRoutes(app, settings)
  app.notFound((c) =>
    errorAnswer(new AppError('not-found'), { language: c.get('language'), requestId: c.get('requestId') }),
  )
  app.onError((error, c) => {
    const known = asAppError(error)
    if (known.code === 'unexpected') {
      services.log('error', 'request-failed', { requestId: c.get('requestId'), error: errorFacts(error) })
    }
    return errorAnswer(known, { language: c.get('language'), requestId: c.get('requestId') })
  })
  return app
}
