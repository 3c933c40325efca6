import type { DomainError } from '@vliegwiel/i18n/domain-error'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { apiError, asDomainError, type RequestContext } from '@vliegwiel/api/server'
import { errorFacts } from '../process/log.ts'
import { callProcedures, isServed, statusOf, type CallAnswer } from './call-procedures.ts'
import { cookieJar, type CookieNames, type WritableJar } from './cookies.ts'
import { refusal } from './error-answer.ts'
import { sessionOf } from './find-session.ts'
import type { RequestGate, Visit } from './request-gate.ts'
import { endInSlices, sliceBytes } from './in-slices.ts'
import type { NetworkLimits } from './limits/network-limits.ts'
import { bodyLimit, bodyOnce, BodyProblem, strangerLimit } from './json-body.ts'
import type { HttpSettings } from './server-environment.ts'

const mostInBatch = 20

interface Answer {
  readonly status: number
  readonly body: string
  /** Name, value, name, value: beside those of every answer. */
  readonly headers: readonly string[]
}

/**
 * `POST /api/<slug>/<procedure>[,<procedure>…]`: all procedures, reads too, so that nothing personal stands in an
 * address that servers and browsers write down. The slug `-` means: in no tenant. Several procedures (`?batch=1`) bring
 * their inputs by number.
 */
export function apiRoute(settings: HttpSettings, names: CookieNames, gate: RequestGate, limits: NetworkLimits) {
  const { services } = settings
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const visit = gate.open(incoming)
    const jar = cookieJar(incoming.headers.cookie ?? null, names)
    const seen = { language: visit.language }
    const answer = await answerOf(settings, gate, limits, { incoming, visit, jar, seen }).catch((error: unknown) => {
      const known = asDomainError(error)
      if (known.outcome === 'unexpected') {
        services.log('error', 'request-failed', { requestId: visit.requestId, error: errorFacts(error) })
      }
      return refused(known, { language: seen.language, requestId: visit.requestId })
    })
    send(outgoing, gate.headersOf(visit), answer)
    gate.note(visit, incoming, pathAndQuery(incoming)[0], answer.status)
  }
}

interface Asked {
  readonly incoming: IncomingMessage
  readonly visit: Visit
  readonly jar: WritableJar
  /** The language of whoever asks, once that is known. */
  readonly seen: { language: 'nl' | 'en' }
}

async function answerOf(
  settings: HttpSettings,
  gate: RequestGate,
  limits: NetworkLimits,
  asked: Asked,
): Promise<Answer> {
  const { incoming, visit, jar, seen } = asked
  const { services } = settings
  const at = services.clock()
  const turnedAway = gate.refusalOf(incoming)
  if (turnedAway) throw turnedAway
  const { segment, procedures, isBatch } = addressOf(incoming)
  const slug = segment === '-' ? null : segment
  if (incoming.method !== 'POST') {
    const answer = refused(apiError('invalid-input'), { ...seen, requestId: visit.requestId, status: 405 })
    return { ...answer, headers: [...answer.headers, 'allow', 'POST'] }
  }
  if (!/^application\/json\s*(;|$)/i.test(incoming.headers['content-type'] ?? '')) throw apiError('invalid-input')
  const session = await sessionOf(services.db, jar.session, at, slug)
  seen.language = session?.person.language ?? seen.language
  const context: RequestContext = {
    services,
    at,
    requestId: visit.requestId,
    session,
    slug,
    viewAs: viewAsOf(incoming.headers['x-vliegwiel-view-as']),
    language: seen.language,
    address: visit.address,
    userAgent: incoming.headers['user-agent'] ?? '',
    origin: 'console',
    cookies: jar,
  }
  // Read for those alone who may ask: a procedure looks at its input once it knows that.
  const most = session === null ? strangerLimit : bodyLimit
  const body = bodyOnce(incoming, isBatch ? byNumber : (whole) => () => whole, most)
  const answers = await callProcedures(context, limits, procedures, async (index) => (await body.read())(index))
  body.end()
  for (const answer of answers) noteCall(settings, visit, answer)
  return {
    status: statusOf(answers),
    body: JSON.stringify(isBatch ? answers.map((one) => one.body) : answers[0]?.body),
    headers: [...waitOf(answers), ...jar.lines.flatMap((line) => ['set-cookie', line])],
  }
}

/** Path and query of the address; a proxy may write it in full. */
function pathAndQuery({ url = '' }: IncomingMessage): [path: string, query: string] {
  const local = url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?]*/i, '')
  const at = local.indexOf('?')
  return at === -1 ? [local, ''] : [local.slice(0, at), local.slice(at + 1)]
}

/** Is it a call of the API? Everything below `/api` is, whether it exists or not. */
export function isApi(incoming: IncomingMessage): boolean {
  const [path] = pathAndQuery(incoming)
  return path === '/api' || path.startsWith('/api/')
}

/** `/api/<slug>/<procedures>`; anything else is not there. */
function addressOf(incoming: IncomingMessage): { segment: string; procedures: string[]; isBatch: boolean } {
  const [path, query] = pathAndQuery(incoming)
  const [, , segment = '', wanted = '', more] = path.split('/')
  if (more !== undefined || !/^(-|[a-z0-9-]{1,60})$/.test(segment)) throw apiError('not-found')
  const isBatch = query !== '' && new URLSearchParams(query).get('batch') === '1'
  const procedures = isBatch ? wanted.split(',') : [wanted]
  if (!procedures.every(isServed)) throw apiError('not-found')
  if (procedures.length > mostInBatch) throw apiError('invalid-input')
  return { segment, procedures, isBatch }
}

/** The inputs of a batch stand under their numbers. */
function byNumber(body: unknown): (index: number) => unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw apiError('invalid-input')
  const inputs = body as Readonly<Record<string, unknown>>
  return (index) => inputs[String(index)]
}

const viewAsOf = (header: string | string[] | undefined) =>
  typeof header === 'string' && header !== '' ? header.slice(0, 40) : null

function noteCall({ services, metrics }: HttpSettings, { requestId, began }: Visit, answer: CallAnswer): void {
  metrics.observe(answer.path, answer.status, (performance.now() - began) / 1000)
  if (answer.error?.outcome !== 'unexpected') return
  const facts = { requestId, procedure: answer.path, error: errorFacts(answer.error.cause) }
  services.log('error', 'procedure-failed', facts)
}

function waitOf(answers: readonly CallAnswer[]): string[] {
  const wait = Math.max(0, ...answers.map(({ error }) => error?.retryAfterSeconds ?? 0))
  return wait > 0 ? ['retry-after', String(wait)] : []
}

function refused(error: DomainError, more: Parameters<typeof refusal>[1]): Answer {
  const status = error instanceof BodyProblem ? { status: error.httpStatus } : {}
  const made = refusal(error, { ...more, ...status })
  return {
    status: made.status,
    body: made.body,
    headers: [
      ...(made.retryAfter === null ? [] : ['retry-after', made.retryAfter]),
      // The rest of what is too large is still on its way.
      ...(made.status === 413 ? ['connection', 'close'] : []),
    ],
  }
}

/** Headers in one list and their length beforehand: Node then writes head and body at once. */
function send(outgoing: ServerResponse, always: string[], { status, body, headers }: Answer): void {
  const length = Buffer.byteLength(body)
  const own = ['content-type', 'application/json', 'content-length', String(length)]
  outgoing.writeHead(status, [...always, ...own, 'cache-control', 'no-store', ...headers])
  if (length <= sliceBytes) outgoing.end(body)
  else endInSlices(outgoing, Buffer.from(body))
}
