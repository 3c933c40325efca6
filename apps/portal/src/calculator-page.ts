import type { PortalData, PortalRequest } from '@vliegwiel/api'
import { BenefitRefusal, calculateJobImpact, prepareRules, type Rules } from '@vliegwiel/benefits'
import { moneyCalendar } from '@vliegwiel/benefits/calendar'
import { ordinanceOf, paymentCalendarOf } from '@vliegwiel/benefits/kinds'
import { nationalParameters, staleParameters } from '@vliegwiel/benefits/parameters'
import { refusalText } from '@vliegwiel/benefits/words'
import { dayOf, formatDate, m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import { emptyAnswers, readAnswers, type ReadAnswers } from './calculator-answers.ts'
import { calculatorForm } from './calculator-form.ts'
import { calculatorResult } from './calculator-result.ts'
import { calculatorScope } from './calculator-scope.ts'
import { contactBlock } from './contact-page.ts'
import type { Markup, Page } from './page-frame.ts'

/**
 * What a job does to somebody's money, by the rules of this municipality. Without its rules or somebody to call there
 * is no calculator: it would guess.
 */
export function calculatorPage(data: PortalData, request: PortalRequest): Page {
  const { language, form } = request
  const say = { locale: language }
  const title = m.portal_calc_title({}, say)
  const rules = rulesOf(data)
  if (rules === null)
    return {
      status: 200,
      title,
      body: html`<h1>${m.portal_calc_closed({}, say)}</h1>
        <p>${m.portal_calc_closed_text({}, say)}</p>`,
      aside: contactBlock(data, request),
    }
  const today = dayOf(request.at, data.tenant.zone)
  const answers: ReadAnswers =
    form === null ? { typed: emptyAnswers(today), problems: new Map(), question: null } : readAnswers(form, today)
  const outcome = answers.question === null ? null : outcomeOf(answers.question, rules, data, today, language)
  return {
    status: answers.problems.size > 0 ? 400 : 200,
    title,
    body: html`${staleNotice(today, language)}
      <div id="uitkomst" aria-live="polite">${outcome ?? ''}</div>
      ${
        outcome === null
          ? html`<div data-intro>
              <h1>${title}</h1>
              <p>${m.portal_calc_sentence({}, say)}</p>
            </div>`
          : html`<h2>${m.portal_calc_change({}, say)}</h2>`
      }
      ${calculatorScope(rules.contact, request)} ${calculatorForm(data, request, answers)}`,
    aside: contactBlock(data, request),
  }
}

/** Amounts of the law that ran out without a successor: said before anybody reckons. */
function staleNotice(today: string, language: PortalRequest['language']): Markup {
  const stale = staleParameters(nationalParameters, today)
  if (stale.length === 0) return html``
  const since = stale.map(({ staleAfter }) => staleAfter).reduce((first, one) => (one < first ? one : first))
  const say = { locale: language }
  return html`<p class="notice bad" role="note">
    ${m.portal_calc_stale({ day: formatDate(since, 'long', { language }) }, say)}
  </p>`
}

function rulesOf({ rules, contact }: PortalData): Rules | null {
  if (rules === null || contact === null) return null
  return prepareRules({
    ordinance: ordinanceOf(rules.content),
    contact: { name: contact.team, phone: contact.phone },
  })
}

function outcomeOf(
  { situation, job }: NonNullable<ReadAnswers['question']>,
  rules: Rules,
  { calendar }: PortalData,
  today: string,
  language: PortalRequest['language'],
): Markup {
  try {
    const impact = calculateJobImpact(situation, job, rules, today)
    const year = calendar === null ? null : moneyCalendar(situation, job, rules, paymentCalendarOf(calendar), today)
    return calculatorResult(impact, year, language)
  } catch (error) {
    if (!(error instanceof BenefitRefusal)) throw error
    return html`<h1>${m.portal_calc_refused({}, { locale: language })}</h1>
      <p class="notice warn">${refusalText(error, rules.contact, language)}</p>`
  }
}
