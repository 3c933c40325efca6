import type { PortalData, PortalRequest } from '@vliegwiel/api'
import { calendarFeed, paymentDates, type PaymentDate } from '@vliegwiel/benefits/calendar'
import { paymentCalendarOf } from '@vliegwiel/benefits/kinds'
import { monthText } from '@vliegwiel/benefits/words'
import { dayOf, formatDate, m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import { contactBlock } from './contact-page.ts'
import { portalHref, type Page } from './page-frame.ts'

/** The payments of the coming twelve months; the one of this month may be over. */
function coming({ calendar, tenant }: PortalData, at: Date): readonly PaymentDate[] {
  if (calendar === null) return []
  const today = dayOf(at, tenant.zone)
  return paymentDates(paymentCalendarOf(calendar), `${today.slice(0, 7)}-01`, 13)
    .filter(({ date }) => date >= today)
    .slice(0, 12)
}

export function nextPayment(data: PortalData, at: Date): PaymentDate | null {
  return coming(data, at)[0] ?? null
}

/** Public, without signing in: people pay their rent with it. */
export function paymentDaysPage(data: PortalData, request: PortalRequest): Page {
  const { language } = request
  const say = { locale: language }
  const days = coming(data, request.at)
  const [next] = days
  const title = m.portal_payment_title({}, say)
  const long = (day: string) => formatDate(day, 'weekday', { language })
  if (!next)
    return {
      status: 200,
      title,
      body: html`<h1>${title}</h1>
        <p>${m.portal_payment_none({}, say)}</p>`,
      aside: contactBlock(data, request),
    }
  const why = ({ why: word, reason }: PaymentDate) => {
    if (word === 'exception') return reason ?? ''
    if (word === 'weekend') return m.portal_payment_why_weekend({}, say)
    return word === 'holiday' ? m.portal_payment_why_holiday({}, say) : ''
  }
  return {
    status: 200,
    title,
    body: html`<h1>${title}</h1>
      <p class="answer">${m.portal_payment_sentence({ day: long(next.date) }, say)}</p>
      <div class="scroll" tabindex="0" role="region" aria-label="${title}">
        <table>
          <thead>
            <tr>
              <th scope="col">${m.portal_payment_month({}, say)}</th>
              <th scope="col">${m.portal_payment_day({}, say)}</th>
              <th scope="col">${m.portal_payment_why({}, say)}</th>
            </tr>
          </thead>
          <tbody>
            ${days.map(
              (day) =>
                html`<tr>
                  <th scope="row">${monthText(day.period, language)}</th>
                  <td>${long(day.date)}</td>
                  <td>${why(day)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p>
        <a class="button" href="${portalHref(data, 'betaaldagen.ics', language)}">${m.portal_payment_feed({}, say)}</a>
      </p>
      <p class="muted">${m.portal_payment_feed_hint({}, say)}</p>`,
    aside: contactBlock(data, request),
  }
}

/** The same days as a calendar that others subscribe to (RFC 5545). null: there are none. */
export function paymentFeed(data: PortalData, { at, language, publicUrl }: PortalRequest): string | null {
  const days = coming(data, at)
  if (days.length === 0) return null
  const say = { locale: language }
  return calendarFeed({
    name: `${m.portal_nav_payment_days({}, say)} ${data.tenant.name}`,
    host: new URL(publicUrl).hostname,
    language,
    madeAt: at.toISOString(),
    events: days.map(({ period, date }) => ({
      key: `${data.tenant.slug}-${period}`,
      date,
      summary: m.portal_payment_event({ month: monthText(period, language) }, say),
    })),
  })
}
