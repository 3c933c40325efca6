import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { RequestContext } from '@vliegwiel/api/server'
import type { Context } from 'hono'
import type { CallAnswer } from './call-procedures.ts'
import { cookieJar, type CookieNames, type WritableJar } from './cookies.ts'
import type { Markup } from './plain-page.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'

const compress = promisify(gzip)

/** An address, a password and a way back are some hundreds of bytes. */
export const longestForm = 8_000

/** The language that was chosen in the console on this device; it is no secret and names nobody. */
export const chosenLanguage = (c: Context<HonoEnvironment>): 'nl' | 'en' =>
  /(?:^|;\s*)vliegwiel-taal=en(?:;|$)/.test(c.env.incoming.headers.cookie ?? '') ? 'en' : 'nl'

/** What a page of the server brings along when it calls procedures: nobody is signed in on it. */
export function pageCall(
  c: Context<HonoEnvironment>,
  { services }: HttpSettings,
  names: CookieNames,
): { readonly context: RequestContext; readonly jar: WritableJar } {
  const jar = cookieJar(c.env.incoming.headers.cookie ?? null, names)
  const { requestId, address } = c.get('visit')
  const at = services.clock()
  const nobody = { session: null, slug: null, viewAs: null }
  const context: RequestContext = {
    ...nobody,
    services,
    at,
    requestId,
    address,
    language: chosenLanguage(c),
    userAgent: c.req.header('user-agent') ?? '',
    origin: 'console',
    cookies: jar,
  }
  return { context, jar }
}

/** Sends a page: not kept by anybody on the way. */
export async function sendPage(
  c: Context<HonoEnvironment>,
  page: Markup,
  { language, status = 200 }: { readonly language: 'nl' | 'en'; readonly status?: 200 | 400 | 401 | 404 | 429 },
): Promise<Response> {
  const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  const text = String(await page)
  return c.body(zipped ? new Uint8Array(await compress(text)) : text, status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-language': language,
    vary: 'accept-encoding, cookie',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  })
}

/** What a call answered; null when it was refused. */
export function dataOf<Data>(answer: CallAnswer | undefined): Data | null {
  if (answer === undefined || answer.error !== null) return null
  return (answer.body as { result: { data: Data } }).result.data
}

/** What the API itself says of the refusal. */
export function textOf(answer: CallAnswer | undefined): string | undefined {
  const { error } = (answer?.body ?? {}) as { error?: { data?: { app?: { text?: string } } } }
  return error?.data?.app?.text
}
