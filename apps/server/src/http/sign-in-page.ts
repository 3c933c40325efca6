import { isRole, roleName } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { accentOf, markOf } from '@vliegwiel/ui/marks'
import { html, raw } from 'hono/html'
import { banner, field, plainPage, showPassword, submit, type Markup, type Say } from './plain-page.ts'

export interface SignInPerson {
  readonly personId: string
  readonly name: string
  readonly isOperator: boolean
  readonly places: readonly { readonly tenantName: string; readonly slug: string; readonly roles: readonly string[] }[]
  readonly shows: string
}

export interface SignInPage {
  readonly language: 'nl' | 'en'
  /** Where to go after it, and whose own provider may be used. */
  readonly back: string
  readonly slug: string | null
  readonly persons: readonly SignInPerson[]
  readonly ways: {
    readonly tenantName: string | null
    readonly providers: readonly { providerId: string; label: string }[]
  }
  /** Why the last try ended. */
  readonly problem: string | null
  /** What went well just before: a new password. */
  readonly done: string | null
  /** The second step takes the place of the first; `app`, `passkey`: what its owner has for it. */
  readonly challenge: { readonly token: string; readonly app: boolean; readonly passkey: boolean } | null
  /** Browsers use passkeys at this address. */
  readonly passkeys: boolean
  /** What was typed; a password never comes back. */
  readonly email: string
  readonly missing: readonly ('email' | 'password' | 'code')[]
  /** From the built console: its sheet, and the scripts that may be fetched once this page stands. */
  readonly sheets: readonly string[]
  readonly scripts: readonly string[]
}

const nameOf = (role: string, say: Say) => (isRole(role) ? roleName(role, say) : role)

const arrow = raw(
  '<svg width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M5 12h14"></path><path d="m12 5 7 7-7 7"></path></svg>',
)
/**
 * Signing in, drawn by the server in the look of the console: it stands before any script does, works without one, and
 * the console is fetched behind it.
 */
export function signInPage(page: SignInPage): Markup {
  const say = { locale: page.language }
  const demo = page.persons.length > 0 && page.challenge === null
  const title = demo ? m.account_demo_title({}, say) : m.account_sign_in_title({}, say)
  const ways = html`${page.challenge === null ? providers(page, say) : ''}${page.challenge === null ? passwordForm(page, say) : codeForm(page, say)}
    <p class="vw-secondary">${m.account_other_way({}, say)}</p>`
  return plainPage({
    language: page.language,
    tab: m.shell_sign_in({}, say),
    title,
    sentence: demo ? m.account_demo_sentence({}, say) : m.account_sign_in_sentence({}, say),
    wide: demo,
    above: html`${page.problem !== null && demo ? banner(page.problem) : ''}${page.done === null ? '' : banner(page.done, 'info')}`,
    body: demo
      ? html`<div class="vw-with-aside">
          <div class="vw-stack">${personsForm(page, say)}</div>
          <aside class="vw-aside" aria-label="${m.account_sign_in_with({}, say)}">${ways}</aside>
        </div>`
      : html`<div class="vw-stack">${ways}</div>`,
    sheets: page.sheets,
    scripts: page.scripts,
  })
}

const hidden = (page: SignInPage) =>
  html`<input type="hidden" name="terug" value="${page.back}" />${
      page.slug === null ? '' : html`<input type="hidden" name="gemeente" value="${page.slug}" />`
    }`

function personsForm(page: SignInPage, say: Say): Markup {
  const groups = Map.groupBy(page.persons, ({ isOperator, places }) => (isOperator ? '' : (places[0]?.slug ?? '')))
  return html`<form method="post" action="/aanmelden" class="admin-demo-groups">
    ${hidden(page)}
    ${[...groups].map(([slug, persons], index) => {
      const [first] = persons
      const name = slug === '' ? m.account_demo_operator_title({}, say) : (first?.places[0]?.tenantName ?? slug)
      return html`<section aria-labelledby="plek-${index}">
        <div class="admin-demo-head">
          <span class="vw-mark" data-accent="${accentOf(slug)}" data-size="small" aria-hidden="true"
            >${markOf(name)}</span
          >
          <h2 id="plek-${index}">${name}</h2>
        </div>
        <ul class="admin-demo-list">
          ${persons.map(
            (person) =>
              html`<li>
                <button type="submit" name="persoon" value="${person.personId}" class="admin-demo-person">
                  <span class="admin-demo-name"
                    >${person.name}<span class="admin-demo-role">${rolesOf(person, say)}</span></span
                  ><span class="admin-demo-shows">${person.shows}</span>${arrow}
                </button>
              </li>`,
          )}
        </ul>
      </section>`
    })}
  </form>`
}

function rolesOf({ isOperator, places }: SignInPerson, say: Say): string {
  if (isOperator) return roleName('operator', say)
  const [first, ...others] = places
  const roles = (first?.roles ?? []).map((role) => nameOf(role, say)).join(', ')
  return others.length === 0 ? roles : `${roles} + ${others.map(({ tenantName }) => tenantName).join(', ')}`
}

function providers(page: SignInPage, say: Say): Markup {
  const { ways, slug, back } = page
  if (slug === null || ways.providers.length === 0) return html``
  const query = new URLSearchParams({ returnTo: back }).toString()
  return html`<section aria-labelledby="via">
    <div class="vw-section-head">
      <h2 id="via">${m.account_provider_title({ tenant: ways.tenantName ?? '' }, say)}</h2>
    </div>
    ${ways.providers.map(
      ({ providerId, label }) =>
        html`<a
          class="utrecht-button utrecht-button--primary-action"
          href="/sign-in/oidc/${encodeURIComponent(slug)}/${providerId}/start?${query}"
          >${m.account_provider_sign_in({ label }, say)}</a
        >`,
    )}
  </section>`
}

function passwordForm(page: SignInPage, say: Say): Markup {
  const { missing, email } = page
  const errorOf = (name: 'email' | 'password') => (missing.includes(name) ? m.shell_field_missing({}, say) : null)
  const label = m.account_sign_in_with({}, say)
  return html`<section aria-labelledby="wachtwoord-kop">
    <div class="vw-section-head"><h2 id="wachtwoord-kop">${label}</h2></div>
    <form method="post" action="/aanmelden" novalidate aria-label="${label}" class="vw-form">
      ${page.problem !== null && page.persons.length === 0 ? banner(page.problem) : ''} ${hidden(page)}
      ${field({ name: 'email', label: m.account_email({}, say), type: 'email', complete: 'username', value: email, error: errorOf('email'), focus: missing[0] === 'email' })}
      ${field({ name: 'password', label: m.account_password({}, say), type: 'password', complete: 'current-password', error: errorOf('password'), focus: missing[0] === 'password' })}
      ${showPassword(say)}
      <div class="vw-form-actions">
        ${submit(m.action_sign_in({}, say))}
        <a class="utrecht-link" href="/wachtwoord-vergeten">${m.account_forgotten({}, say)}</a>
      </div>
    </form>
    ${page.passkeys ? passkeyButton(page, m.account_passkey_sign_in({}, say), say) : ''}
  </section>`
}

function codeForm(page: SignInPage, say: Say): Markup {
  const label = m.account_code_title({}, say)
  const error = page.missing.includes('code') ? m.shell_field_missing({}, say) : null
  const { token = '', app = true, passkey = false } = page.challenge ?? {}
  return html`<form method="post" action="/aanmelden" novalidate aria-label="${label}" class="vw-form">
    <h2>${label}</h2>
    <p class="vw-secondary">${app ? m.account_code_sentence({}, say) : m.account_code_passkey_sentence({}, say)}</p>
    ${passkey ? passkeyButton(page, m.account_passkey_use({}, say), say) : ''}
    ${app ? '' : html`<noscript><p>${m.account_passkey_no_script({}, say)}</p></noscript>`}
    ${page.problem === null ? '' : banner(page.problem)} ${hidden(page)}
    <input type="hidden" name="stap" value="${token}" />
    <input type="hidden" name="heeft" value="${waysWord(app, passkey)}" />
    ${field({ name: 'code', label: m.account_code({}, say), type: 'text', complete: 'one-time-code', error, focus: true })}
    <p class="vw-secondary">${app ? m.account_code_hint({}, say) : m.account_code_recovery_hint({}, say)}</p>
    <div class="vw-form-actions">
      ${submit(m.account_code_confirm({}, say))}
      <a class="utrecht-button utrecht-button--subtle" href="/aanmelden">${m.account_code_back({}, say)}</a>
    </div>
  </form>`
}

/** What somebody has for the second step, as the form sends it along. It decides only what the page offers. */
export const waysWord = (app: boolean, passkey: boolean): string =>
  [...(app ? ['app'] : []), ...(passkey ? ['passkey'] : [])].join(' ')

/** Shown by the script of the page where the browser has passkeys: without a script it would do nothing. */
const passkeyButton = (page: SignInPage, label: string, say: Say) =>
  html`<div
    class="admin-gap"
    hidden
    data-passkey
    data-challenge="${page.challenge?.token ?? ''}"
    data-back="${page.back}"
    data-stopped="${m.account_passkey_stopped({}, say)}"
  >
    <div class="utrecht-alert utrecht-alert--error vw-banner" role="alert" hidden>
      <div class="utrecht-alert__content"><div data-passkey-text></div></div>
    </div>
    <button class="utrecht-button utrecht-button--secondary-action" type="button">${label}</button>
  </div>`
