import type { IncomingMessage, RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { apiRoute, isApi } from './api-route.ts'
import { cookieNames } from './cookies.ts'
import { requestGate } from './request-gate.ts'
import { pageRoutes } from './page-routes.ts'
import { portalHosts } from './portal-host.ts'
import { networkLimits } from './limits/network-limits.ts'
import { isPublicApi, publicApi } from './public-path.ts'
import type { HttpSettings } from './server-environment.ts'

/**
 * Everything the process answers over HTTP. Calls of the API are answered on Node's own request and answer, because
 * they are most of the work; pages, files and figures go through Hono. Both come in by the same front gate. What comes
 * by the host name of a portal sees that portal and nothing else.
 */
export function makeApp(settings: HttpSettings): RequestListener {
  const names = cookieNames(settings.services.publicUrl)
  const gate = requestGate(settings, names.secure)
  const { publicPoints, doorLimit } = settings
  const limits = networkLimits(
    settings.services,
    (door, usual) => (door.includes(publicApi) ? publicPoints : doorLimit) ?? usual,
  )
  const api = apiRoute(settings, names, gate, limits)
  const pages = getRequestListener(pageRoutes(settings, names, gate, limits).fetch)
  const isCall = (incoming: IncomingMessage) => isApi(incoming) && !isPublicApi(incoming.url ?? '')
  const hosts = portalHosts(settings.services)
  const answer: RequestListener = (incoming, outgoing) => void (isCall(incoming) ? api : pages)(incoming, outgoing)
  return (incoming, outgoing) => {
    if (hosts.isPlatform(incoming)) return answer(incoming, outgoing)
    hosts.turn(incoming).then(
      () => answer(incoming, outgoing),
      // Whose name it is cannot be asked now: nothing is better than the wrong site.
      () => outgoing.writeHead(503, { 'retry-after': '5' }).end(),
    )
  }
}
