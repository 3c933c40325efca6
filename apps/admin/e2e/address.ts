import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

/**
 * Where the console of the tests answers: a port that nobody uses, so that a console in use and another run of the tests
 * are left alone. Workers inherit what the first process found.
 */
process.env['E2E_PORT'] ??= String(await freePort())

export const port = Number(process.env['E2E_PORT'])
export const address = `http://localhost:${port}`

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port: found } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return found
}
