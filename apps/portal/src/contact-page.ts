import type { PortalData, PortalRequest } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import type { Markup, Page } from './page-frame.ts'

/** Whom to call, as it stands beside a page. */
export function contactBlock({ contact }: PortalData, { language }: PortalRequest, level: 'h1' | 'h2' = 'h2'): Markup {
  const say = { locale: language }
  const title = m.portal_contact_title({}, say)
  const heading = level === 'h1' ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`
  if (contact === null)
    return html`${heading}
      <p>${m.portal_contact_none({}, say)}</p>`
  return html`${heading}
    <p>${contact.team}</p>
    <p><a class="phone" href="tel:${contact.phone.replaceAll(/[^+\d]/g, '')}">${contact.phone}</a></p>
    <p class="muted">${contact.hours}</p>
    ${
      contact.email === null
        ? ''
        : html`<p><a href="mailto:${contact.email}">${m.portal_contact_mail({ email: contact.email }, say)}</a></p>`
    }`
}

export function contactPage(data: PortalData, request: PortalRequest): Page {
  return {
    status: 200,
    title: m.portal_nav_contact({}, { locale: request.language }),
    body: contactBlock(data, request, 'h1'),
  }
}
