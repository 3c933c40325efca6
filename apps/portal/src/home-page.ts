import type { PortalData, PortalRequest } from '@vliegwiel/api'
import { formatDate, m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import { contactBlock } from './contact-page.ts'
import { portalHref, type Page } from './page-frame.ts'
import { eventList } from './question-lists.ts'
import { searchForm } from './search-page.ts'
import { nextPayment } from './payment-days.ts'

/** Every question with its answer in one sentence, the calculator, and the next payment. */
export function homePage(data: PortalData, request: PortalRequest): Page {
  const { language } = request
  const say = { locale: language }
  const next = nextPayment(data, request.at)
  return {
    status: 200,
    title: m.portal_nav_questions({}, say),
    body: html`<h1>${m.portal_home_sentence({}, say)}</h1>
      ${data.questions.length === 0 ? '' : searchForm(data, request, '')}
      ${
        next === null
          ? ''
          : html`<p class="notice info">
              <a href="${portalHref(data, 'betaaldagen', language)}"
                >${m.portal_home_next_payment({ day: formatDate(next.date, 'weekday', { language }) }, say)}</a
              >
            </p>`
      }
      <section class="callout">
        <h2>${m.portal_home_calculator({}, say)}</h2>
        <p>${m.portal_home_calculator_text({}, say)}</p>
        <p>
          <a class="button" href="${portalHref(data, 'rekentool', language)}"
            >${m.portal_home_calculator_action({}, say)}</a
          >
        </p>
      </section>
      ${
        data.questions.length === 0
          ? html`<h2>${m.portal_nav_questions({}, say)}</h2>
              <p>${m.portal_home_no_questions({}, say)}</p>`
          : eventList(data, request)
      }`,
    aside: contactBlock(data, request),
  }
}
