import { AppError, appRouter, asAppError, type RequestContext } from '@vliegwiel/api/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { Context } from 'hono'
import { errorFacts } from '../process/log.ts'
import { cookieJar, type CookieNames } from './cookies.ts'
import { errorAnswer } from './error-answer.ts'
import { sessionOf } from './find-session.ts'
import { BodyProblem, readJson } from './json-body.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'

const mostInBatch = 20
const procedures: ReadonlySet<string> = new Set(Object.keys(appRouter._def.procedures as object))

/**
 * `POST /api/<slug>/<procedure>[,<procedure>…]`: all procedures, reads too, so that nothing personal stands in an
 * address that servers and browsers write down. The slug `-` means: in no tenant.
 */
export function apiRoute(settings: HttpSettings, names: CookieNames) {
  const { services, metrics } = settings
  return async (c: Context<HonoEnvironment>): Promise<Response> => {
    const began = performance.now()
    const requestId = c.get('requestId')
    const { incoming, outgoing } = c.env
    const at = services.clock()
    const jar = cookieJar(incoming.headers.cookie ?? null, names)
    let language = c.get('language')
    try {
      const path = pathOf(c.req.path)
      if (!path.procedures.split(',').every((name) => procedures.has(name))) throw new AppError('not-found')
      if (incoming.method !== 'POST') {
        const answer = errorAnswer(new AppError('invalid-input'), { language, requestId, status: 405 })
        answer.headers.set('allow', 'POST')
        return answer
      }
      const body = await readJson(incoming)
      const session = await sessionOf(services.db, jar.session, at)
      language = session?.person.language ?? language
      const context: RequestContext = {
        services,
        at,
        requestId,
        session,
        slug: path.slug === '-' ? null : path.slug,
        viewAs: viewAsOf(incoming.headers['x-vliegwiel-view-as']),
        language,
        address: c.get('address'),
        origin: 'console',
        cookies: jar,
      }
      const answer = await fetchRequestHandler({
        endpoint: `/api/${path.slug}`,
        req: withBody(c.req.url, incoming.headers['content-type'] ?? '', body),
        router: appRouter,
        createContext: () => context,
        maxBatchSize: mostInBatch,
        allowMethodOverride: true,
        onError: ({ error, path: procedure }) => {
          const app = asAppError(error)
          if (app.code === 'unexpected') {
            services.log('error', 'procedure-failed', { requestId, procedure, error: errorFacts(app.cause) })
          }
        },
        responseMeta: ({ info, errors, data }) => {
          const seconds = (performance.now() - began) / 1000
          for (const [index, { path: name }] of (info?.calls ?? []).entries()) {
            metrics.observe(name, statusOf(data[index]), seconds)
          }
          const waits = errors.map((error) => asAppError(error).retryAfterSeconds ?? 0)
          const wait = Math.max(0, ...waits)
          return { headers: wait > 0 ? { 'retry-after': String(wait) } : {} }
        },
      })
      outgoing.setHeader('cache-control', 'no-store')
      if (jar.lines.length > 0) outgoing.setHeader('set-cookie', [...jar.lines])
      return answer
    } catch (error) {
      if (error instanceof BodyProblem) {
        const answer = errorAnswer(error, { language, requestId, status: error.httpStatus })
        if (error.httpStatus === 413) answer.headers.set('connection', 'close')
        return answer
      }
      const app = asAppError(error)
      if (app.code === 'unexpected') services.log('error', 'request-failed', { requestId, error: errorFacts(error) })
      return errorAnswer(app, { language, requestId })
    }
  }
}

/** `/api/<slug>/<procedures>`; anything else is not there. */
function pathOf(path: string): { slug: string; procedures: string } {
  const [, , slug = '', wanted = '', more] = path.split('/')
  if (more !== undefined || !/^(-|[a-z0-9-]{1,60})$/.test(slug)) throw new AppError('not-found')
  return { slug, procedures: wanted }
}

const viewAsOf = (header: string | string[] | undefined) =>
  typeof header === 'string' && header !== '' ? header.slice(0, 40) : null

/** The request as tRPC reads it, with the body that was read and measured before. */
function withBody(url: string, contentType: string, body: unknown): Request {
  const headers = new Headers({ 'content-type': contentType })
  const json = () => Promise.resolve(body)
  return { url, method: 'POST', headers, json, signal: new AbortController().signal } as unknown as Request
}

function statusOf(answer: unknown): number {
  const error = (answer as { error?: { data?: { httpStatus?: number } } }).error
  return error === undefined ? 200 : (error.data?.httpStatus ?? 500)
}
