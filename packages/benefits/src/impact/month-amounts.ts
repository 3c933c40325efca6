import { type IsoDate, checkDate, type MonthIndex, monthOf } from '../dates/iso-date.ts'
import { type Cents, shareOf } from '../money/cents.ts'
import type { Situation } from '../norm/situation.ts'
import type { Rules } from '../rules/rules.ts'
import { checkJob, type Job, type Pay } from '../wage/job.ts'
import { lawfulPay } from '../wage/minimum-wage.ts'
import { type MonthWage, netWage, partOfMonth } from '../wage/net-wage.ts'
import { checkedHousehold } from './checked-household.ts'
import { partnerIncomeThatCounts } from './exempt-income.ts'
import { type MonthContext, monthContexts } from './month-context.ts'

/** What one month is worth, in cents. Entitlement: what belongs to the month, whenever it is paid. */
export interface MonthAmounts {
  readonly gross: Cents
  readonly tax: Cents
  readonly pension: Cents
  readonly net: Cents
  /** Tax credits the employer does not apply: means all the same (art. 31(1)), repaid by the tax office. */
  readonly credit: Cents
  /** Other income of the household, a private pension and the income of a partner without right in it. */
  readonly otherIncome: Cents
  readonly norm: Cents
  /** The part of the net wage and the credit that does not count. */
  readonly disregarded: Cents
  /** The part of the other income that does not count: art. 32(3) and 33(5). */
  readonly exempt: Cents
  /** net + credit + otherIncome - disregarded - exempt */
  readonly counted: Cents
  readonly reduction: Cents
  /** norm - counted - reduction, never below 0. Holiday allowance included. */
  readonly benefit: Cents
  /** The holiday allowance in it, kept back until June. */
  readonly reserved: Cents
  /** benefit - reserved */
  readonly payable: Cents
  /** What the municipality takes back out of `payable`. */
  readonly recovery: Cents
  readonly premium: Cents
  readonly schemes: Cents
  /** net + credit + otherIncome + benefit - recovery + premium + schemes */
  readonly total: Cents
}

export const noWage: MonthWage = { gross: 0, tax: 0, pension: 0, net: 0, credit: 0 }

/** The wage of a month under a way of paying, cut to the days worked. `context.pay` is what the job pays in this month. */
export function wageIn(context: MonthContext, pay: Pay): MonthWage {
  const { job, days, of } = context
  if (job === null || days === 0) return noWage
  return partOfMonth(netWage(pay, job, context.table), days, of)
}

/** Without the job: the old situation. */
export const amountsBefore = (context: MonthContext): MonthAmounts => amountsWith(context, noWage)

/** Art. 19(2): the benefit is the norm less what counts. All sums are whole cents. */
export function amountsWith(context: MonthContext, wage: MonthWage): MonthAmounts {
  const { household, norm } = context
  const { net, credit } = wage
  const disregarded = leftOut(context, net + credit)
  const otherIncome = household.otherIncome + household.privatePension + household.partnerIncome
  const exempt = exemptIn(context, net + credit - disregarded)
  const counted = net + credit + otherIncome - disregarded - exempt
  const reduction = reductionOf(context)
  const benefit = Math.max(0, norm.cents - counted - reduction)
  const payable = payableOf(context, benefit)
  const recovery = Math.min(household.recovery, payable)
  const premium = net > 0 ? context.premium : 0
  const schemes = benefit > 0 ? schemesOf(context, net > 0) : 0
  return {
    gross: wage.gross,
    tax: wage.tax,
    pension: wage.pension,
    net,
    credit,
    otherIncome,
    norm: norm.cents,
    disregarded,
    exempt,
    counted,
    reduction,
    benefit,
    reserved: benefit - payable,
    payable,
    recovery,
    premium,
    schemes,
    total: net + credit + otherIncome + benefit - recovery + premium + schemes,
  }
}

/** The part of the earnings that the disregard of the month leaves out of account. */
export function leftOut({ disregard }: MonthContext, earned: Cents): Cents {
  if (disregard === null || disregard.share === 0 || earned <= 0) return 0
  const part = shareOf(earned, disregard.share)
  return disregard.most !== null && part > disregard.most ? disregard.most : part
}

export const reductionOf = ({ reductionShare, norm }: MonthContext): Cents =>
  reductionShare === 0 ? 0 : shareOf(norm.cents, reductionShare)

/**
 * The part of the other income that does not count, given the earnings that do: of a private pension (art. 33(5)) and of
 * the income of a partner without right (art. 32(3)).
 */
export function exemptIn(context: MonthContext, earnedThatCounts: Cents): Cents {
  const { household, otherMeans, norm } = context
  const { partnerIncome } = household
  if (otherMeans.coupleNorm === null || partnerIncome === 0) return otherMeans.pensionExempt
  const own = earnedThatCounts + household.otherIncome + household.privatePension - otherMeans.pensionExempt
  const before = norm.cents - reductionOf(context) - own
  const counts = partnerIncomeThatCounts(partnerIncome, own, before, otherMeans.coupleNorm)
  return otherMeans.pensionExempt + partnerIncome - counts
}

/** The benefit without the holiday allowance in it. */
export function payableOf(context: MonthContext, benefit: Cents): Cents {
  return shareOf(benefit, 10_000 - context.holidayShare.value)
}

function schemesOf(context: MonthContext, works: boolean): Cents {
  let sum = 0
  for (const scheme of context.rules.terms['local-schemes']) {
    if (scheme.for === 'benefit' || works) sum += scheme.monthlyCents
  }
  return sum
}

/**
 * The amounts of one month, without trace: the fast way, for a chart or a batch. `month` is any day of it, `date` the day
 * of the question; `job` null is the situation without work. Refuses as `calculateJobImpact` does.
 */
export function calculateMonthAmounts(
  situation: Situation,
  job: Job | null,
  rules: Rules,
  month: IsoDate,
  date: IsoDate,
): MonthAmounts {
  const checked = job === null ? null : checkJob(job)
  const index: MonthIndex = monthOf(checkDate(month, 'month'))
  const household = checkedHousehold(situation, rules, index, checkDate(date, 'date'))
  const [context] = monthContexts(household, checked, rules, date, index, 1)
  if (context === undefined) throw new Error('one month was asked for')
  return checked === null
    ? amountsBefore(context)
    : amountsWith(context, wageIn(context, context.pay ?? checked.job.pay))
}

/** Hours a week across, hourly wages down: the amounts of one month at each crossing. */
export interface GridInput {
  readonly weeklyCentihours: readonly number[]
  readonly hourlyCents: readonly Cents[]
}

/** `calculateMonthAmounts` for every pair of hours and wage; a row for each wage. The household is worked out once. */
export function calculateGrid(
  situation: Situation,
  job: Job,
  rules: Rules,
  month: IsoDate,
  date: IsoDate,
  grid: GridInput,
): readonly (readonly MonthAmounts[])[] {
  const pays = grid.hourlyCents.map((hourlyCents) =>
    grid.weeklyCentihours.map((weeklyCentihours): Pay => ({ kind: 'hourly', hourlyCents, weeklyCentihours })),
  )
  for (const row of pays) for (const pay of row) checkJob({ ...job, pay })
  const checked = checkJob({ ...job, pay: pays[0]?.[0] ?? job.pay })
  const index = monthOf(checkDate(month, 'month'))
  const household = checkedHousehold(situation, rules, index, checkDate(date, 'date'))
  const [context] = monthContexts(household, checked, rules, date, index, 1)
  if (context === undefined) return []
  const lawful = (pay: Pay) => (context.minimumWages === null ? pay : lawfulPay(pay, context.minimumWages))
  return pays.map((row) => row.map((pay) => amountsWith(context, wageIn(context, lawful(pay)))))
}
