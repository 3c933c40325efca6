import type { IncomingMessage, RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { apiRoute, isApi } from './api-route.ts'
import { cookieNames } from './cookies.ts'
import { frontDoor } from './front-door.ts'
import { pageRoutes } from './page-routes.ts'
import { isPublicApi } from './public-path.ts'
import type { HttpSettings } from './server-environment.ts'

/**
 * Everything the process answers over HTTP. Calls of the API are answered on Node's own request and answer, because
 * they are most of the work; pages, files and figures go through Hono. Both come in by the same front door.
 */
export function makeApp(settings: HttpSettings): RequestListener {
  const names = cookieNames(settings.services.publicUrl)
  const door = frontDoor(settings, names.secure)
  const api = apiRoute(settings, names, door)
  const pages = getRequestListener(pageRoutes(settings, names, door).fetch)
  const isCall = (incoming: IncomingMessage) => isApi(incoming) && !isPublicApi(incoming.url ?? '')
  return (incoming, outgoing) => void (isCall(incoming) ? api : pages)(incoming, outgoing)
}
