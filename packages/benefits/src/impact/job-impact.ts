import { checkDate, type IsoDate, monthName, monthOf, type MonthIndex } from '../dates/iso-date.ts'
import type { Disregard } from '../disregard/disregard.ts'
import { checkSituation } from '../norm/household.ts'
import type { Situation } from '../norm/situation.ts'
import type { ParameterUse, UsedParameter } from '../parameters/parameter.ts'
import type { MunicipalDecision } from '../rules/ordinance.ts'
import type { Contact, Rules } from '../rules/rules.ts'
import { checkJob, type Job } from '../wage/job.ts'
import { endOfBenefit, holidayPayments, reservedUntil, wagesPaid } from './holiday-allowance.ts'
import { hoursAtWhichBenefitEnds, type Kept, keptOfEarnings, keptOfNextStep } from './marginal.ts'
import { amountsBefore, amountsWith, wageIn } from './month-amounts.ts'
import { type MonthContext, monthContexts } from './month-context.ts'
import { type MonthSide, sideOf } from './month-side.ts'
import { type TraceLine, traceOf } from './trace.ts'
import { type Warning, warningsOf } from './warnings.ts'

export interface MonthImpact {
  /** '2026-03' */
  readonly month: string
  readonly before: MonthSide
  readonly after: MonthSide
  /** Which rule leaves earnings out of account, or why none does; null in a month without the job. */
  readonly disregard: Disregard | null
  readonly keptOfEarnings: Kept
  readonly keptOfNextStep: Kept
  /** Hundredths of an hour a week. */
  readonly benefitEndsAtCentihours: number | null
  readonly lines: readonly TraceLine[]
}

/** Something about a value that the reader must be told: it is the last known, an expectation, or was never verified. */
export interface Notice {
  readonly kind: Exclude<ParameterUse, 'in-force'> | 'unverified'
  readonly parameter: UsedParameter
}

export interface JobImpact {
  readonly calculatedOn: IsoDate
  readonly months: readonly MonthImpact[]
  /** First month without benefit, when none comes back within the year. */
  readonly benefitEnds: string | null
  /** Every parameter that took part, once, with date, status and source. */
  readonly parameters: readonly UsedParameter[]
  readonly notices: readonly Notice[]
  /** What the municipality itself decided for these months. */
  readonly decisions: readonly MunicipalDecision[]
  readonly warnings: readonly Warning[]
  readonly contact: Contact
}

/**
 * What a job does to the money of a household: twelve months from the month in which the job starts, before and after,
 * with a trace. `date` is the day of the question ('YYYY-MM-DD'); no clock is read. All amounts are whole cents.
 * Throws `BenefitRefusal` (field, rule) for bad input, an unknown value the tenant does not allow, or a stale parameter.
 */
export function calculateJobImpact(situation: Situation, job: Job, rules: Rules, date: IsoDate): JobImpact {
  const calculatedOn = checkDate(date, 'date')
  const checked = checkJob(job)
  const household = checkSituation(situation)
  const first = monthOf(job.start)
  const contexts = monthContexts(household, checked, rules, calculatedOn, first, 12)
  const before = contexts.map(amountsBefore)
  const after = contexts.map((context) => amountsWith(context, wageIn(context, checked.job.pay)))
  const start = reservedUntil(household, rules, calculatedOn, first)
  const ended = endOfBenefit(after)
  const holidayBefore = holidayPayments(
    contexts,
    before.map((one) => one.reserved),
    start,
    endOfBenefit(before),
  )
  const holidayAfter = holidayPayments(
    contexts,
    after.map((one) => one.reserved),
    start,
    ended,
  )
  const wages = wagesPaid(contexts, after)
  const used = new Set<UsedParameter>()
  const decisions = new Set<MunicipalDecision>()
  const sides: MonthSide[] = []
  let endsAt: number | null = null
  const months = contexts.map((context, place): MonthImpact => {
    const was = before[place]
    const is = after[place]
    if (was === undefined || is === undefined) throw new Error('as many amounts as months')
    const beforeSide = sideOf(was, was.net, holidayBefore[place] ?? 0)
    const afterSide = sideOf(is, wages[place] ?? 0, holidayAfter[place] ?? 0)
    sides.push(afterSide)
    collect(used, context, contexts[place - 1])
    for (const decision of context.rules.decisions) decisions.add(decision)
    if (!sameConditions(context, contexts[place - 1])) endsAt = hoursAtWhichBenefitEnds(context)
    return {
      month: monthName(context.month),
      before: beforeSide,
      after: afterSide,
      disregard: context.disregard,
      keptOfEarnings: keptOfEarnings(was, is),
      keptOfNextStep: keptOfNextStep(context, is),
      benefitEndsAtCentihours: endsAt,
      lines: traceOf(context, beforeSide, afterSide),
    }
  })
  const endMonth: MonthIndex | null = ended < contexts.length ? first + ended : null
  const warnings = warningsOf(contexts, sides, endMonth)
  for (const one of warnings) for (const parameter of one.parameters) used.add(parameter)
  const parameters = [...used]
  return {
    calculatedOn,
    months,
    benefitEnds: endMonth === null ? null : monthName(endMonth),
    parameters,
    notices: parameters.flatMap(noticeOf),
    decisions: [...decisions],
    warnings,
    contact: rules.contact,
  }
}

function collect(used: Set<UsedParameter>, context: MonthContext, previous: MonthContext | undefined): void {
  for (const parameter of context.norm.parameters) used.add(parameter)
  used.add(context.holidayShare)
  if (context.disregard !== null) for (const parameter of context.disregard.parameters) used.add(parameter)
  if (context.premiumLimit !== null) used.add(context.premiumLimit)
  const table = context.table
  if (table === null || table.parameters[0] === previous?.table?.parameters[0]) return
  for (const parameter of table.parameters) used.add(parameter)
}

/** Whether the hours at which the benefit ends are those of the month before. Tax parameters are one object a year. */
function sameConditions(one: MonthContext, other: MonthContext | undefined): boolean {
  return (
    other !== undefined &&
    one.norm.cents === other.norm.cents &&
    one.reductionShare === other.reductionShare &&
    one.days > 0 === other.days > 0 &&
    one.disregard?.share === other.disregard?.share &&
    one.disregard?.most === other.disregard?.most &&
    one.table?.parameters[0] === other.table?.parameters[0]
  )
}

const nothing: readonly Notice[] = []

function noticeOf(parameter: UsedParameter): readonly Notice[] {
  if (parameter.use !== 'in-force') return [{ kind: parameter.use, parameter }]
  return parameter.status === 'unverified' ? [{ kind: 'unverified', parameter }] : nothing
}
