import { passwordMinimum } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import type { BuiltConsole } from './console-routes.ts'
import { banner, field, plainPage, showPassword, submit, type Markup, type Say } from './plain-page.ts'

interface Around extends BuiltConsole {
  readonly language: 'nl' | 'en'
  /** What went wrong with the whole of it; null: nothing. */
  readonly problem: string | null
}

const toSignIn = (say: Say) =>
  html`<a class="utrecht-button utrecht-button--subtle" href="/aanmelden">${m.account_back_to_sign_in({}, say)}</a>`

/** Asks for the address of who forgot the password. */
export function forgottenPage(page: Around & { readonly email: string; readonly error: string | null }): Markup {
  const say = { locale: page.language }
  const title = m.account_forgotten_title({}, say)
  return plainPage({
    ...page,
    tab: title,
    title,
    sentence: m.account_forgotten_sentence({}, say),
    body: html`<form method="post" action="/wachtwoord-vergeten" novalidate aria-label="${title}" class="vw-form">
      ${page.problem === null ? '' : banner(page.problem)}
      ${field({ name: 'email', label: m.account_email({}, say), type: 'email', complete: 'username', value: page.email, error: page.error, focus: true })}
      <div class="vw-form-actions">${submit(m.account_forgotten_send({}, say))}${toSignIn(say)}</div>
    </form>`,
  })
}

/** The same for every address: whether it has an account is told in its mailbox alone. */
export function lookInMailPage(page: Around): Markup {
  const say = { locale: page.language }
  const title = m.account_forgotten_done_title({}, say)
  return plainPage({
    ...page,
    tab: title,
    title,
    sentence: m.account_forgotten_done({}, say),
    body: html`<div class="vw-form-actions">${toSignIn(say)}</div>`,
  })
}

/** Behind the link of the letter. The token goes along in the form; the address of the next page has none. */
export function newPasswordPage(page: Around & { readonly token: string; readonly error: string | null }): Markup {
  const say = { locale: page.language }
  const title = m.account_new_password_title({}, say)
  const hint = m.account_password_rules({ count: passwordMinimum }, say)
  return plainPage({
    ...page,
    tab: title,
    title,
    sentence: m.account_new_password_sentence({}, say),
    body: html`<form method="post" action="/nieuw-wachtwoord" novalidate aria-label="${title}" class="vw-form">
      ${page.problem === null ? '' : banner(page.problem)}
      <input type="hidden" name="link" value="${page.token}" />
      ${field({ name: 'password', label: m.account_password_new({}, say), type: 'password', complete: 'new-password', hint, error: page.error, focus: true })}
      ${showPassword(say)}
      <div class="vw-form-actions">${submit(m.account_new_password_save({}, say))}</div>
    </form>`,
  })
}

/** A link that was used, is over, or never was: nobody can tell which. */
export function linkClosedPage(page: Around): Markup {
  const say = { locale: page.language }
  const title = m.account_link_closed_title({}, say)
  return plainPage({
    ...page,
    tab: title,
    title,
    sentence: m.account_link_closed({}, say),
    body: html`<div class="vw-form-actions">
      <a class="utrecht-button utrecht-button--primary-action" href="/wachtwoord-vergeten"
        >${m.account_link_again({}, say)}</a
      >${toSignIn(say)}
    </div>`,
  })
}
