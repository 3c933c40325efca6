import type { ServerResponse } from 'node:http'

/** Bytes that are handed over at one time: more waits until the reader took them. */
export const sliceBytes = 65_536

/** A body as a stream over the bytes where they are: the next slice is handed over when the reader took the last. */
export function inSlices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream(
    {
      pull: (controller) => {
        if (at >= bytes.length) return controller.close()
        controller.enqueue(bytes.subarray(at, (at += sliceBytes)))
      },
    },
    { highWaterMark: 0 },
  )
}

/** The same on Node's own answer. Ends quietly when the reader goes away. */
export function endInSlices(outgoing: ServerResponse, bytes: Uint8Array): void {
  let at = 0
  const write = () => {
    while (at < bytes.length - sliceBytes && !outgoing.destroyed) {
      if (outgoing.write(bytes.subarray(at, (at += sliceBytes)))) continue
      return void outgoing.once('drain', write)
    }
    outgoing.end(bytes.subarray(at))
  }
  write()
}
