import type { Socket } from 'node:net'
import type { ConnectionLimits } from './limits.ts'

/** How far a reader was, and since when. */
interface Reader {
  taken: number
  movedAt: number
  windowAt: number
  takenAtWindow: number
}

type ReaderLimits = Pick<ConnectionLimits, 'stalledMs' | 'slowMs' | 'slowBytes' | 'unsentBytes'>

/** Readers for whom a moment is nothing: below this nobody is cut to make room. */
const patienceMs = 1_000

/** Bytes that wait for this reader. */
const unsentOf = (socket: Socket): number => socket.writableLength

/** Bytes that went to the system for it. What is being written counts only when it is through. */
const takenBy = (socket: Socket): number => socket.bytesWritten - socket.writableLength

/** Watches how fast clients read what is written to them. */
export class ReaderWatch {
  readonly #limits: ReaderLimits
  readonly #readers = new WeakMap<Socket, Reader>()

  constructor(limits: ReaderLimits) {
    this.#limits = limits
  }

  /** Cuts who stands still, who is too slow, and, when too much waits all together, the slowest. `now` in ms. */
  look(sockets: Iterable<Socket>, now: number): void {
    const waiting: [socket: Socket, movedAt: number][] = []
    let unsent = 0
    for (const socket of sockets) {
      if (unsentOf(socket) === 0) {
        this.#readers.delete(socket)
        continue
      }
      const reader = this.#note(socket, now)
      if (this.#isTooSlow(reader, now)) {
        socket.destroy()
        continue
      }
      unsent += unsentOf(socket)
      waiting.push([socket, reader.movedAt])
    }
    if (unsent <= this.#limits.unsentBytes) return
    waiting.sort(([, one], [, other]) => one - other)
    for (const [socket] of waiting) {
      if (unsent <= this.#limits.unsentBytes) break
      unsent -= unsentOf(socket)
      socket.destroy()
    }
  }

  /** Cuts the one that stood still the longest, if anybody did. */
  cutSlowest(sockets: Iterable<Socket>, now = performance.now()): boolean {
    let slowest: Socket | null = null
    let since = now - patienceMs
    for (const socket of sockets) {
      const movedAt = this.#readers.get(socket)?.movedAt ?? now
      if (unsentOf(socket) === 0 || movedAt > since) continue
      slowest = socket
      since = movedAt
    }
    slowest?.destroy()
    return slowest !== null
  }

  #note(socket: Socket, now: number): Reader {
    const taken = takenBy(socket)
    const reader = this.#readers.get(socket)
    if (reader === undefined) {
      const begun = { taken, movedAt: now, windowAt: now, takenAtWindow: taken }
      this.#readers.set(socket, begun)
      return begun
    }
    if (taken > reader.taken) {
      reader.taken = taken
      reader.movedAt = now
    }
    return reader
  }

  #isTooSlow(reader: Reader, now: number): boolean {
    if (now - reader.movedAt >= this.#limits.stalledMs) return true
    if (now - reader.windowAt < this.#limits.slowMs) return false
    const few = reader.taken - reader.takenAtWindow < this.#limits.slowBytes
    reader.windowAt = now
    reader.takenAtWindow = reader.taken
    return few
  }
}
