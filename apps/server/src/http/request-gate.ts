import type { DomainError } from '@vliegwiel/i18n/domain-error'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { apiError } from '@vliegwiel/api/server'
import { clientAddress } from '@vliegwiel/auth'
import { languageOf } from './language.ts'
import { loggedPath } from './logged-path.ts'
import { cameByOwnName } from './portal-host.ts'
import { isPublicApi } from './public-path.ts'
import { comesFromOurPages } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import type { HttpSettings } from './server-environment.ts'

/** What is known of a request before anybody looks at what it asks. */
export interface Visit {
  readonly requestId: string
  /** Of the browser; a signed-in person's own comes later. */
  readonly language: 'nl' | 'en'
  readonly address: string
  readonly began: number
}

/** What every request passes, whoever answers it. */
export interface RequestGate {
  readonly open: (incoming: IncomingMessage) => Visit
  /** Why it is turned away before anything is read; null when it may go on. */
  readonly refusalOf: (incoming: IncomingMessage) => DomainError | null
  /** The headers of every answer: name, value, name, value. */
  readonly headersOf: (visit: Visit) => string[]
  /** The line in the log. */
  readonly note: (visit: Visit, incoming: IncomingMessage, path: string, status: number) => void
}

/** Signs an address may have; the longest batch of ours has a few hundred. */
const longestUrl = 4_000

/** Node joins repeated headers, except that its types allow a list. */
const forwardedOf = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value.join(', ') : (value ?? null)

export function requestGate(settings: HttpSettings, https: boolean): RequestGate {
  const { services, trustedProxyHops } = settings
  const always = securityHeaders(https).flat()
  const peers = new WeakMap<Socket, string>()

  const addressOf = ({ socket, headers }: IncomingMessage): string => {
    const peer = socket.remoteAddress ?? ''
    if (trustedProxyHops > 0) return clientAddress(forwardedOf(headers['x-forwarded-for']), peer, trustedProxyHops)
    // Nobody's word counts but the connection's own, and that stays the same.
    const known = peers.get(socket) ?? clientAddress(null, peer, 0)
    peers.set(socket, known)
    return known
  }

  return {
    open: (incoming) => ({
      requestId: randomUUID(),
      language: languageOf(incoming.headers['accept-language'] ?? null),
      address: addressOf(incoming),
      began: performance.now(),
    }),
    refusalOf: (incoming) => {
      const { url = '', method = '', headers } = incoming
      if (url.length > longestUrl) return apiError('invalid-input')
      if (isPublicApi(url)) return null
      // A portal on a name of its own is its own origin.
      const origin = cameByOwnName(incoming) ? `https://${headers.host ?? ''}` : services.publicUrl
      if (comesFromOurPages(method, headers, origin)) return null
      return apiError('other-site')
    },
    headersOf: ({ requestId }) => {
      const headers = [...always, 'x-request-id', requestId]
      if (settings.isDraining()) headers.push('connection', 'close')
      return headers
    },
    note: ({ requestId, began }, { method }, path, status) =>
      services.log('info', 'request', {
        requestId,
        method,
        path: loggedPath(path),
        status,
        ms: Math.round(performance.now() - began),
      }),
  }
}
