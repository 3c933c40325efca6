import type { Socket } from 'node:net'

/** How long a connection that we ended still takes, and throws away, what is on its way to us. */
const lingerMs = 1_000

/**
 * Ends a connection without a reset: our last byte is followed by the end, and what the client still sends is read and
 * dropped until it ends too (RFC 9112, 9.6). Closing at once makes the system answer those bytes with a reset, which
 * takes the last answer away from a client that has not read it yet. `onEnding` is called once, when it begins.
 */
export function lingerAtEnd(socket: Socket, onEnding: () => void): void {
  let ending = false
  // What Node's HTTP server calls after an answer that says "close".
  socket.destroySoon = () => {
    if (ending) return
    ending = true
    onEnding()
    if (socket.writable) socket.end()
    socket.resume()
    // Counted from when our last byte has gone: a slow reader may need longer for it.
    const give = () => setTimeout(() => socket.destroy(), lingerMs).unref()
    if (socket.writableFinished) give()
    else socket.once('finish', give)
  }
}
