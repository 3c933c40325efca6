import type { PortalData, PortalRequest } from '@vliegwiel/api'
import type { Block } from '@vliegwiel/configuration'
import { formatDate, isCalendarDay, m } from '@vliegwiel/i18n'
import { clearHost } from '@vliegwiel/i18n/web-address'
import { html } from 'hono/html'
import { contactBlock } from './contact-page.ts'
import { portalHref, type Markup, type Page } from './page-frame.ts'

/** A page of the municipality. One that was withdrawn says since when and why, and is never simply gone. */
export function documentPage(page: NonNullable<PortalData['page']>, data: PortalData, request: PortalRequest): Page {
  const { language } = request
  const say = { locale: language }
  const since = formatDate(new Date(page.since), 'long', { language, zone: data.tenant.zone })
  if (page.status === 'withdrawn')
    return {
      status: 410,
      title: page.title,
      body: html`<h1>${page.title}</h1>
        <p class="notice warn">
          <strong>${m.portal_page_withdrawn({}, say)}</strong><br />
          ${m.portal_page_withdrawn_text({ day: since, reason: page.reason ?? '–' }, say)}
        </p>
        <p><a href="${portalHref(data, '', language)}">${m.portal_back_home({}, say)}</a></p>`,
      aside: contactBlock(data, request),
    }
  const { summary } = page.content.fields
  return {
    status: 200,
    title: page.title,
    body: html`<article lang="${String(page.content.fields['language'] ?? 'nl')}">
      <h1>${page.title}</h1>
      ${typeof summary === 'string' ? html`<p class="answer">${summary}</p>` : ''}
      ${(page.content.children ?? []).map((block) => blockMarkup(block, data, request, 2))}
      ${sourceLine(page.content, language)}
      <p class="muted small">${m.portal_page_since({ day: since }, say)}</p>
    </article>`,
    aside: contactBlock(data, request),
  }
}

/** Where the answer comes from, and when somebody last looked. */
function sourceLine(content: Block, language: PortalRequest['language']): Markup | '' {
  const say = { locale: language }
  const [source, address, checked] = ['source', 'sourceAddress', 'checkedOn'].map((field) => textOf(content, field))
  if (source === null || source === undefined) return ''
  const leads = typeof address === 'string' && clearHost(address) !== null
  const day = typeof checked === 'string' && isCalendarDay(checked) ? formatDate(checked, 'long', { language }) : null
  return html`<p class="muted small">
    ${m.portal_page_source({}, say)} ${leads ? html`<a href="${address}">${source}</a>` : source}.
    ${day === null ? '' : m.portal_page_checked({ day }, say)}
  </p>`
}

const textOf = (block: Block, field: string) => {
  const value = block.fields[field]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function headingOf(text: string | null, level: number): Markup | '' {
  if (text === null) return ''
  if (level === 2) return html`<h2>${text}</h2>`
  return level === 3 ? html`<h3>${text}</h3>` : html`<h4>${text}</h4>`
}

const paragraphs = (text: string | null) =>
  (text ?? '')
    .split(/\n\s*\n/)
    .filter(Boolean)
    .map((part) => html`<p>${part}</p>`)

function blockMarkup(block: Block, data: PortalData, request: PortalRequest, level: number): Markup {
  const heading = headingOf(textOf(block, 'heading'), level)
  switch (block.type) {
    case 'section':
      return html`<section>
        ${heading}${(block.children ?? []).map((child) => blockMarkup(child, data, request, level + 1))}
      </section>`
    case 'steps': {
      const { steps } = block.fields
      return html`${heading}
        <ol>
          ${Array.isArray(steps) ? steps.map((step: string) => html`<li>${step}</li>`) : ''}
        </ol>`
    }
    case 'notice':
      return html`<div class="notice ${block.fields['weight'] === 'warn' ? 'warn' : 'info'}">
        ${paragraphs(textOf(block, 'body'))}
      </div>`
    case 'contact': {
      const phone = textOf(block, 'phone') ?? ''
      return html`<p>
        ${textOf(block, 'team')}<br />
        <a class="phone" href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a><br />
        <span class="muted">${textOf(block, 'hours')}</span>
      </p>`
    }
    case 'link': {
      const address = textOf(block, 'address') ?? ''
      // What came into force before the check refused it is shown as it is: the reader sees where it would lead.
      if (!address.startsWith('/') && clearHost(address) === null)
        return html`<p>${textOf(block, 'label')}: ${address}</p>`
      const href = address.startsWith('/') ? portalHref(data, address.slice(1), request.language) : address
      return html`<p><a href="${href}">${textOf(block, 'label')}</a></p>`
    }
    default:
      return html`${heading}${paragraphs(textOf(block, 'body'))}`
  }
}
