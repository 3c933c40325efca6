import type { Cents } from '../money/cents.ts'
import { amountsWith, exemptIn, type MonthAmounts, noWage, payableOf } from '../impact/month-amounts.ts'
import type { MonthContext } from '../impact/month-context.ts'
import { netWage } from '../wage/net-wage.ts'
import type { Settlement } from '../rules/open-terms.ts'

/** What the municipality pays for one month: benefit with holiday allowance, and a correction of the month before. */
export interface BenefitPayment {
  readonly benefit: Cents
  readonly payable: Cents
  /** What is kept back for the holiday allowance. */
  readonly reserved: Cents
  /** Below 0: taken back out of this payment. */
  readonly correction: Cents
}

export interface SettledBenefit {
  readonly payments: readonly BenefitPayment[]
  /** What was paid too much and could not be taken out of a later payment. */
  readonly owed: Cents
}

/**
 * Turns entitlement into payments. On the month: the income of a month comes off that month. In arrears: the income of the
 * month before does. Estimate and correct: the wage of a whole month is expected, and what turns out otherwise is settled
 * with the next payment; the holiday allowance is part of the benefit that turned out (art. 19(3)), not of the estimate.
 */
export function settle(
  contexts: readonly MonthContext[],
  amounts: readonly MonthAmounts[],
  methodOf: (context: MonthContext) => Settlement,
): SettledBenefit {
  let owed = 0
  const payments = contexts.map((context, place): BenefitPayment => {
    const now = amounts[place]
    if (now === undefined) throw new Error('as many amounts as months')
    const method = methodOf(context)
    if (method === 'in-arrears') {
      const last = amounts[place - 1]
      return paid(
        context,
        lessIncome(context, now, last === undefined ? 0 : last.net + last.credit - last.disregarded),
        0,
      )
    }
    const benefit = method === 'same-month' ? now.benefit : estimated(context)
    const payment = { ...paid(context, benefit, 0), reserved: now.reserved }
    const correction = owed > 0 ? -Math.min(owed, payment.payable) : -owed
    owed += correction + payment.payable - now.payable
    return correction === 0 ? payment : { ...payment, correction }
  })
  return { payments, owed: Math.max(0, owed) }
}

function lessIncome(context: MonthContext, now: MonthAmounts, fromWork: Cents): Cents {
  const other = now.otherIncome - exemptIn(context, fromWork)
  return Math.max(0, context.norm.cents - fromWork - other - now.reduction)
}

/** The benefit if the job filled the whole month. */
function estimated(context: MonthContext): Cents {
  const { job, days, pay } = context
  const wage = job === null || pay === null || days === 0 ? noWage : netWage(pay, job, context.table)
  return amountsWith(context, wage).benefit
}

function paid(context: MonthContext, benefit: Cents, correction: Cents): BenefitPayment {
  const payable = payableOf(context, benefit)
  return { benefit, payable, reserved: benefit - payable, correction }
}
