import { timingSafeEqual } from 'node:crypto'
import { isLoopbackAddress } from '@vliegwiel/auth'
import { demandConnections, newestMigration } from '@vliegwiel/db'
import type { Hono } from 'hono'
import { schemaVersionOf } from '../process/schema-state.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'

/** `/healthz`: the process lives. `/readyz`: it can work now. `/metrics`: figures, for this machine or with the token. */
export function healthRoutes(app: Hono<HonoEnvironment>, settings: HttpSettings): void {
  app.get('/healthz', (c) => c.text('ok\n', 200, { 'cache-control': 'no-store' }))
  app.get('/readyz', async (c) => {
    const problem = settings.isDraining() ? 'stopping' : await problemOf(settings)
    if (problem === null) return c.text('ready\n', 200, { 'cache-control': 'no-store' })
    return c.text(`${problem}\n`, 503, { 'cache-control': 'no-store', 'retry-after': '2' })
  })
  app.get('/metrics', async (c) => {
    const token = settings.metricsToken
    const allowed =
      token === undefined
        ? isLoopbackAddress(c.env.incoming.socket.remoteAddress ?? '') && !isForwarded(c.req.raw.headers)
        : holdsToken(c.req.header('authorization') ?? '', token)
    if (!allowed) return c.text('forbidden\n', 403)
    return c.body(await settings.metrics.text(), 200, { 'content-type': settings.metrics.contentType })
  })
}

async function problemOf({ services }: HttpSettings): Promise<string | null> {
  try {
    await demandConnections(services.db)
    const version = await schemaVersionOf(services.db)
    return version === newestMigration ? null : 'the schema is not the newest'
  } catch {
    return 'the database does not answer'
  }
}

/** A proxy on this machine would make the whole world look local. */
const isForwarded = (headers: Headers) => headers.has('x-forwarded-for') || headers.has('forwarded')

function holdsToken(header: string, token: string): boolean {
  const given = Buffer.from(header.replace(/^Bearer /i, ''))
  const wanted = Buffer.from(token)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
