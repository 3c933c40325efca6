import { roundHalfUp } from '../money/cents.ts'
import type { Pay } from '../wage/job.ts'
import { hourlyGross } from '../wage/net-wage.ts'
import { monthTax } from '../wage/wage-tax.ts'
import { amountsWith, exemptIn, leftOut, type MonthAmounts, reductionOf, wageIn } from './month-amounts.ts'
import type { MonthContext } from './month-context.ts'

/** Basis points of what is earned that stay in hand; null where nothing is earned. May be below 0 or above 10,000. */
export type Kept = number | null

/** Of everything earned in the month before tax: the share by which the month is worth more than without the job. */
export function keptOfEarnings(before: MonthAmounts, after: MonthAmounts): Kept {
  const earned = after.gross > 0 ? after.gross : after.net
  return earned === 0 ? null : roundHalfUp((after.total - before.total) * 10_000, earned)
}

/** One hour a week more, or ten euros a month where no hours are known. */
function oneStepMore(pay: Pay): Pay {
  return pay.kind === 'hourly'
    ? { kind: 'hourly', hourlyCents: pay.hourlyCents, weeklyCentihours: pay.weeklyCentihours + 100 }
    : { ...pay, cents: pay.cents + 1000 }
}

/** Of the next hour a week (or the next ten euros) before tax: the share that stays. */
export function keptOfNextStep(context: MonthContext, after: MonthAmounts): Kept {
  if (context.pay === null || context.days === 0) return null
  const more = amountsWith(context, wageIn(context, oneStepMore(context.pay)))
  const earned = more.gross - after.gross
  return earned <= 0 ? null : roundHalfUp((more.total - after.total) * 10_000, earned)
}

const step = 25
const mostSteps = 240

/**
 * The fewest hours a week (in hundredths, by the quarter of an hour) at which a whole month leaves no benefit, at this
 * hourly wage; null where there is none up to 60 hours or no hourly wage. The benefit never rises with the hours, so
 * halving the interval finds it.
 */
export function hoursAtWhichBenefitEnds(context: MonthContext): number | null {
  const { job, pay, table } = context
  if (job === null || context.days === 0 || pay?.kind !== 'hourly') return null
  const { hourlyCents } = pay
  if (table === null) return null
  const threshold = countedThatEnds(context)
  const ends = (steps: number) => {
    const gross = hourlyGross(hourlyCents, steps * step, job.holidayShare)
    const taxed = Math.max(0, gross - job.pension)
    // Credits count whether or not they are applied (art. 31(1)).
    const earned = taxed - monthTax(taxed, true, table)
    return earned - leftOut(context, earned) >= threshold
  }
  if (!ends(mostSteps)) return null
  let low = 0
  let high = mostSteps
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends(middle)) high = middle
    else low = middle + 1
  }
  return low * step
}

/** The earnings that count at which nothing is left: what counts of the other income is the same as long as something is. */
function countedThatEnds(context: MonthContext): number {
  const { household, norm } = context
  const other = household.otherIncome + household.privatePension + household.partnerIncome - exemptIn(context, 0)
  return norm.cents - reductionOf(context) - other
}
