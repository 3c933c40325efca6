import type { PortalData, PortalRequest } from '@vliegwiel/api'
import { parametersOf, paymentCalendarOf } from '@vliegwiel/benefits/kinds'
import { monthlyNorm } from '@vliegwiel/benefits/parameters'
import { fillPlaces, filledBlock, type PlacedFact } from '@vliegwiel/configuration'
import { dayOf, formatDate, formatEuro, m } from '@vliegwiel/i18n'
import { nextPayment } from './payment-days.ts'

/** What the portal shows with the facts of its sources in their places: the calendar, the settings, the law. */
export function withFacts(data: PortalData, request: PortalRequest): PortalData {
  const say = (fact: PlacedFact) => factText(fact, data, request)
  const { page, questions } = data
  return {
    ...data,
    page: page && { ...page, title: fillPlaces(page.title, say), content: filledBlock(page.content, say) },
    questions: questions.map((one) => ({
      ...one,
      title: fillPlaces(one.title, say),
      summary: one.summary === null ? null : fillPlaces(one.summary, say),
    })),
  }
}

/** A fact in the words of the reader; one that the source does not say is said to be unknown, never guessed. */
function factText(fact: PlacedFact, data: PortalData, { language, at }: PortalRequest): string {
  const say = { locale: language }
  const unknown = m.portal_fact_unknown({}, say)
  if (fact === 'payment-day') {
    const next = nextPayment(data, at)
    return next === null ? unknown : formatDate(next.date, 'weekday', { language })
  }
  if (fact === 'rest-day')
    return data.calendar === null ? unknown : restDays[paymentCalendarOf(data.calendar).rule.onRestDay](say)
  if (fact === 'phone' || fact === 'team' || fact === 'hours') return data.contact?.[fact] ?? unknown
  // The amounts that the calculator reckons with: a page beside it never says another norm.
  const amounts = parametersOf(data.amounts?.content ?? null)
  const norm = monthlyNorm(fact === 'norm-single' ? 'single' : 'couple', dayOf(at, data.tenant.zone), amounts)
  return norm === null ? unknown : formatEuro(norm.value, { language })
}

/** When the benefit comes, where its day is one on which nothing is paid. */
const restDays = {
  before: (say: { locale: 'nl' | 'en' }) => m.portal_rest_day_before({}, say),
  after: (say: { locale: 'nl' | 'en' }) => m.portal_rest_day_after({}, say),
  stays: (say: { locale: 'nl' | 'en' }) => m.portal_rest_day_stays({}, say),
}
