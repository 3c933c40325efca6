import { localPath, refusalText } from '@vliegwiel/auth'
import { passkeySiteOf } from '@vliegwiel/auth/server'
import { m } from '@vliegwiel/i18n'
import type { RequestContext } from '@vliegwiel/api/server'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { callProcedures } from './call-procedures.ts'
import { builtConsole } from './console-routes.ts'
import type { CookieNames } from './cookies.ts'
import type { NetworkLimits } from './limits/network-limits.ts'
import { dataOf, longestForm, pageCall, sendPage, textOf } from './page-call.ts'
import { cameByOwnName } from './portal-host.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'
import { signInPage, type SignInPage, type SignInPerson } from './sign-in-page.ts'

/** Where the form leads and where it went on to: the same address, and one of ours. */
const backOf = (said: ReadonlyMap<string, string>) => localPath(said.get('terug')) ?? '/'

/** `/aanmelden`, drawn here and answered here: the same procedures as the console calls, by a form. */
export function signInRoutes(
  app: Hono<HonoEnvironment>,
  settings: HttpSettings,
  names: CookieNames,
  limits: NetworkLimits,
): void {
  const { consoleFolder } = settings
  if (consoleFolder === null) return

  const draw = async (
    c: Context<HonoEnvironment>,
    context: RequestContext,
    said: ReadonlyMap<string, string>,
    state: Partial<Pick<SignInPage, 'problem' | 'done' | 'challenge' | 'missing'>> & {
      readonly status?: 200 | 400 | 401 | 429
    },
  ) => {
    const built = await builtConsole(consoleFolder)
    if (built === null) return null
    const slug = /^[a-z0-9-]{1,60}$/.test(said.get('gemeente') ?? '') ? (said.get('gemeente') ?? null) : null
    const [demo, ways] = await callProcedures(context, limits, ['session.demoPersons', 'session.waysIn'], (index) =>
      Promise.resolve(index === 0 ? {} : { slug: slug ?? '-' }),
    )
    const page = signInPage({
      language: context.language,
      back: backOf(said),
      slug,
      persons: dataOf<{ persons: readonly SignInPerson[] }>(demo)?.persons ?? [],
      ways: dataOf<SignInPage['ways']>(ways) ?? { tenantName: null, providers: [] },
      problem: state.problem ?? null,
      done: state.done ?? null,
      challenge: state.challenge ?? null,
      email: said.get('email') ?? '',
      missing: state.missing ?? [],
      passkeys: passkeySiteOf(settings.services.publicUrl) !== null,
      ...built,
    })
    return sendPage(c, page, { language: context.language, status: state.status ?? 200 })
  }

  app.get('/aanmelden', async (c, next) => {
    if (cameByOwnName(c.env.incoming)) return next()
    const { context } = pageCall(c, settings, names)
    const reason = c.req.query('reden')
    const say = { locale: context.language }
    const problem = reason === undefined ? null : (refusalText(reason, say) ?? m.account_refused_other({}, say))
    const done = c.req.query('gelukt') === 'wachtwoord' ? m.account_new_password_done({}, say) : null
    return (await draw(c, context, new Map(Object.entries(c.req.query())), { problem, done })) ?? next()
  })

  app.post(
    '/aanmelden',
    bodyLimit({ maxSize: longestForm, onError: (c) => c.text('Too long\n', 413) }),
    async (c, next) => {
      if (cameByOwnName(c.env.incoming)) return next()
      const said = new Map(new URLSearchParams(await c.req.text()))
      const { context, jar } = pageCall(c, settings, names)
      const { asked, missing } = askedOf(said)
      const challenge = secondStepOf(said)
      if (missing.length > 0) return (await draw(c, context, said, { missing, challenge, status: 400 })) ?? next()
      const [answer] = await callProcedures(context, limits, [asked.path], () => Promise.resolve(asked.input))
      for (const line of jar.lines) c.header('set-cookie', line, { append: true })
      const outcome = dataOf<{ kind: string; challenge?: string; app?: boolean; passkey?: boolean }>(answer)
      if (answer === undefined || answer.error !== null || outcome === null) {
        const reason = answer?.error?.code.split(':').at(-1) ?? ''
        const say = { locale: context.language }
        const problem = refusalText(reason, say) ?? textOf(answer) ?? m.errors_api_unexpected({}, say)
        const expired = reason === 'challenge-expired'
        const status = answer?.status === 429 ? 429 : 401
        return (await draw(c, context, said, { problem, challenge: expired ? null : challenge, status })) ?? next()
      }
      const { challenge: token, app = true, passkey = false } = outcome
      if (token !== undefined) return (await draw(c, context, said, { challenge: { token, app, passkey } })) ?? next()
      return c.redirect(backOf(said), 303)
    },
  )
}

/** The second step as the form sends it back; what it says of the ways decides only what the page offers. */
function secondStepOf(said: ReadonlyMap<string, string>): SignInPage['challenge'] {
  const token = said.get('stap')
  if (token === undefined) return null
  const ways = (said.get('heeft') ?? 'app').split(' ')
  return { token, app: ways.includes('app'), passkey: ways.includes('passkey') }
}

interface Asked {
  readonly path: string
  readonly input: unknown
}

/** Which of the three ways in the form took, and what was left empty. */
function askedOf(said: ReadonlyMap<string, string>): { asked: Asked; missing: ('email' | 'password' | 'code')[] } {
  const personId = said.get('persoon')
  if (personId !== undefined) return { asked: { path: 'session.signInAsDemo', input: { personId } }, missing: [] }
  const challenge = said.get('stap')
  if (challenge !== undefined) {
    const code = said.get('code')?.trim() ?? ''
    return {
      asked: { path: 'session.confirmSecondFactor', input: { challenge, code } },
      missing: code === '' ? ['code'] : [],
    }
  }
  const given = { email: said.get('email')?.trim() ?? '', password: said.get('password') ?? '' }
  const missing = (['email', 'password'] as const).filter((name) => given[name] === '')
  return { asked: { path: 'session.signIn', input: given }, missing }
}
