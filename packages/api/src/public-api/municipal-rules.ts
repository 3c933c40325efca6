import { decisionOn, openTerms, type OrdinanceTerm } from '@vliegwiel/benefits'
import { paymentDates } from '@vliegwiel/benefits/calendar'
import { ordinanceOf, parametersOf, paymentCalendarOf } from '@vliegwiel/benefits/kinds'
import type { ParameterVersion } from '@vliegwiel/benefits/parameters'
import { dayOf } from '@vliegwiel/i18n'
import type { z } from 'zod'
import type { PortalData } from '../portal/portal-data.ts'
import type { amountsFrom, decision, parametersAnswer, paymentDaysAnswer, rulesAnswer } from './answer.ts'
import { PublicProblem } from './problem.ts'

const forever = '9999-12-31'

/** A decision of a municipality, checked or as it stands in its document. */
export function decisionLine(one: OrdinanceTerm): z.input<typeof decision> {
  const { term, value, from, until, legalBasis, source } = one
  return { term, value, from, until: until === forever ? null : (until ?? null), legalBasis, source }
}

/** Every open term as it stands today, and every decision of the municipality. @throws PublicProblem no-rules */
export function answerRules(data: PortalData, at: Date): z.input<typeof rulesAnswer> {
  if (data.rules === null) throw new PublicProblem('no-rules')
  const ordinance = ordinanceOf(data.rules.content)
  const today = dayOf(at, data.tenant.zone)
  const terms = Object.keys(openTerms) as (keyof typeof openTerms)[]
  return {
    municipality: { slug: data.tenant.slug, name: data.tenant.name },
    since: data.rules.since,
    terms: terms.map((term) => ({ ...decisionOn(ordinance, term, today) })),
    decisions: ordinance.terms.map(decisionLine),
  }
}

/** Who keeps the amounts that were used; null: nobody here, they came with the software. */
export function amountsLine({ amounts }: Pick<PortalData, 'amounts'>): z.input<typeof amountsFrom> {
  return amounts === null ? null : { name: amounts.fromName, since: amounts.since }
}

/** Of every subject of the law the version that holds on a day, with where it comes from. */
export function answerParameters(data: Pick<PortalData, 'amounts'>, day: string): z.input<typeof parametersAnswer> {
  const subjects = Object.entries(parametersOf(data.amounts?.content ?? null)) as [
    string,
    readonly ParameterVersion[],
  ][]
  return {
    day,
    amountsFrom: amountsLine(data),
    parameters: subjects.flatMap(([subject, versions]) => {
      const version = versions.findLast(({ validFrom }) => validFrom <= day)
      if (version === undefined) return []
      const { validFrom, staleAfter, status, source, values, origin = 'package' } = version
      const stale = staleAfter !== null && staleAfter < day
      const plain = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? null]))
      return [{ subject, validFrom, staleAfter, stale, status, source, origin, values: plain }]
    }),
  }
}

/** The payments of the coming year. @throws PublicProblem no-calendar */
export function answerPaymentDays(data: PortalData, at: Date): z.input<typeof paymentDaysAnswer> {
  if (data.calendar === null) throw new PublicProblem('no-calendar')
  const today = dayOf(at, data.tenant.zone)
  return {
    municipality: { slug: data.tenant.slug, name: data.tenant.name },
    days: paymentDates(paymentCalendarOf(data.calendar), `${today.slice(0, 7)}-01`, 13)
      .filter(({ date }) => date >= today)
      .slice(0, 12)
      .map(({ period, date, planned, why, reason }) => ({ period, date, planned, why, reason })),
  }
}
