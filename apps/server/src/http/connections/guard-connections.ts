import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { addressBucket, clientAddress } from '@vliegwiel/auth'
import { ReaderWatch } from './reader-watch.ts'
import type { ConnectionLimits } from './limits.ts'
import { lingerAtEnd } from './linger.ts'

/** What one network holds now. */
interface Held {
  sockets: number
  waiting: number
  readonly answering: Set<Socket>
}

/** Requests of one connection: one is answered, the others wait their turn. */
interface Line {
  /** Of the peer; requests that a proxy brings count by their own client. */
  readonly network: string
  readonly waiting: (Turn & { readonly held: Held })[]
  answering: boolean
  /** No further request of it is taken: it is ending, or too many came at once. */
  closing: boolean
  /** Bytes read when the last answer was out: more by now means that a request is on its way. */
  readAtRest: number
}

interface Turn {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

export interface GuardedConnections {
  /** The listener that answers the requests of a connection one by one, and refuses what is too much. */
  readonly inTurn: (app: RequestListener) => RequestListener
  /** Ends the connections on which nothing is under way, without a reset. */
  readonly endIdle: () => void
  readonly stop: () => void
}

/**
 * Keeps what clients hold of this process within `limits`. Requests of one connection are answered one at a time, so
 * that a client which sends nine hundred of them and reads nothing has one answer waiting, and not nine hundred.
 * `trustedHops`: proxies in front; a connection is then the proxy's, and only requests count by their client.
 */
export function guardConnections(server: Server, limits: ConnectionLimits, trustedHops: number): GuardedConnections {
  const networks = new Map<string, Held>()
  const lines = new Map<Socket, Line>()
  const readers = new ReaderWatch(limits)

  const heldBy = (network: string): Held => {
    const held = networks.get(network) ?? { sockets: 0, waiting: 0, answering: new Set<Socket>() }
    networks.set(network, held)
    return held
  }
  const forgetIfEmpty = (network: string, held: Held) => {
    if (held.sockets === 0 && held.waiting === 0 && held.answering.size === 0) networks.delete(network)
  }

  server.on('connection', (socket: Socket) => {
    const network = addressBucket(socket.remoteAddress ?? '')
    const held = heldBy(network)
    const crowded = trustedHops === 0 && held.sockets >= limits.socketsPerNetwork
    if (crowded || lines.size >= limits.sockets) {
      forgetIfEmpty(network, held)
      return void socket.destroy()
    }
    held.sockets += 1
    const line: Line = { network, waiting: [], answering: false, closing: false, readAtRest: 0 }
    lines.set(socket, line)
    lingerAtEnd(socket, () => (line.closing = true))
    socket.once('close', () => {
      held.sockets -= 1
      lines.delete(socket)
      for (const { held: from } of line.waiting.splice(0)) from.waiting -= 1
      forgetIfEmpty(network, held)
    })
  })

  const networkOf = ({ socket, headers }: IncomingMessage, line: Line): string => {
    if (trustedHops === 0) return line.network
    const forwarded = headers['x-forwarded-for'] ?? null
    const said = Array.isArray(forwarded) ? forwarded.join(', ') : forwarded
    return addressBucket(clientAddress(said, socket.remoteAddress ?? '', trustedHops))
  }

  const answer = (app: RequestListener, line: Line, { incoming, outgoing }: Turn): void => {
    const { socket } = incoming
    const network = networkOf(incoming, line)
    const held = heldBy(network)
    line.answering = true
    outgoing.once('close', () => {
      held.answering.delete(socket)
      forgetIfEmpty(network, held)
      line.answering = false
      line.readAtRest = socket.bytesRead
      const next = socket.destroyed ? undefined : line.waiting.shift()
      if (next === undefined) return
      next.held.waiting -= 1
      answer(app, line, next)
    })
    // Somebody who reads makes way for nobody; the reader who stood still the longest does.
    if (held.answering.size >= limits.answersPerNetwork && !readers.cutSlowest(held.answering)) {
      return void outgoing.writeHead(503, { 'retry-after': '2', connection: 'close' }).end()
    }
    held.answering.add(socket)
    app(incoming, outgoing)
  }

  const inTurn =
    (app: RequestListener): RequestListener =>
    (incoming, outgoing) => {
      const { socket } = incoming
      const line = lines.get(socket)
      if (line === undefined || socket.destroyed) return
      if (line.closing) return pauseAfterThisChunk(socket)
      if (!line.answering) return answer(app, line, { incoming, outgoing })
      const held = heldBy(networkOf(incoming, line))
      if (held.waiting >= limits.waitingPerNetwork) return void socket.destroy()
      const last = line.waiting.at(-1)
      if (last !== undefined && line.waiting.length >= limits.waiting) {
        line.closing = true
        last.outgoing.shouldKeepAlive = false
        return pauseAfterThisChunk(socket)
      }
      held.waiting += 1
      line.waiting.push({ incoming, outgoing, held })
    }

  const timer = setInterval(() => readers.look(lines.keys(), performance.now()), limits.checkedEveryMs)
  timer.unref()
  server.once('close', () => clearInterval(timer))

  return {
    inTurn,
    endIdle: () => {
      for (const [socket, line] of lines) {
        if (!line.answering && socket.bytesRead === line.readAtRest) socket.destroySoon()
      }
    },
    stop: () => clearInterval(timer),
  }
}

/** The parser resumes at the end of each request it finds in what was read, so this waits until it is through. */
function pauseAfterThisChunk(socket: Socket): void {
  process.nextTick(() => socket.pause())
}
