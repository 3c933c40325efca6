import { daysInMonth, type IsoDate, type MonthIndex } from '../dates/iso-date.ts'
import { type Disregard, disregardIn, type Earner, type MonthsUsed, walk } from '../disregard/disregard.ts'
import type { Cents } from '../money/cents.ts'
import { adultAgeIn, ageIn, type Household, isPensioner } from '../norm/household.ts'
import { type Norm, normOf } from '../norm/norm.ts'
import type { UsedParameter } from '../parameters/parameter.ts'
import { BenefitRefusal } from '../refusal.ts'
import type { Law, MonthRules, Rules } from '../rules/rules.ts'
import { type CheckedJob, daysWorkedIn } from '../wage/job.ts'
import { type TaxTable, taxTableOf } from '../wage/wage-tax.ts'

/** Everything that holds in one month for one household, before any amount is earned. */
export interface MonthContext {
  readonly month: MonthIndex
  readonly rules: MonthRules
  readonly household: Household
  readonly job: CheckedJob | null
  /** Calendar days on which the job exists, of the days of the month. */
  readonly days: number
  readonly of: number
  /** The ordinal month of the job, from 1; 0 without a job. */
  readonly jobMonth: number
  readonly norm: Norm
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

/** The contexts of `count` months from `first`. Months of the job before `first` are walked, so that used months count. */
export function monthContexts(
  household: Household,
  job: CheckedJob | null,
  rules: Rules,
  askedOn: IsoDate,
  first: MonthIndex,
  count: number,
): readonly MonthContext[] {
  const used: MonthsUsed = { n: household.used.n, r: household.used.r, z: household.used.z, new: household.used.new }
  const contexts: MonthContext[] = []
  let standing: Standing | null = null
  let month = job === null ? first : Math.min(first, job.first)
  for (; month < first + count; month += 1) {
    const days = job === null ? 0 : daysWorkedIn(job, month)
    if (month < first && days === 0) continue
    const monthRules = rules.inMonth(month, askedOn)
    if (standing === null || standing.law !== monthRules.law || household.ages) {
      standing = standingIn(household, monthRules)
    }
    const disregard = days > 0 ? disregardIn(monthRules, standing.earner, used) : null
    if (disregard !== null) walk(used, disregard)
    if (month >= first) contexts.push(contextOf(household, job, monthRules, days, disregard, standing))
  }
  return contexts
}

/** What stays the same while the law does and nobody has a birthday. */
interface Standing {
  readonly law: Law
  readonly earner: Earner
  readonly norm: Norm
  readonly holidayShare: UsedParameter
  readonly holidayParameters: readonly UsedParameter[]
  readonly holidayMonth: number
}

function standingIn(household: Household, rules: MonthRules): Standing {
  const { situation } = household
  const child = situation.youngestChild
  const holidayShare = rules.value('holidayAllowance', 'share')
  return {
    law: rules.law,
    earner: {
      age: adultAgeIn(situation.person, rules.month, 'situation.person'),
      pensioner: isPensioner(situation.person, rules),
      medicallyLimited: situation.medicallyLimited === true,
      wageCostSubsidy: situation.wageCostSubsidy === true,
      moreHoursImpossible: situation.moreHoursImpossible === true,
      parentOfYoungChild:
        situation.household === 'single-parent' && child !== undefined && ageIn(child, rules.month) < 12,
      decision: situation.decision,
    },
    norm: normOf(household, rules),
    holidayShare,
    holidayParameters: [holidayShare],
    holidayMonth: rules.number('holidayAllowance', 'month') - 1,
  }
}

function contextOf(
  household: Household,
  job: CheckedJob | null,
  rules: MonthRules,
  days: number,
  disregard: Disregard | null,
  standing: Standing,
): MonthContext {
  const { month } = rules
  const { earner } = standing
  const taxed = days > 0 && job !== null && job.job.pay.kind !== 'net'
  if (taxed && earner.pensioner) throw new BenefitRefusal('outside-scope', 'job.pay', 'Wet LB 1964, pension age')
  const jobMonth = job === null || days === 0 ? 0 : month - job.first + 1
  const { cents, afterMonths } = rules.terms['work-premium']
  const premiumDue = cents > 0 && days > 0 && jobMonth === Math.max(1, afterMonths) && mayHavePremium(earner)
  const premiumLimit = premiumDue ? rules.value('premium', 'premium-year') : null
  return {
    month,
    rules,
    household,
    job,
    days,
    of: daysInMonth(month),
    jobMonth,
    norm: standing.norm,
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
