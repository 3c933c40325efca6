import type { IsoDate, MonthIndex } from '../dates/iso-date.ts'
import { type Cents, roundHalfUp } from '../money/cents.ts'
import type { Household } from '../norm/household.ts'
import type { Rules } from '../rules/rules.ts'
import { amountsBefore, type MonthAmounts } from './month-amounts.ts'
import { type MonthContext, monthContexts } from './month-context.ts'

/**
 * Holiday allowance of the benefit that was kept back when `first` begins: what was given, or 1/20 of the benefit without
 * work for each month since June. The payment of June covers the twelve months before it (art. 45(1)).
 */
export function reservedUntil(household: Household, rules: Rules, askedOn: IsoDate, first: MonthIndex): Cents {
  const { holidayReservedCents } = household.situation
  if (holidayReservedCents !== undefined) return holidayReservedCents
  const june = rules.inMonth(first, askedOn).number('holidayAllowance', 'month') - 1
  const sinceJune = (first - june + 12) % 12 || 12
  const from = Math.max(first - sinceJune, household.since)
  if (from >= first) return 0
  let sum = 0
  let reserved = 0
  let known: MonthContext | undefined
  for (const context of monthContexts(household, null, rules, askedOn, from, first - from)) {
    // The same norm gives the same part: nine months out of ten.
    const same = known?.norm === context.norm && known.reductionShare === context.reductionShare
    if (!same) reserved = amountsBefore(context).reserved
    known = context
    sum += reserved
  }
  return sum
}

/**
 * What is paid out of the reserve in each month: everything before it in June, and what is left so many months after the
 * benefit ended for good.
 */
export function holidayPayments(
  contexts: readonly MonthContext[],
  amounts: readonly MonthAmounts[],
  start: Cents,
  ended: number,
): readonly Cents[] {
  let kept = start
  const last = contexts[Math.min(ended, contexts.length - 1)]
  const afterEnd = last === undefined ? 0 : last.rules.terms['holiday-months-after-end']
  return contexts.map((context, place) => {
    const due = context.paysHolidayAllowance || place === ended + afterEnd
    const paid = due ? kept : 0
    kept += (amounts[place]?.reserved ?? 0) - paid
    return paid
  })
}

/** The first month of the rest of the year in which there is no benefit any more; the number of months if there is none. */
export function endOfBenefit(amounts: readonly MonthAmounts[]): number {
  let end = amounts.length
  while (end > 0 && amounts[end - 1]?.benefit === 0) end -= 1
  return end
}

/** Wages as they are paid: with holiday pay each month, or kept back until May or the last month of the job. */
export function wagesPaid(contexts: readonly MonthContext[], amounts: readonly MonthAmounts[]): readonly Cents[] {
  let kept = 0
  return contexts.map((context, place) => {
    const net = amounts[place]?.net ?? 0
    const job = context.job
    if (job === null || job.job.holidayPay !== 'in-may') return net
    const part = roundHalfUp(net * job.holidayShare, 10_000 + job.holidayShare)
    kept += part
    if (context.month % 12 !== 4 && context.month !== job.last) return net - part
    const paid = net - part + kept
    kept = 0
    return paid
  })
}
