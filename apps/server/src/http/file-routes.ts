import { openFile, type OpenedFile } from '@vliegwiel/api/server'
import { m } from '@vliegwiel/i18n'
import type { Hono } from 'hono'
import type { CookieNames } from './cookies.ts'
import { sessionOf } from './find-session.ts'
import { pageCall } from './page-call.ts'
import { cameByOwnName } from './portal-host.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'

/** `/bestand/<gemeente>/<ticket>`: a file that an export made, streamed to the person who has just asked for it. */
export function fileRoutes(app: Hono<HonoEnvironment>, settings: HttpSettings, names: CookieNames): void {
  app.get('/bestand/:slug/:ticket', async (c, next) => {
    if (cameByOwnName(c.env.incoming)) return next()
    const { services } = settings
    const { slug, ticket } = c.req.param()
    const { context, jar } = pageCall(c, settings, names)
    const session = await sessionOf(services.db, jar.session, context.at, slug)
    const file = session === null ? null : await openFile({ ...context, session, slug }, ticket)
    if (file === null) {
      const text = m.jobs_file_gone({}, { locale: session?.person.language ?? context.language })
      return c.text(`${text}\n`, 404, { 'cache-control': 'no-store' })
    }
    return c.body(bodyOf(file), 200, {
      'content-type': file.mediaType,
      'content-length': String(file.bytes),
      'content-disposition': `attachment; filename="${file.name.replaceAll(/[^\w.-]/g, '-')}"`,
      'cache-control': 'no-store',
    })
  })
}

/** Piece by piece as the reader takes them; an answer that cannot be finished is cut off, so that nobody keeps half. */
function bodyOf({ pieces, bytes }: OpenedFile): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  let sent = 0
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await iterator.next()
        if (next.done !== true) {
          sent += next.value.length
          return controller.enqueue(next.value)
        }
        if (sent === bytes) controller.close()
        else controller.error(new Error('The file went while it was sent'))
      },
      cancel: async () => void (await iterator.return?.()),
    },
    { highWaterMark: 0 },
  )
}
