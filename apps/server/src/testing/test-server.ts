import type { Services } from '@vliegwiel/api/server'
import { passwordHasher } from '@vliegwiel/auth/server'
import type { Database } from '@vliegwiel/db'
import { freePort } from '@vliegwiel/testing'
import { pino } from 'pino'
import { makeServices } from '../process/make-services.ts'
import { runServer, type RunningServer, type ServerSettings } from '../process/run-server.ts'

export interface TestServer extends RunningServer {
  readonly url: string
  readonly services: Services
  /** Lines of the log, as objects. */
  readonly logged: Record<string, unknown>[]
}

/** A server that listens, on a database of a test. Hashing is cheap; providers may live on loopback. */
export async function startTestServer(
  db: Database,
  more: Partial<Omit<ServerSettings, 'services'>> & {
    readonly publicUrl?: string
    readonly demo?: boolean
    readonly clock?: () => Date
    readonly importTargets?: Services['importTargets']
  } = {},
): Promise<TestServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const logged: Record<string, unknown>[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line) as never) })
  const made = makeServices({
    db,
    log,
    publicUrl: more.publicUrl ?? url,
    demo: more.demo ?? true,
    secretKey: Buffer.alloc(32, 'a key for tests'),
    sessionHours: 12,
    enqueue: () => {},
    outbound: { allowLoopback: true },
  })
  const services = {
    ...made,
    clock: more.clock ?? made.clock,
    ...(more.importTargets === undefined ? {} : { importTargets: more.importTargets }),
    auth: { ...made.auth, passwords: passwordHasher({ ln: 4, r: 8, p: 1 }) },
  }
  const server = await runServer({ host: '127.0.0.1', port, ...more, services })
  return { ...server, url, services, logged }
}
