import type { PortalData, PortalRequest } from '@vliegwiel/api'
import { isLifeEvent, lifeEvents, type LifeEvent } from '@vliegwiel/content/kinds'
import { m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import { portalHref, type Markup } from './page-frame.ts'

type Question = PortalData['questions'][number]

/** How many questions stand under an entrance before the way to all of them. */
const firstFew = 4

/** Questions of one entrance; null: those that belong to none. */
export const questionsAbout = ({ questions }: PortalData, event: LifeEvent | null): readonly Question[] =>
  questions.filter((one) => (isLifeEvent(one.event) ? one.event : null) === event)

export function eventHref(data: PortalData, event: LifeEvent | 'other', language: PortalRequest['language']): string {
  const way = portalHref(data, 'zoek', language)
  return `${way}${way.includes('?') ? '&' : '?'}over=${event}`
}

/** Questions as links, with the short answer under each where there is room for it. */
export const questionList = (
  data: PortalData,
  { language }: PortalRequest,
  questions: readonly Question[],
  show: 'titles' | 'answers',
): Markup =>
  html`<ul class="questions">
    ${questions.map(
      ({ key, title, summary }) =>
        html`<li>
          <a href="${portalHref(data, key, language)}">${title}</a>
          ${summary === null || show === 'titles' ? '' : html`<p class="muted">${summary}</p>`}
        </li>`,
    )}
  </ul>`

/** The entrances with their first questions. Without entrances one list: there is nothing to choose from. */
export function eventList(data: PortalData, request: PortalRequest): Markup {
  const { language } = request
  const say = { locale: language }
  const entrances = (Object.keys(lifeEvents) as LifeEvent[])
    .map((event) => ({ event, questions: questionsAbout(data, event) }))
    .filter(({ questions }) => questions.length > 0)
  if (entrances.length === 0)
    return html`<h2>${m.portal_nav_questions({}, say)}</h2>
      ${questionList(data, request, data.questions, 'answers')}`
  const other = questionsAbout(data, null)
  const shown = [
    ...entrances.map(({ event, questions }) => ({ event, questions, title: lifeEvents[event][language] })),
    ...(other.length === 0
      ? []
      : [{ event: 'other' as const, questions: other, title: m.portal_other_questions({}, say) }]),
  ]
  return html`<h2>${m.portal_about_title({}, say)}</h2>
    <div class="entrances">
      ${shown.map(
        ({ event, questions, title }) =>
          html`<section>
            <h3>${title}</h3>
            ${questionList(data, request, questions.slice(0, firstFew), 'titles')}
            ${
              questions.length <= firstFew
                ? ''
                : html`<p>
                    <a href="${eventHref(data, event, language)}"
                      >${m.portal_event_all({ count: questions.length, about: title }, say)}</a
                    >
                  </p>`
            }
          </section>`,
      )}
    </div>`
}
