import type { PortalData, PortalRequest } from '@vliegwiel/api'
import { isLifeEvent, lifeEvents } from '@vliegwiel/content/kinds'
import { indexQuestions, searchQuestions } from '@vliegwiel/content/search'
import { m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import { contactBlock } from './contact-page.ts'
import { portalHref, type Markup, type Page } from './page-frame.ts'
import { eventList, questionList, questionsAbout } from './question-lists.ts'

/** So many letters are read of what somebody looks for, and shown again. */
const longestAsked = 120
/** More than this nobody reads. */
const mostFound = 12

/** One field and one button; a form of the address, so that a search can be kept and sent on. */
export function searchForm(data: PortalData, { language }: PortalRequest, asked: string): Markup {
  const say = { locale: language }
  const [way = '', query = ''] = portalHref(data, 'zoek', language).split('?')
  return html`<form class="search" role="search" method="get" action="${way}">
    <label for="zoek">${m.portal_search_label({}, say)}</label>
    <div class="typed">
      <input id="zoek" name="q" type="search" value="${asked}" maxlength="${String(longestAsked)}" autocomplete="off" />
      <button type="submit" class="button">${m.portal_search_action({}, say)}</button>
    </div>
    ${[...new URLSearchParams(query)].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
  </form>`
}

/** What was found, or the questions of one entrance; without an answer the ways on. */
export function searchPage(data: PortalData, request: PortalRequest): Page {
  const say = { locale: request.language }
  const asked = (request.query.get('q') ?? '').trim().slice(0, longestAsked)
  const over = request.query.get('over') ?? ''
  const about = isLifeEvent(over) ? over : over === 'other' ? 'other' : null
  const page = (title: string, body: Markup): Page => ({
    status: 200,
    title,
    body: html`<h1>${title}</h1>
      ${searchForm(data, request, asked)} ${body}`,
    aside: contactBlock(data, request),
  })
  if (about !== null && asked === '') {
    const title = about === 'other' ? m.portal_other_questions({}, say) : lifeEvents[about][request.language]
    const questions = questionsAbout(data, about === 'other' ? null : about)
    return page(
      title,
      questions.length === 0
        ? html`<p>${m.portal_home_no_questions({}, say)}</p>`
        : questionList(data, request, questions, 'answers'),
    )
  }
  if (asked === '')
    return page(
      m.portal_search_title({}, say),
      html`<p>${m.portal_search_empty({}, say)}</p>
        ${eventList(data, request)}`,
    )
  const found = searchQuestions(indexQuestions(data.questions), asked)
    .slice(0, mostFound)
    .map(({ entry }) => entry)
  if (found.length === 0)
    return page(
      m.portal_search_none({ asked }, say),
      html`<p>${m.portal_search_none_text({}, say)}</p>
        ${eventList(data, request)}`,
    )
  return page(m.portal_search_found({ count: found.length, asked }, say), questionList(data, request, found, 'answers'))
}
