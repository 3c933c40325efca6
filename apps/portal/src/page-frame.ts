import type { PortalData, PortalRequest } from '@vliegwiel/api'
import { dayOf, formatDate, m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import { legalLinksOf, logoText, pictureOf, picturePaths } from './brand.ts'
import { styleElement } from './style-element.ts'

/** Markup in which every value was escaped. */
export type Markup = ReturnType<typeof html>

export interface Page {
  readonly status: 200 | 400 | 404 | 410
  readonly title: string
  /** Without the sections and the links below: there is nothing else to read yet. */
  readonly bare?: true
  readonly body: Markup
  /** Beside the page: who to call. */
  readonly aside?: Markup
}

/** The address of a part of the portal, in the language of the reader, at the moment that is looked at. */
export function portalHref(
  { base, tenant, preview }: PortalData,
  path: string,
  language: PortalRequest['language'],
): string {
  const way = path === '' ? base || '/' : `${base}/${path}`
  const query = new URLSearchParams()
  if (language !== tenant.languages[0]) query.set('taal', language)
  if (preview !== null && preview !== 'over') query.set('stand', preview.ticket)
  return query.size === 0 ? way : `${way}?${query.toString()}`
}

/** Says that this is not how the portal stands today. */
function previewLine(
  { preview, base, tenant }: PortalData,
  say: { readonly locale: PortalRequest['language'] },
): Markup {
  if (preview === null || preview === 'over') return html``
  const day = formatDate(dayOf(new Date(preview.moment), tenant.zone), 'long', { language: say.locale })
  return html`<div class="preview" role="region" aria-labelledby="stand">
    <div class="wide">
      <p id="stand">
        ${m.portal_preview({ day }, say)}
        <a href="${base || '/'}">${m.portal_preview_back({}, say)}</a>
      </p>
    </div>
  </div>`
}

/** A reader who came here by a search engine must not take made-up days and numbers for those of the municipality. */
const demoLine = (say: { readonly locale: PortalRequest['language'] }): Markup =>
  html`<div class="preview" role="region" aria-labelledby="proef">
    <div class="wide"><p id="proef">${m.portal_demo({}, say)}</p></div>
  </div>`

/** The whole page: name and sections above, legal links below. */
export function pageFrame(data: PortalData, request: PortalRequest, page: Page & { readonly style: string }): Markup {
  const { tenant } = data
  const legalLinks = legalLinksOf(data)
  const { language, path } = request
  const say = { locale: language }
  const icon = pictureOf(data, 'favicon') === null ? 'data:,' : portalHref(data, picturePaths.favicon, language)
  const sections = (
    page.bare
      ? []
      : [
          ['', m.portal_nav_questions({}, say)],
          ['rekentool', m.portal_nav_calculator({}, say)],
          ['betaaldagen', m.portal_nav_payment_days({}, say)],
          ['contact', m.portal_nav_contact({}, say)],
        ]
  ) as (readonly [string, string])[]
  const legal = {
    privacy: m.portal_legal_privacy({}, say),
    accessibility: m.portal_legal_accessibility({}, say),
    complaints: m.portal_legal_complaints({}, say),
    objection: m.portal_legal_objection({}, say),
  }
  const initials = tenant.name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase()
  const other = tenant.languages.find((one) => one !== language)
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · ${m.portal_title({ tenant: tenant.name }, say)}</title>
        ${styleElement(page.style)}
        ${data.preview === null && data.open && !request.demo ? '' : html`<meta name="robots" content="noindex" />`}
        <link rel="icon" href="${icon}" />
        <script type="module" src="/portaal/portal.js"></script>
      </head>
      <body>
        <a class="skip" href="#inhoud">${m.portal_skip({}, say)}</a>
        ${request.demo ? demoLine(say) : ''} ${previewLine(data, say)}
        <header class="top">
          <div class="wide">
            <a class="name" href="${portalHref(data, '', language)}">
              ${
                pictureOf(data, 'image') === null
                  ? html`<span class="mark" aria-hidden="true">${initials}</span>`
                  : html`<img
                      class="logo"
                      src="${portalHref(data, picturePaths.image, language)}"
                      alt="${logoText(data)}"
                    />`
              }
              <span><strong>${tenant.name}</strong><span class="muted"> · ${m.portal_subtitle({}, say)}</span></span>
            </a>
            <nav aria-label="${m.portal_navigation({}, say)}">
              <ul>
                ${sections.map(
                  ([to, name]) =>
                    html`<li>
                      <a href="${portalHref(data, to, language)}" ${to === path ? html`aria-current="page"` : ''}
                        >${name}</a
                      >
                    </li>`,
                )}
                ${
                  other === undefined
                    ? ''
                    : html`<li>
                        <a href="${portalHref(data, path, other)}" lang="${other}" hreflang="${other}"
                          >${m.portal_other_language({}, say)}</a
                        >
                      </li>`
                }
              </ul>
            </nav>
          </div>
        </header>
        <div class="wide ${page.aside ? 'with-aside' : ''}">
          <main id="inhoud" tabindex="-1">${page.body}</main>
          ${page.aside ? html`<aside>${page.aside}</aside>` : ''}
        </div>
        <footer>
          <div class="wide">
            <ul>
              ${Object.entries(page.bare ? {} : legal).map(([key, name]) => {
                const href = legalLinks[key as keyof typeof legalLinks]
                if (href === undefined) return ''
                const to = href.startsWith('/') ? portalHref(data, href.slice(1), language) : href
                return html`<li><a href="${to}">${name}</a></li>`
              })}
            </ul>
          </div>
        </footer>
      </body>
    </html>`
}
