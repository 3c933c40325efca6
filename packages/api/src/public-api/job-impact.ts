import {
  isBenefitRefusal,
  calculateJobImpact,
  prepareRules,
  type Job,
  type RulesInput,
  type Situation,
} from '@vliegwiel/benefits'
import { moneyCalendar, type MoneyCalendar } from '@vliegwiel/benefits/calendar'
import { ordinanceOf, parametersOf, paymentCalendarOf } from '@vliegwiel/benefits/kinds'
import type { UsedParameter } from '@vliegwiel/benefits/parameters'
import {
  answerOf,
  answerText,
  dipText,
  disregardText,
  formulaOf,
  noticeText,
  refusalText,
  sentenceOf,
  warningText,
} from '@vliegwiel/benefits/words'
import { dayOf, formatDate, m } from '@vliegwiel/i18n'
import type { z } from 'zod'
import type { PortalData } from '../portal/portal-data.ts'
import type { jobImpactAnswer, usedParameter } from './answer.ts'
import { amountsLine, decisionLine } from './municipal-rules.ts'
import { PublicProblem } from './problem.ts'
import { jobImpactQuestion } from './question.ts'
import { readQuestion } from './read-question.ts'

type Language = 'nl' | 'en'

/** The rules of a municipality that published them and can be called. @throws PublicProblem no-rules */
function published({ rules, contact, amounts }: PortalData): RulesInput & { readonly since: string } {
  if (rules === null || contact === null) throw new PublicProblem('no-rules')
  return {
    ordinance: ordinanceOf(rules.content),
    contact: { name: contact.team, phone: contact.phone },
    parameters: parametersOf(amounts?.content ?? null),
    since: rules.since,
  }
}

/** What a job does to somebody's money, by the published rules of a municipality. Nothing of the question is kept. */
export function answerJobImpact(
  data: PortalData,
  given: unknown,
  at: Date,
  language: Language,
): z.input<typeof jobImpactAnswer> {
  // The calculator checks it once more as a whole: an age or a birth date, a partner of a couple.
  const read: unknown = readQuestion(jobImpactQuestion, given, language)
  const question = read as { readonly situation: Situation; readonly job: Job }
  const { since, ...input } = published(data)
  const today = dayOf(at, data.tenant.zone)
  try {
    const rules = prepareRules(input)
    const impact = calculateJobImpact(question.situation, question.job, rules, today)
    const year =
      data.calendar === null
        ? null
        : moneyCalendar(question.situation, question.job, rules, paymentCalendarOf(data.calendar), today)
    const answer = answerOf(impact)
    return {
      municipality: { slug: data.tenant.slug, name: data.tenant.name },
      calculatedOn: impact.calculatedOn,
      rulesSince: since,
      sentence: answer === null ? '' : answerText(answer, language),
      benefitEnds: impact.benefitEnds,
      months: impact.months.map(({ month, before, after, disregard, lines, norm: _norm, ...more }) => ({
        month,
        before,
        after,
        difference: after.inHand - before.inHand,
        disregard:
          disregard === null
            ? null
            : {
                rule: disregard.rule,
                reason: disregard.reason,
                article: disregard.article,
                text: disregardText(disregard, language),
              },
        ...more,
        lines: lines.map((line) => ({
          id: line.id,
          cents: line.cents,
          sentence: sentenceOf(line, language),
          formula: formulaOf(line, language),
          article: line.article,
          parameters: line.parameters.map(refOf),
        })),
      })),
      calendar: year === null ? null : calendarAnswer(year, language),
      amountsFrom: amountsLine(data),
      parameters: impact.parameters.map(parameterAnswer),
      notices: impact.notices.map((notice) => ({
        kind: notice.kind,
        parameter: refOf(notice.parameter),
        text: noticeText(notice, language),
      })),
      decisions: impact.decisions.map(decisionLine),
      warnings: impact.warnings.map((warning) => ({
        id: warning.id,
        article: warning.article,
        call: warning.call,
        text: warningText(warning, impact.contact, language),
        reading: warning.reading,
      })),
      contact: impact.contact,
      disclaimer: m.portal_calc_no_right(
        { day: formatDate(impact.calculatedOn, 'long', { language }) },
        { locale: language },
      ),
    }
  } catch (error) {
    if (!isBenefitRefusal(error)) throw error
    const { refusal, field, rule } = error
    throw new PublicProblem('refused', [
      { code: refusal, field, rule, detail: refusalText(error, input.contact, language) },
    ])
  }
}

function calendarAnswer(
  year: MoneyCalendar,
  language: Language,
): NonNullable<z.input<typeof jobImpactAnswer>['calendar']> {
  const { settlement, months, dip, tightest, owed, days } = year
  return {
    settlement,
    months: months.map(({ month, before, after, difference }) => ({ month, before, after, difference })),
    dip:
      dip === null
        ? null
        : {
            month: dip.month,
            before: dip.before,
            after: dip.after,
            difference: dip.difference,
            reasons: dip.reasons.map(({ reason, cents }) => ({ reason, cents })),
            text: dipText(dip, language),
          },
    tightest,
    owed,
    payments: days.flatMap((day) => [
      ...day.before.map((event) => ({ situation: 'before' as const, ...event })),
      ...day.after.map((event) => ({ situation: 'after' as const, ...event })),
    ]),
  }
}

const refOf = ({ id, validFrom }: UsedParameter) => `${id}@${validFrom}`

function parameterAnswer(parameter: UsedParameter): z.input<typeof usedParameter> {
  const { id, value, validFrom, staleAfter, status, source, use, origin } = parameter
  return { ref: refOf(parameter), id, value, validFrom, staleAfter, status, source, use, origin }
}
