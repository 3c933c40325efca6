import { addDays, dateOf, daysInMonth, dayNumber, type IsoDate, type MonthIndex, monthOf } from '../dates/iso-date.ts'
import type { MonthAmounts } from '../impact/month-amounts.ts'
import type { MonthContext } from '../impact/month-context.ts'
import { wagesPaid } from '../impact/holiday-allowance.ts'
import { type Cents, roundHalfUp } from '../money/cents.ts'
import { benefitRefusal } from '../refusal.ts'
import type { CheckedJob } from '../wage/job.ts'
import { netWage } from '../wage/net-wage.ts'
import { workingDay } from './payment-calendar.ts'

export interface WagePayment {
  readonly date: IsoDate
  readonly month: MonthIndex
  readonly cents: Cents
}

/** When the employer pays what. Without a pay day: the 25th of the month itself, or every 28 days from the start. */
export function wagePayments(
  job: CheckedJob,
  contexts: readonly MonthContext[],
  amounts: readonly MonthAmounts[],
): readonly WagePayment[] {
  const { payDay } = job.job
  const fourWeeks = job.job.period === 'four-weeks'
  if (payDay !== undefined && 'first' in payDay !== fourWeeks) {
    throw benefitRefusal('not-a-choice', 'job.payDay', 'job.period')
  }
  if (fourWeeks) return everyFourWeeks(job, contexts)
  const day = payDay !== undefined && 'day' in payDay ? payDay : { day: 25, month: 'same' as const }
  return wagesPaid(contexts, amounts).flatMap((cents, place) => {
    const month = contexts[place]?.month ?? 0
    if (cents === 0) return []
    const paidIn = day.month === 'next' ? month + 1 : month
    const planned = dateOf(paidIn, Math.min(day.day, daysInMonth(paidIn)))
    return [{ date: workingDay(planned, 'before'), month, cents }]
  })
}

/** Twelve thirteenths of a month's wage for each 28 days; the first and the last payment for the days worked in them. */
function everyFourWeeks(job: CheckedJob, contexts: readonly MonthContext[]): readonly WagePayment[] {
  const { start, end, payDay } = job.job
  const payments: WagePayment[] = []
  let date = payDay !== undefined && 'first' in payDay ? payDay.first : addDays(start, 27)
  if (date < start) throw benefitRefusal('dates-reversed', 'job.payDay.first', 'job.start')
  let kept = 0
  let paidUntil = addDays(start, -1)
  const lastDay = end ?? '9999-12-31'
  while (paidUntil < lastDay) {
    // A wage is known for the months that were worked out; the day it is paid decides which tax year holds.
    const context = contexts.find((one) => one.month === monthOf(date < lastDay ? date : lastDay))
    if (context === undefined) break
    const until = date < lastDay ? date : lastDay
    const days = Math.min(28, dayNumber(until) - dayNumber(paidUntil))
    const net = roundHalfUp(netWage(context.pay ?? job.job.pay, job, context.table).net * 12 * days, 13 * 28)
    let cents = net
    if (job.job.holidayPay === 'in-may') {
      const part = roundHalfUp(net * job.holidayShare, 10_000 + job.holidayShare)
      kept += part
      cents -= part
      if (monthOf(date) % 12 === 4 || until === lastDay) {
        cents += kept
        kept = 0
      }
    }
    payments.push({ date: workingDay(date, 'before'), month: context.month, cents })
    paidUntil = until
    date = addDays(date, 28)
  }
  return payments
}
