import { isPasswordReason, passwordText } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { callProcedures, type CallAnswer } from './call-procedures.ts'
import { builtConsole } from './console-routes.ts'
import type { CookieNames } from './cookies.ts'
import type { NetworkLimits } from './limits/network-limits.ts'
import { dataOf, longestForm, pageCall, sendPage, textOf } from './page-call.ts'
import { forgottenPage, linkClosedPage, lookInMailPage, newPasswordPage } from './password-pages.ts'
import { cameByOwnName } from './portal-host.ts'
import type { HonoEnvironment, HttpSettings } from './server-environment.ts'

/** A forgotten password: asking for the letter, and what stands behind its link. Drawn and answered here, by plain forms. */
export function passwordRoutes(
  app: Hono<HonoEnvironment>,
  settings: HttpSettings,
  names: CookieNames,
  limits: NetworkLimits,
): void {
  const { consoleFolder } = settings
  if (consoleFolder === null) return

  const open = async (c: Context<HonoEnvironment>) => {
    const { context, jar } = pageCall(c, settings, names)
    const built = await builtConsole(consoleFolder)
    const call = async (path: string, input: unknown) => {
      const [answer] = await callProcedures(context, limits, [path], () => Promise.resolve(input))
      for (const line of jar.lines) c.header('set-cookie', line, { append: true })
      return answer
    }
    const { language } = context
    const around = { language, problem: null, ...(built ?? { sheets: [], scripts: [] }) }
    return { call, language, around, say: { locale: language } }
  }
  const limit = bodyLimit({ maxSize: longestForm, onError: (c) => c.text('Too long\n', 413) })
  const formOf = async (c: Context<HonoEnvironment>) => new Map(new URLSearchParams(await c.req.text()))

  app.get('/wachtwoord-vergeten', async (c, next) => {
    if (cameByOwnName(c.env.incoming)) return next()
    const { around, language } = await open(c)
    return sendPage(c, forgottenPage({ ...around, email: '', error: null }), { language })
  })

  app.post('/wachtwoord-vergeten', limit, async (c, next) => {
    if (cameByOwnName(c.env.incoming)) return next()
    const email = (await formOf(c)).get('email')?.trim() ?? ''
    const { around, language, call, say } = await open(c)
    const again = (error: string | null, problem: string | null, status: 400 | 429) =>
      sendPage(c, forgottenPage({ ...around, email, error, problem }), { language, status })
    if (email === '') return again(m.shell_field_missing({}, say), null, 400)
    const answer = await call('session.askNewPassword', { email })
    if (answer?.error != null) return again(null, refusalOf(answer, say), answer.status === 429 ? 429 : 400)
    return sendPage(c, lookInMailPage(around), { language })
  })

  app.get('/nieuw-wachtwoord/:token', async (c, next) => {
    if (cameByOwnName(c.env.incoming)) return next()
    const { around, language, call } = await open(c)
    const token = c.req.param('token')
    const found = dataOf<{ open: boolean }>(await call('session.showPasswordLink', { token }))
    return found?.open === true
      ? sendPage(c, newPasswordPage({ ...around, token, error: null }), { language })
      : sendPage(c, linkClosedPage(around), { language, status: 404 })
  })

  app.post('/nieuw-wachtwoord', limit, async (c, next) => {
    if (cameByOwnName(c.env.incoming)) return next()
    const said = await formOf(c)
    const [token, password] = [said.get('link') ?? '', said.get('password') ?? '']
    const { around, language, call, say } = await open(c)
    const again = (error: string | null, problem: string | null, status: 400 | 429) =>
      sendPage(c, newPasswordPage({ ...around, token, error, problem }), { language, status })
    if (password === '') return again(m.shell_field_missing({}, say), null, 400)
    const answer = await call('session.setNewPassword', { token, password })
    if (answer === undefined || answer.error === null) return c.redirect('/aanmelden?gelukt=wachtwoord', 303)
    if (answer.error.outcome === 'not-found') return sendPage(c, linkClosedPage(around), { language, status: 404 })
    const reasons = answer.error.params['reasons']
    const refused = Array.isArray(reasons) ? passwordText(reasons.filter(isPasswordReason), say) : undefined
    if (refused !== undefined) return again(refused, null, 400)
    return again(null, refusalOf(answer, say), answer.status === 429 ? 429 : 400)
  })
}

const refusalOf = (answer: CallAnswer, say: { readonly locale: 'nl' | 'en' }) =>
  textOf(answer) ?? m.errors_api_unexpected({}, say)
