import { findSession, hashToken } from '@vliegwiel/auth/server'
import { atSignIn } from '@vliegwiel/db'
import { appRouter, type ProcedurePath, type RouterInputs, type RouterOutputs } from '../app-router.ts'
import { asDomainError, briefly } from '../errors/domain-errors.ts'
import type { CookieJar, RequestContext } from '../request-context.ts'
import type { Services } from '../services.ts'
import { t } from '../trpc.ts'
import { noon } from './test-services.ts'

const caller = t.createCallerFactory(appRouter)

/** The cookies of one browser; a test keeps one between calls to stay the same browser. */
export interface TestBrowser extends CookieJar {
  session: string | null
}

export function browser(token: string | null = null): TestBrowser {
  return {
    session: token,
    setSession(given) {
      this.session = given
    },
    clearSession() {
      this.session = null
    },
  }
}

export interface Caller {
  readonly cookies?: TestBrowser
  readonly slug?: string | null
  readonly viewAs?: string | null
  readonly at?: Date
  readonly address?: string
  readonly userAgent?: string
}

/** What a request brings along, found by the real `findSession` from the cookie, as the server does it. */
export async function contextOf(services: Services, who: Caller): Promise<RequestContext> {
  const at = who.at ?? noon
  const cookies = who.cookies ?? browser()
  const token = cookies.session
  const session =
    token === null
      ? null
      : await atSignIn(services.db, (trx) => findSession(trx, hashToken(token), at, who.slug ?? null))
  return {
    services,
    at,
    requestId: 'test',
    session,
    slug: who.slug ?? null,
    viewAs: who.viewAs ?? null,
    language: 'nl',
    address: who.address ?? '203.0.113.7',
    userAgent: who.userAgent ?? '',
    origin: 'console',
    cookies,
  }
}

type Split<P extends string> = P extends `${infer Word}.${infer Verb}` ? [Word, Verb] : never
type At<R, P extends ProcedurePath> =
  Split<P> extends [infer Word extends keyof R, infer Verb]
    ? Verb extends keyof R[Word]
      ? R[Word][Verb]
      : never
    : never

/** Calls one procedure as one request: context, session and rights are read afresh. */
export async function callAs<P extends ProcedurePath>(
  services: Services,
  who: Caller,
  path: P,
  input: At<RouterInputs, P>,
): Promise<At<RouterOutputs, P>> {
  const ctx = await contextOf(services, who)
  const [word, verb] = path.split('.') as [string, string]
  const words = caller(ctx) as unknown as Record<string, Record<string, (given: unknown) => Promise<unknown>>>
  const procedure = words[word]?.[verb]
  if (!procedure) throw new Error(`${path} is not served`)
  return (await procedure(input)) as At<RouterOutputs, P>
}

/** The same where the path is data, as in a test that goes over all procedures. */
export function callByPath(services: Services, who: Caller, path: string, input: unknown): Promise<unknown> {
  return callAs(services, who, path as ProcedurePath, input as never)
}

/** The same for a list of calls whose paths are data: what is answered, or the code of the refusal with its params. */
export async function ask(services: Services, who: Caller, path: string, input: unknown): Promise<unknown> {
  try {
    return await callByPath(services, who, path, input)
  } catch (error) {
    const { outcome: code, params } = asDomainError(error)
    return { code, params }
  }
}

/** The refusal of a call as `code` or `code/reason` (without the slice), or `ok`. */
export async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'ok'
  } catch (error) {
    const { code, reason } = briefly(error)
    return reason === null ? code : `${code}/${reason.slice(reason.indexOf(':') + 1)}`
  }
}
