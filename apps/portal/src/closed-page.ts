import type { PortalData, PortalRequest } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import type { Page } from './page-frame.ts'

/** What residents read until their municipality opens its site: that it is coming, and whom to call until then. */
export function closedPage({ tenant, contact }: PortalData, { language }: PortalRequest): Page {
  const say = { locale: language }
  return {
    status: 404,
    bare: true,
    title: m.portal_closed({}, say),
    body: html`<h1>${m.portal_closed({}, say)}</h1>
      <p>${m.portal_closed_text({ tenant: tenant.name }, say)}</p>
      ${
        contact === null
          ? ''
          : html`<p>
              ${m.portal_closed_call({ team: contact.team }, say)}
              <a href="tel:${contact.phone.replaceAll(/[^+\d]/g, '')}">${contact.phone}</a>
            </p>`
      }`,
  }
}
