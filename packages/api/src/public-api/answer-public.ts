import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { z } from 'zod'
import type { PortalData } from '../portal/portal-data.ts'
import { nationalTenants } from '../portal/portal-tenant.repository.ts'
import { readPortal } from '../portal/read-portal.ts'
import type { Services } from '../services.ts'
import { answerJobImpact } from './job-impact.ts'
import { answerParameters, answerPaymentDays, answerRules } from './municipal-rules.ts'
import { openApiDocument } from './openapi.ts'
import { problemBody, PublicProblem } from './problem.ts'
import { readQuestion } from './read-question.ts'

/** A question of a program that nobody knows: no session, no cookie. */
export interface PublicRequest {
  readonly method: string
  /** Behind `/api/public/v1/`: `parameters`, `utrecht/job-impact`. */
  readonly path: string
  readonly query: ReadonlyMap<string, string>
  /** JSON that was read; undefined when there was none. */
  readonly body: unknown
  readonly language: 'nl' | 'en'
}

export interface PublicAnswer {
  readonly status: number
  readonly type: 'application/json' | 'application/problem+json'
  readonly body: unknown
}

/** Answers one question at the public API. Only what was published is read, and nothing is kept. */
export async function answerPublic(services: Services, request: PublicRequest): Promise<PublicAnswer> {
  try {
    return { status: 200, type: 'application/json', body: await bodyOf(services, request) }
  } catch (error) {
    if (!(error instanceof PublicProblem)) throw error
    return problemAnswer(error, request.language)
  }
}

export function problemAnswer(problem: PublicProblem, language: 'nl' | 'en'): PublicAnswer {
  const body = problemBody(problem, language)
  return { status: body.status, type: 'application/problem+json', body }
}

async function bodyOf(services: Services, request: PublicRequest): Promise<unknown> {
  const { method, path, query, language } = request
  const at = services.clock()
  const [first = '', what, more] = path.split('/')
  if (more !== undefined) throw new PublicProblem('not-found')
  if (what === 'job-impact') {
    if (method !== 'POST') throw new PublicProblem('wrong-method')
    return answerJobImpact(await published(services, first, at), request.body, at, language)
  }
  if (method !== 'GET') throw new PublicProblem(known(first, what) ? 'wrong-method' : 'not-found')
  if (path === 'openapi.json') return openApiDocument(services.publicUrl)
  if (path === 'parameters' || what === 'parameters') {
    // The amounts of the law are of no tenant: their day begins where the law is made.
    const asked = { day: query.get('day') ?? dayOf(at, DEFAULT_ZONE) }
    const { day } = readQuestion(z.strictObject({ day: z.iso.date() }), asked, language)
    const data = what === undefined ? await nationalAmounts(services, at) : await published(services, first, at)
    return answerParameters(data, day)
  }
  if (what === 'rules') return answerRules(await published(services, first, at), at)
  if (what === 'payment-days') return answerPaymentDays(await published(services, first, at), at)
  throw new PublicProblem('not-found')
}

const known = (first: string, what: string | undefined) =>
  what === 'rules' ||
  what === 'payment-days' ||
  what === 'parameters' ||
  (what === undefined && /^(openapi\.json|parameters)$/.test(first))

/** The amounts that the one national tenant of this installation keeps, and those of the software where there is none. */
async function nationalAmounts(services: Services, at: Date): Promise<Pick<PortalData, 'amounts'>> {
  const [only, more] = await nationalTenants(services.db)
  const data = only === undefined || more !== undefined ? null : await readPortal(services, only.slug, null, at)
  return data ?? { amounts: null }
}

async function published(services: Services, slug: string, at: Date): Promise<PortalData> {
  const data = /^[a-z0-9-]{1,60}$/.test(slug) ? await readPortal(services, slug, null, at) : null
  if (data === null || !data.open) throw new PublicProblem('not-found')
  return data
}
