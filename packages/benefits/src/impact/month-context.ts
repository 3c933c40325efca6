import { daysInMonth, type IsoDate, type MonthIndex } from '../dates/iso-date.ts'
import { type Disregard, disregardIn, type Earner, type MonthsUsed, walk } from '../disregard/month-disregard.ts'
import { spreadMonthsUsed } from '../disregard/months-used.ts'
import type { Cents } from '../money/cents.ts'
import { ageIn, childAgeIn } from '../norm/ages.ts'
import type { Household } from '../norm/household.ts'
import { type Norm, normOf, withoutRightIn, type WithoutRight } from '../norm/norm.ts'
import { isPensioner } from '../norm/pension-age.ts'
import type { UsedParameter } from '../parameters/parameter.ts'
import { benefitRefusal } from '../refusal.ts'
import type { Law, MonthRules, Rules } from '../rules/rules.ts'
import { type CheckedJob, daysWorkedIn, type Pay } from '../wage/job.ts'
import { lawfulPay, type MinimumWages, minimumWages } from '../wage/minimum-wage.ts'
import { type TaxTable, taxTableOf } from '../wage/wage-tax.ts'
import { noOtherMeans, otherMeansIn, type OtherMeans } from './exempt-income.ts'

/** Everything that holds in one month for one household, before any amount is earned. */
export interface MonthContext {
  readonly month: MonthIndex
  readonly rules: MonthRules
  readonly household: Household
  readonly job: CheckedJob | null
  /** What the job pays in this month: as given, or the minimum wage where that has risen above it. Null without a job. */
  readonly pay: Pay | null
  readonly minimumWages: MinimumWages | null
  /** Calendar days on which the job exists, of the days of the month. */
  readonly days: number
  readonly of: number
  /** The ordinal month of the job, from 1; 0 without a job. */
  readonly jobMonth: number
  readonly norm: Norm
  readonly otherMeans: OtherMeans
  /** The partner has no right to assistance in this month. */
  readonly partnerWithoutRight: boolean
  readonly disregard: Disregard | null
  readonly table: TaxTable | null
  readonly holidayShare: UsedParameter
  /** The same, as the list that a line of the trace carries. */
  readonly holidayParameters: readonly UsedParameter[]
  /** The month is June: what was kept back is paid. */
  readonly paysHolidayAllowance: boolean
  /** Basis points of the norm (art. 18). */
  readonly reductionShare: number
  readonly premium: Cents
  readonly premiumLimit: UsedParameter | null
}

/**
 * The contexts of `count` months from `first`. Months of the job before `first` are walked, so that used months count: those
 * in which there was a benefit, because the rules ask for one.
 */
export function monthContexts(
  household: Household,
  job: CheckedJob | null,
  rules: Rules,
  askedOn: IsoDate,
  first: MonthIndex,
  count: number,
): readonly MonthContext[] {
  const rulesIn = (month: MonthIndex) => rules.inMonth(month, askedOn)
  const begins = job === null ? first : job.first
  let used: MonthsUsed | null = null
  let before = 0
  const contexts: MonthContext[] = []
  let earner: Earner | null = null
  let standing: Standing | null = null
  let law: Law | null = null
  for (let month = Math.min(first, begins); month < first + count; month += 1) {
    const days = job === null ? 0 : daysWorkedIn(job, month)
    if (month < first && (days === 0 || month < household.since)) continue
    const monthRules = rulesIn(month)
    if (used === null) {
      used = spreadMonthsUsed(household.used, monthRules.terms, begins)
      before = used.new
    }
    if (earner === null || law !== monthRules.law || household.ages) {
      earner = earnerIn(household, monthRules, before)
      standing = null
    }
    law = monthRules.law
    // Who works has no right: its wage is then the income of a partner without right, which we do not reckon.
    const lacksRight = household.institution !== 'nobody' && withoutRightIn(household, monthRules).person
    if (lacksRight && month < first) continue
    if (lacksRight && days > 0) throw benefitRefusal('no-right', 'situation.institution', 'Pw art. 13(2)(a)')
    const disregard = days > 0 && month >= household.since ? disregardIn(monthRules, earner, used) : null
    if (disregard !== null) walk(used, disregard)
    if (month < first) continue
    standing ??= standingIn(household, job, monthRules, rulesIn)
    contexts.push(contextOf(household, job, monthRules, days, disregard, earner, standing))
  }
  return contexts
}

/** What stays the same while the law does and nobody has a birthday. */
interface Standing {
  readonly norm: Norm
  readonly otherMeans: OtherMeans
  readonly pay: Pay | null
  readonly minimumWages: MinimumWages | null
  readonly partnerWithoutRight: boolean
  readonly holidayShare: UsedParameter
  readonly holidayParameters: readonly UsedParameter[]
  readonly holidayMonth: number
}

/**
 * Before the benefit began, or somebody had a right to it, nothing is needed by law: such a month only takes part in what
 * crosses it, because a question about it is refused.
 */
const nothingNeeded: Norm = { cents: 0, parts: [], parameters: [] }

const nobodyLacks: WithoutRight = { person: false, partner: false, everybody: false }

function standingIn(
  household: Household,
  job: CheckedJob | null,
  rules: MonthRules,
  rulesIn: (month: MonthIndex) => MonthRules,
): Standing {
  const { situation } = household
  const begun = rules.month >= household.since
  const holidayShare = rules.value('holidayAllowance', 'share')
  const mayLackRight = household.institution !== 'nobody' || situation.partner?.entitled === false
  const lacks: WithoutRight = mayLackRight ? withoutRightIn(household, rules) : nobodyLacks
  const wages =
    job === null || job.job.pay.kind !== 'hourly' ? null : minimumWages(situation.person, rulesIn, job.first, rules)
  return {
    norm: begun && !lacks.everybody ? normOf(household, rules) : nothingNeeded,
    otherMeans: begun ? otherMeansIn(household, rules) : noOtherMeans,
    pay: job === null ? null : wages === null ? job.job.pay : lawfulPay(job.job.pay, wages),
    minimumWages: wages,
    partnerWithoutRight: begun && lacks.partner,
    holidayShare,
    holidayParameters: [holidayShare],
    holidayMonth: rules.number('holidayAllowance', 'month') - 1,
  }
}

function earnerIn(household: Household, rules: MonthRules, newUsedBefore: number): Earner {
  const { situation } = household
  const child = childAgeIn(household, rules.month)
  return {
    age: ageIn(situation.person, rules.month),
    pensioner: isPensioner(situation.person, rules),
    medicallyLimited: situation.medicallyLimited === true,
    wageCostSubsidy: situation.wageCostSubsidy === true,
    moreHoursImpossible: situation.moreHoursImpossible === true,
    parentOfYoungChild: situation.household === 'single-parent' && child !== null && child < 12,
    decision: situation.decision,
    newUsedBefore,
    otherwise: household.otherwise,
  }
}

function contextOf(
  household: Household,
  job: CheckedJob | null,
  rules: MonthRules,
  days: number,
  disregard: Disregard | null,
  earner: Earner,
  standing: Standing,
): MonthContext {
  const { month } = rules
  const taxed = days > 0 && job !== null && job.job.pay.kind !== 'net'
  if (taxed && earner.pensioner) throw benefitRefusal('outside-scope', 'job.pay', 'Wet LB 1964, pension age')
  const jobMonth = job === null || days === 0 ? 0 : month - job.first + 1
  const { cents, afterMonths } = rules.terms['work-premium']
  const premiumDue = cents > 0 && days > 0 && jobMonth === Math.max(1, afterMonths) && mayHavePremium(earner)
  const premiumLimit = premiumDue ? rules.value('premium', 'premium-year') : null
  return {
    month,
    rules,
    household,
    job,
    pay: standing.pay,
    minimumWages: standing.minimumWages,
    days,
    of: daysInMonth(month),
    jobMonth,
    norm: standing.norm,
    otherMeans: standing.otherMeans,
    partnerWithoutRight: standing.partnerWithoutRight,
    disregard,
    table: taxed ? taxTableOf(rules) : null,
    holidayShare: standing.holidayShare,
    holidayParameters: standing.holidayParameters,
    paysHolidayAllowance: month % 12 === standing.holidayMonth,
    reductionShare: reductionIn(household, rules),
    premium: premiumLimit === null ? 0 : Math.min(cents, premiumLimit.value),
    premiumLimit,
  }
}

/** Art. 31(5): below 27 only with the wage-cost subsidy. */
const mayHavePremium = (earner: Earner) => earner.age >= 27 || earner.wageCostSubsidy

/** A category that the ordinance does not name reduces nothing. */
function reductionIn(household: Household, rules: MonthRules): number {
  const { reduction } = household.situation
  if (reduction === undefined || rules.month < household.reductionFrom) return 0
  const found = rules.terms.reductions.find((one) => one.category === reduction.category)
  return found !== undefined && rules.month < household.reductionFrom + found.months ? found.share : 0
}
