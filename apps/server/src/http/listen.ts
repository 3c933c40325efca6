import { createServer, type RequestListener, type Server } from 'node:http'
import { Server as NetServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { apiError } from '@vliegwiel/api/server'
import { guardConnections, type GuardedConnections } from './connections/guard-connections.ts'
import { connectionLimits, type ConnectionLimits } from './connections/limits.ts'
import { refusal } from './error-answer.ts'

export interface ListenOptions {
  readonly host: string
  readonly port: number
  /** Milliseconds until the headers, and until the whole request, must have come in. */
  readonly headersMs?: number
  readonly requestMs?: number
  /** Proxies in front: a connection is then theirs, and says nothing about a client. Default: none. */
  readonly trustedProxyHops?: number | undefined
  readonly connections?: Partial<ConnectionLimits>
}

/** A connection that dawdles is cut after at most `requestMs` and one look around. */
export const requestLimits = { headersMs: 10_000, requestMs: 13_000, checkedEveryMs: 1_000 } as const

export interface Listening {
  readonly port: number
  /** Takes no new connections, lets running requests finish for at most `withinMs`, then closes what is left. */
  stop(withinMs: number): Promise<void>
}

/** Opens the port. A connection that dawdles is cut, so that it cannot hold a place for long. */
export async function listen(app: RequestListener, options: ListenOptions): Promise<Listening> {
  const serverOptions = {
    headersTimeout: options.headersMs ?? requestLimits.headersMs,
    requestTimeout: options.requestMs ?? requestLimits.requestMs,
    connectionsCheckingInterval: requestLimits.checkedEveryMs,
    keepAliveTimeout: 30_000,
    maxHeaderSize: 16_384,
  }
  const server = createServer(serverOptions)
  const guard = guardConnections(server, { ...connectionLimits, ...options.connections }, options.trustedProxyHops ?? 0)
  server.on('request', guard.inTurn(app))
  server.maxRequestsPerSocket = 10_000
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => answerBroken(error, socket as Socket))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, 4_096, () => resolve())
  })
  return { port: (server.address() as AddressInfo).port, stop: (withinMs) => stop(server, guard, withinMs) }
}

/** What is not HTTP never reaches a route: it gets the shape of our errors all the same. */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 413 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  const { body } = refusal(apiError('invalid-input'), { language: 'nl', requestId: '', status })
  const words = { 400: 'Bad Request', 408: 'Request Timeout', 413: 'Content Too Large' }[status]
  socket.end(
    `HTTP/1.1 ${status} ${words}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
  setTimeout(() => socket.destroy(), 1_000).unref()
}

/** Shares of the time there is to stop: the port stays open a moment, silent connections a little longer. */
const lateComers = { share: 0.05, ms: 300 }
const silent = { share: 0.15, ms: 1_200 }

/** Milliseconds within which a moment must be found at which nobody waits to be accepted. */
const quiet = { withinMs: 500, turnMs: 1 } as const

/**
 * A turn of the event loop in which the system had no new connection for us: what waits to be accepted when a port closes
 * is reset. One connection is accepted a turn, and the shorter the turn was, the less can have come since. Clients that
 * come back at once would never leave such a moment, so the queue is made as short as can be: the system then passes
 * over who is too many, and who asks again a second later finds the port closed.
 */
async function untilNobodyWaits(server: Server): Promise<void> {
  shortenQueue(server)
  let accepted = 0
  const count = () => (accepted += 1)
  server.on('connection', count)
  const until = performance.now() + quiet.withinMs
  for (let before = -1, began = 0; ;) {
    await new Promise((resolve) => setImmediate(resolve))
    const now = performance.now()
    if ((accepted === before && now - began < quiet.turnMs) || now > until) break
    before = accepted
    began = now
  }
  server.off('connection', count)
}

/** `listen(2)` again on the socket that listens: the one way to change its queue, which Node has no name for. */
function shortenQueue(server: Server): void {
  const { _handle: handle } = server as unknown as { _handle?: { listen?: (backlog: number) => number } | null }
  handle?.listen?.(0)
}

/**
 * `Server.close()` would cut connections that look idle while their next request is on its way, and the system resets
 * those that wait to be accepted. So first every answer says "close" (the app does while draining), then the port
 * closes, and what stays silent is ended last: ended, and not cut, so that what is on its way meets no reset.
 */
async function stop(server: Server, guard: GuardedConnections, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs
  await wait(Math.min(lateComers.ms, withinMs * lateComers.share))
  await untilNobodyWaits(server)
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
  let over = false
  void closed.then(() => (over = true))
  await Promise.race([closed, wait(Math.min(silent.ms, withinMs * silent.share))])
  while (!over && performance.now() < deadline) {
    guard.endIdle()
    await Promise.race([closed, wait(50)])
  }
  server.closeAllConnections()
  await closed
}
