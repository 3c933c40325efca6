import type { PortalData, PortalRequest } from '@vliegwiel/api'
import { isBenefitRefusal, calculateJobImpact, prepareRules, type RulesInput } from '@vliegwiel/benefits'
import { moneyCalendar } from '@vliegwiel/benefits/calendar'
import { ordinanceOf, parametersOf, paymentCalendarOf } from '@vliegwiel/benefits/kinds'
import { staleParameters } from '@vliegwiel/benefits/parameters'
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
    body: html`${staleNotice(rules, today, language)}
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
function staleNotice({ parameters }: Reckoning, today: string, language: PortalRequest['language']): Markup {
  const stale = staleParameters(parameters, today)
  if (stale.length === 0) return html``
  const since = stale.map(({ staleAfter }) => staleAfter).reduce((first, one) => (one < first ? one : first))
  const say = { locale: language }
  return html`<p class="notice bad" role="note">
    ${m.portal_calc_stale({ day: formatDate(since, 'long', { language }) }, say)}
  </p>`
}

/** What is reckoned with, not checked yet: amounts that contradict each other are a refusal, never a broken page. */
type Reckoning = RulesInput & Required<Pick<RulesInput, 'parameters'>>

function rulesOf({ rules, contact, amounts }: PortalData): Reckoning | null {
  if (rules === null || contact === null) return null
  return {
    ordinance: ordinanceOf(rules.content),
    contact: { name: contact.team, phone: contact.phone },
    parameters: parametersOf(amounts?.content ?? null),
  }
}

function outcomeOf(
  { situation, job }: NonNullable<ReadAnswers['question']>,
  reckoning: Reckoning,
  data: PortalData,
  today: string,
  language: PortalRequest['language'],
): Markup {
  try {
    const rules = prepareRules(reckoning)
    const impact = calculateJobImpact(situation, job, rules, today)
    const { calendar } = data
    const year = calendar === null ? null : moneyCalendar(situation, job, rules, paymentCalendarOf(calendar), today)
    return calculatorResult(impact, year, data, language)
  } catch (error) {
    if (!isBenefitRefusal(error)) throw error
    return html`<h1>${m.portal_calc_refused({}, { locale: language })}</h1>
      <p class="notice warn">${refusalText(error, reckoning.contact, language)}</p>`
  }
}
