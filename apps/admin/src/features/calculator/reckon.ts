import type { RouterOutputs } from '@vliegwiel/api'
import {
  isBenefitRefusal,
  type BenefitRefusal,
  calculateJobImpact,
  prepareRules,
  type JobImpact,
  type Rules,
} from '@vliegwiel/benefits'
import { moneyCalendar, type MoneyCalendar } from '@vliegwiel/benefits/calendar'
import { parametersWith } from '@vliegwiel/benefits/parameters'
import { answerOf, type Answer } from '@vliegwiel/benefits/words'
import type { ReadDraft } from './calculator-draft.ts'

/** What the API says of the tenant: its rules in force, its payment days, whom to call. */
export type PublishedRules = RouterOutputs['benefits']['readRules']
export type Question = NonNullable<ReadDraft['question']>

export interface Outcome {
  readonly impact: JobImpact
  readonly answer: Answer
  readonly year: MoneyCalendar | null
}

/** The rules to reckon with; null: the tenant has none, or nobody to call. */
export function rulesOf({ rules, contact, amounts }: PublishedRules): Rules | null {
  if (rules === null || contact === null) return null
  const terms = rules.terms.map((one) => ({ ...one, value: one.value }))
  return prepareRules({
    ordinance: { terms },
    contact: { name: contact.team, phone: contact.phone },
    parameters: parametersWith(amounts?.versions ?? []),
  })
}

/** The same reckoning as on the portal, in this browser. A refusal is an answer too: it says why there is no other. */
export function reckon(question: Question, rules: Rules, published: PublishedRules): Outcome | BenefitRefusal {
  const { situation, job } = question
  const { calendar, day } = published
  try {
    const impact = calculateJobImpact(situation, job, rules, day)
    const answer = answerOf(impact)
    if (answer === null) throw new Error('a calculation has twelve months')
    return { impact, answer, year: calendar === null ? null : moneyCalendar(situation, job, rules, calendar, day) }
  } catch (error) {
    if (isBenefitRefusal(error)) return error
    throw error
  }
}
