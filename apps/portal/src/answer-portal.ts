import type { PortalAnswer, PortalData, PortalRequest } from '@vliegwiel/api'
import { pictureOf, picturePaths } from './brand.ts'
import { calculatorPage } from './calculator-page.ts'
import { closedPage } from './closed-page.ts'
import { contactPage } from './contact-page.ts'
import { documentPage } from './document-page.ts'
import { homePage } from './home-page.ts'
import { pageFrame, portalHref, type Page } from './page-frame.ts'
import { paymentDaysPage, paymentFeed } from './payment-days.ts'
import { withFacts } from './placed-facts.ts'
import { searchPage } from './search-page.ts'
import { themeSheet } from './theme-sheet.ts'
import { m } from '@vliegwiel/i18n'
import { html } from 'hono/html'

/** Words of the address that are no page of the municipality. */
export const fixedPaths = [
  '',
  'zoek',
  'rekentool',
  'betaaldagen',
  'betaaldagen.ics',
  'contact',
  'huisstijl.css',
] as const
const pictures = Object.entries(picturePaths) as [keyof typeof picturePaths, string][]

/** The page that a path asks for; null where the portal itself answers. */
export function pageKeyOf(path: string): string | null {
  return (fixedPaths as readonly string[]).includes(path) || !/^[a-z0-9-]{1,80}$/.test(path) ? null : path
}

/** Answers one request of a resident from what the municipality published. Nothing is kept, nobody is known. */
export async function answerPortal(published: PortalData, asked: PortalRequest): Promise<PortalAnswer> {
  const request = asOf(published, asked)
  const data = withFacts(published, request)
  if (request.path === 'huisstijl.css')
    return { status: 200, type: 'text/css; charset=utf-8', body: themeSheet(data.theme) }
  const closed = !data.open && data.preview === null
  if (request.path === 'betaaldagen.ics' && !closed) {
    const feed = paymentFeed(data, request)
    if (feed !== null) return { status: 200, type: 'text/calendar; charset=utf-8', body: feed }
  }
  const [field] = pictures.find(([, path]) => path === request.path) ?? []
  const picture = field === undefined ? null : pictureOf(data, field)
  if (picture !== null) return { status: 200, type: picture.type, body: picture.bytes }
  const page = closed ? closedPage(data, request) : pageOf(data, request)
  // One text for the page and for the header that allows it: rules of the house, then the colours of the municipality.
  const style = `${request.sheet}\n${themeSheet(data.theme)}`
  return {
    status: page.status,
    type: 'text/html; charset=utf-8',
    body: String(await pageFrame(data, request, { ...page, style })),
    style,
  }
}

/** Who looks at the portal as it stands on a day gets every figure of that day: today's beside them would be wrong. */
function asOf({ preview }: PortalData, request: PortalRequest): PortalRequest {
  return preview === null || preview === 'over' ? request : { ...request, at: new Date(preview.moment) }
}

function pageOf(data: PortalData, request: PortalRequest): Page {
  if (data.preview === 'over') return previewOver(data, request)
  if (request.path === '') return homePage(data, request)
  if (request.path === 'zoek') return searchPage(data, request)
  if (request.path === 'rekentool') return calculatorPage(data, request)
  if (request.path === 'betaaldagen') return paymentDaysPage(data, request)
  if (request.path === 'contact') return contactPage(data, request)
  return data.page ? documentPage(data.page, data, request) : notFound(data, request)
}

/** A ticket that is over never shows today's portal in its place: nobody would see the difference. */
function previewOver({ base }: PortalData, { language }: PortalRequest): Page {
  const say = { locale: language }
  return {
    status: 410,
    title: m.portal_preview_over({}, say),
    body: html`<h1>${m.portal_preview_over({}, say)}</h1>
      <p>${m.portal_preview_over_text({}, say)}</p>
      <p><a href="${base || '/'}">${m.portal_preview_back({}, say)}</a></p>`,
  }
}

function notFound(data: PortalData, { language }: PortalRequest): Page {
  const say = { locale: language }
  return {
    status: 404,
    title: m.portal_not_found({}, say),
    body: html`<h1>${m.portal_not_found({}, say)}</h1>
      <p>${m.portal_not_found_text({}, say)}</p>
      <p><a href="${portalHref(data, '', language)}">${m.portal_back_home({}, say)}</a></p>`,
  }
}

export { answerUnknown } from './unknown-page.ts'
