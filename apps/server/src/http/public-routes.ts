import { answerPublic, asDomainError, problemAnswer, PublicProblem, type PublicAnswer } from '@vliegwiel/api/server'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { errorFacts } from '../process/log.ts'
import type { NetworkLimits } from './limits/network-limits.ts'
import { publicApi } from './public-path.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'

/** Bytes of a question: a household and a job are some hundreds. */
const longestQuestion = 16_000

type Answering = Context<HonoEnvironment>

/**
 * The public API: what a municipality published, for everybody and every page. No cookie is read, so a page of another
 * site may ask it; nothing of a question is kept or logged.
 */
export function publicRoutes(app: Hono<HonoEnvironment>, { services }: HttpSettings, limits: NetworkLimits): void {
  const send = (c: Answering, { status, type, body }: PublicAnswer, more: Readonly<Record<string, string>> = {}) => {
    const open = c.req.method !== 'POST' && status === 200
    return c.body(JSON.stringify(body), status as 200, {
      'content-type': type,
      'cache-control': open ? 'public, max-age=60' : 'no-store',
      'content-language': c.get('visit').language,
      'cross-origin-resource-policy': 'cross-origin',
      vary: 'accept-language',
      ...(status === 405 ? { allow: c.req.path.endsWith('/job-impact') ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS' } : {}),
      ...more,
    })
  }
  const refuse = (c: Answering, problem: PublicProblem, more: Readonly<Record<string, string>> = {}) =>
    send(c, problemAnswer(problem, c.get('visit').language), more)

  app.use(
    `${publicApi}*`,
    cors({
      origin: '*',
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['content-type', 'accept-language'],
      exposeHeaders: ['retry-after'],
      maxAge: 86_400,
    }),
  )
  app.use(`${publicApi}*`, async (c, next) => {
    const seconds = await limits.askOf(`ALL ${publicApi}*`, c.get('visit').address)
    return seconds === null ? next() : refuse(c, new PublicProblem('too-many'), { 'retry-after': String(seconds) })
  })
  app.use(
    `${publicApi}*`,
    bodyLimit({ maxSize: longestQuestion, onError: (c) => refuse(c as Answering, new PublicProblem('too-large')) }),
  )
  app.all(`${publicApi}*`, async (c) => {
    const { path } = c.req
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
    try {
      const body = method === 'POST' ? await jsonOf(c) : undefined
      const request = { method, path: path.slice(publicApi.length), body, language: c.get('visit').language }
      return send(c, await answerPublic(services, { ...request, query: new Map(Object.entries(c.req.query())) }))
    } catch (error) {
      if (error instanceof PublicProblem) return refuse(c, error)
      if (asDomainError(error).outcome === 'busy') return refuse(c, new PublicProblem('busy'), { 'retry-after': '5' })
      const { requestId } = c.get('visit')
      services.log('error', 'request-failed', { requestId, error: errorFacts(error) })
      return refuse(c, new PublicProblem('unexpected'))
    }
  })
}

/** @throws PublicProblem not-json */
async function jsonOf(c: Answering): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) throw new PublicProblem('not-json')
  const text = await c.req.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new PublicProblem('not-json')
  }
}
