import { checkDate, type IsoDate, monthName, monthOf, type MonthIndex } from '../dates/iso-date.ts'
import type { Disregard } from '../disregard/month-disregard.ts'
import type { Cents } from '../money/cents.ts'
import { type SharerReason, sharerReason } from '../norm/cost-sharing.ts'
import type { Norm } from '../norm/norm.ts'
import type { Situation } from '../norm/situation.ts'
import type { ParameterUse, UsedParameter } from '../parameters/parameter.ts'
import type { MunicipalDecision } from '../rules/ordinance.ts'
import type { Contact, Rules } from '../rules/rules.ts'
import { checkJob, type Job } from '../wage/job.ts'
import { checkedHousehold } from './checked-household.ts'
import { endOfBenefit, holidayPayments, reservedUntil, wagesPaid } from './holiday-allowance.ts'
import { hoursAtWhichBenefitEnds, type Kept, keptOfEarnings, keptOfNextStep } from './marginal.ts'
import { amountsBefore, amountsWith, type MonthAmounts, wageIn } from './month-amounts.ts'
import { type MonthContext, monthContexts } from './month-context.ts'
import { type MonthSide, sideOf } from './month-side.ts'
import { openReadings } from './open-readings.ts'
import { type TraceLine, traceOf } from './trace.ts'
import { type Warning, warningsOf } from './warnings.ts'

export interface MonthImpact {
  /** '2026-03' */
  readonly month: string
  readonly before: MonthSide
  readonly after: MonthSide
  /** The norm with its parts: which article, or how the cost-sharing formula was filled. */
  readonly norm: Norm
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
  /** For each housemate, in the order given: whether the costs are shared in the first month, and why not. */
  readonly housemates: readonly SharerReason[]
  readonly contact: Contact
}

/**
 * What a job does to the money of a household: twelve months from the month in which the job starts, before and after,
 * with a trace. `date` is the day of the question ('YYYY-MM-DD'); no clock is read. All amounts are whole cents.
 * Throws `benefitRefusal` (field, rule) for bad input, an unknown value the tenant does not allow, or a stale parameter.
 */
export function calculateJobImpact(situation: Situation, job: Job, rules: Rules, date: IsoDate): JobImpact {
  const calculatedOn = checkDate(date, 'date')
  const checked = checkJob(job)
  const first = monthOf(job.start)
  const household = checkedHousehold(situation, rules, first, calculatedOn)
  const contexts = monthContexts(household, checked, rules, calculatedOn, first, 12)
  const before: MonthAmounts[] = []
  const after: MonthAmounts[] = []
  for (let place = 0; place < contexts.length; place += 1) {
    const context = contexts[place]
    if (context === undefined) continue
    const same = alike(context, contexts[place - 1])
    before.push((same ? before[place - 1] : undefined) ?? amountsBefore(context))
    after.push(
      (same ? after[place - 1] : undefined) ?? amountsWith(context, wageIn(context, context.pay ?? checked.job.pay)),
    )
  }
  const start = reservedUntil(household, rules, calculatedOn, first)
  const ended = endOfBenefit(after)
  const sidesBefore = sidesOf(contexts, before, null, start, endOfBenefit(before))
  const sidesAfter = sidesOf(contexts, after, wagesPaid(contexts, after), start, ended)
  const used = new Set<UsedParameter>()
  const decisions = new Set<MunicipalDecision>()
  const months: MonthImpact[] = []
  for (let place = 0; place < contexts.length; place += 1) {
    const context = contexts[place]
    const was = sidesBefore[place]
    const is = sidesAfter[place]
    if (context === undefined || was === undefined || is === undefined) continue
    const previous = contexts[place - 1]
    collect(used, decisions, context, previous)
    const last = months[place - 1]
    months.push(
      monthImpact(context, was, is, last !== undefined && alike(context, previous) ? last : null, previous, last),
    )
  }
  const endMonth: MonthIndex | null = ended < contexts.length ? first + ended : null
  const warnings = warningsOf(contexts, sidesAfter, endMonth, openReadings(contexts, after, rules, calculatedOn))
  for (const one of warnings) for (const parameter of one.parameters) used.add(parameter)
  const parameters = [...used]
  return {
    calculatedOn,
    months,
    benefitEnds: endMonth === null ? null : monthName(endMonth),
    parameters,
    notices: noticesOf(parameters),
    decisions: [...decisions],
    warnings,
    housemates: household.housemates.map((one) => sharerReason(one, household, rules.inMonth(first, calculatedOn))),
    contact: rules.contact,
  }
}

/** `wages` null: the situation without the job. A month like the one before shares its object. */
function sidesOf(
  contexts: readonly MonthContext[],
  amounts: readonly MonthAmounts[],
  wages: readonly Cents[] | null,
  start: Cents,
  ended: number,
): readonly MonthSide[] {
  const holiday = holidayPayments(contexts, amounts, start, ended)
  const sides: MonthSide[] = []
  for (let place = 0; place < amounts.length; place += 1) {
    const amount = amounts[place]
    if (amount === undefined) continue
    const wagePaid = wages === null ? 0 : (wages[place] ?? 0)
    const holidayPaid = holiday[place] ?? 0
    const last = sides[place - 1]
    const same = amount === amounts[place - 1] && last?.wagePaid === wagePaid && last.holidayPaid === holidayPaid
    sides.push(same ? last : sideOf(amount, wagePaid, holidayPaid))
  }
  return sides
}

/** `like` is the month before if nothing but the calendar moved on: what does not depend on payments is taken from it. */
function monthImpact(
  context: MonthContext,
  before: MonthSide,
  after: MonthSide,
  like: MonthImpact | null,
  previous: MonthContext | undefined,
  last: MonthImpact | undefined,
): MonthImpact {
  const sameHours = last !== undefined && sameConditions(context, previous)
  return {
    month: context.rules.name,
    before,
    after,
    norm: context.norm,
    disregard: context.disregard,
    keptOfEarnings: like === null ? keptOfEarnings(before, after) : like.keptOfEarnings,
    keptOfNextStep: like === null ? keptOfNextStep(context, after) : like.keptOfNextStep,
    benefitEndsAtCentihours: sameHours ? last.benefitEndsAtCentihours : hoursAtWhichBenefitEnds(context),
    lines:
      like !== null && like.before === before && like.after === after ? like.lines : traceOf(context, before, after),
  }
}

function collect(
  used: Set<UsedParameter>,
  decisions: Set<MunicipalDecision>,
  context: MonthContext,
  previous: MonthContext | undefined,
): void {
  if (context.premiumLimit !== null) used.add(context.premiumLimit)
  if (context.rules.law !== previous?.rules.law) for (const decision of context.rules.decisions) decisions.add(decision)
  if (context.norm !== previous?.norm) {
    for (const parameter of context.norm.parameters) used.add(parameter)
    used.add(context.holidayShare)
  }
  if (context.otherMeans !== previous?.otherMeans) for (const one of context.otherMeans.parameters) used.add(one)
  const { disregard, table } = context
  if (
    disregard !== null &&
    (disregard.rule !== previous?.disregard?.rule || context.rules.law !== previous.rules.law)
  ) {
    for (const parameter of disregard.parameters) used.add(parameter)
  }
  // One object for each value: when the first is there, so are the others of the same year.
  if (table === null || table === previous?.table || used.has(table.parameters[0] ?? context.holidayShare)) return
  for (const parameter of table.parameters) used.add(parameter)
}

/** The hours at which the benefit ends are those of the month before. */
function sameConditions(one: MonthContext, other: MonthContext | undefined): boolean {
  return (
    other !== undefined &&
    one.norm === other.norm &&
    one.pay === other.pay &&
    one.rules.law === other.rules.law &&
    one.reductionShare === other.reductionShare &&
    one.days > 0 === other.days > 0 &&
    one.disregard?.share === other.disregard?.share &&
    one.disregard?.most === other.disregard?.most
  )
}

/** Two whole months in which everything but their place in the calendar is the same. */
function alike(one: MonthContext, other: MonthContext | undefined): boolean {
  return (
    sameConditions(one, other) &&
    one.days === one.of &&
    other?.days === other?.of &&
    one.premium === 0 &&
    other?.premium === 0 &&
    one.disregard?.rule === other.disregard?.rule &&
    one.disregard?.reason === other.disregard?.reason
  )
}

function noticesOf(parameters: readonly UsedParameter[]): readonly Notice[] {
  const notices: Notice[] = []
  for (const parameter of parameters) {
    if (parameter.use !== 'in-force') notices.push({ kind: parameter.use, parameter })
    else if (parameter.status === 'unverified') notices.push({ kind: 'unverified', parameter })
  }
  return notices
}
