import { m } from '@vliegwiel/i18n'
import { html, raw } from 'hono/html'

export type Markup = ReturnType<typeof html>
export type Say = { readonly locale: 'nl' | 'en' }

export interface PlainPage {
  readonly language: 'nl' | 'en'
  /** In the tab of the browser, before the name of the product. */
  readonly tab: string
  readonly title: string
  readonly sentence: string
  readonly wide?: boolean
  /** Above the title: what went wrong, where it is about all of the page. */
  readonly above?: Markup | ''
  readonly body: Markup
  /** From the built console: its sheet, and the scripts that may be fetched once this page stands. */
  readonly sheets: readonly string[]
  readonly scripts: readonly string[]
}

const brand = raw(
  '<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentcolor"><circle cx="10" cy="10" r="7.5" stroke-width="1.5"></circle><path d="M10 2.5a7.5 7.5 0 0 1 4.5 13.5" stroke-width="3.5"></path><circle cx="10" cy="10" r="2" fill="currentcolor" stroke="none"></circle></svg>',
)

/**
 * A page before anybody is known, drawn by the server in the look of the console: it stands before any script does,
 * works without one, and the console is fetched behind it.
 */
export function plainPage(page: PlainPage): Markup {
  return html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.tab} · Vliegwiel</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <script src="/appearance.js"></script>
        ${page.sheets.map((href) => html`<link rel="stylesheet" crossorigin href="${href}" />`)}
        <script src="/sign-in.js" defer data-console="${page.scripts.join(' ')}"></script>
      </head>
      <body>
        <div class="admin-plain" data-wide="${page.wide === true ? 'true' : 'false'}">
          <header class="admin-plain-head"><span class="vw-brand">${brand}Vliegwiel</span></header>
          <main class="admin-plain-main" id="inhoud" tabindex="-1">
            ${page.above ?? ''}
            <div class="vw-page-header">
              <div class="vw-page-title">
                <div class="vw-page-name"><h1>${page.title}</h1></div>
                <p class="vw-page-sentence">${page.sentence}</p>
              </div>
            </div>
            ${page.body}
          </main>
        </div>
      </body>
    </html>`
}

/** What went wrong, or what went well. */
export const banner = (text: string, tone: 'error' | 'info' = 'error') =>
  html`<div class="utrecht-alert utrecht-alert--${tone} vw-banner" role="${tone === 'error' ? 'alert' : 'status'}">
    <div class="utrecht-alert__content"><div>${text}</div></div>
  </div>`

export interface FieldProps {
  readonly name: string
  readonly label: string
  readonly type: string
  readonly complete: string
  readonly value?: string
  readonly hint?: string
  readonly error: string | null
  readonly focus?: boolean
}

export function field({ name, label, type, complete, value = '', hint, error, focus = false }: FieldProps): Markup {
  const described = [...(hint === undefined ? [] : [`${name}-hint`]), ...(error === null ? [] : [`${name}-fout`])]
  return html`<div
    data-width="full"
    class="utrecht-form-field utrecht-form-field--text vw-field ${error === null ? '' : 'utrecht-form-field--invalid'}"
  >
    <div class="utrecht-form-field__label"><label for="${name}" class="vw-label">${label}</label></div>
    ${hint === undefined ? '' : html`<p class="vw-secondary" id="${name}-hint">${hint}</p>`}
    ${error === null ? '' : html`<p class="vw-field-error" id="${name}-fout">${error}</p>`}
    <div class="utrecht-form-field__input">
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        value="${value}"
        autocomplete="${complete}"
        class="utrecht-textbox utrecht-textbox--html-input"
        dir="auto"
        ${error === null ? '' : raw('aria-invalid="true"')}
        ${described.length === 0 ? '' : raw(`aria-describedby="${described.join(' ')}"`)}
        ${focus ? raw('autofocus') : ''}
      />
    </div>
  </div>`
}

/** Shown by the script of the page: without one it would do nothing. */
export const showPassword = (say: Say) =>
  html`<div class="vw-choice" id="toon" hidden>
    <input id="toon-wachtwoord" class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" />
    <label for="toon-wachtwoord">${m.account_show_password({}, say)}</label>
  </div>`

export const submit = (text: string) =>
  html`<button class="utrecht-button utrecht-button--submit utrecht-button--primary-action" type="submit">
    ${text}
  </button>`
