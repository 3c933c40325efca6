import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * A TCP port on 127.0.0.1 that nobody has. Not one that the system would hand out: it hands those out to every
 * connection as well, and of two seconds that a server takes to start some are enough to lose one.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port)) return port
  }
  throw new Error('No port between 20,000 and 32,000 is free')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
