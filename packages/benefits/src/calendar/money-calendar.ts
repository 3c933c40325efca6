import { addDays, checkDate, dateOf, type IsoDate, monthName, type MonthIndex, monthOf } from '../dates/iso-date.ts'
import { checkedHousehold } from '../impact/checked-household.ts'
import { endOfBenefit, reservedUntil } from '../impact/holiday-allowance.ts'
import { amountsBefore, amountsWith, type MonthAmounts, wageIn } from '../impact/month-amounts.ts'
import { type MonthContext, monthContexts } from '../impact/month-context.ts'
import type { Cents } from '../money/cents.ts'
import type { Situation } from '../norm/situation.ts'
import type { Settlement } from '../rules/open-terms.ts'
import type { Rules } from '../rules/rules.ts'
import { checkJob, type Job } from '../wage/job.ts'
import { dipOf, type MonthCash, type Dip, monthsOfCash } from './dip.ts'
import { checkPaymentCalendar, type PaymentCalendar, paymentDate } from './payment-calendar.ts'
import { type BenefitPayment, settle } from './settlement.ts'
import { wagePayments } from './wage-days.ts'

export type MoneyKind =
  | 'benefit'
  | 'holiday-allowance'
  | 'correction'
  | 'recovery'
  | 'premium'
  | 'local-scheme'
  | 'wage'
  | 'other-income'

/** One payment of one situation. `cents` is below 0 where money is taken back. `period` is the month it is for. */
export interface MoneyEvent {
  readonly date: IsoDate
  readonly payer: 'municipality' | 'employer' | 'other'
  readonly kind: MoneyKind
  readonly period: string
  readonly cents: Cents
}

/** One day of the year: what arrives in the old and the new situation, and what has arrived so far. */
export interface MoneyDay {
  readonly date: IsoDate
  readonly before: readonly MoneyEvent[]
  readonly after: readonly MoneyEvent[]
  readonly soFarBefore: Cents
  readonly soFarAfter: Cents
}

export interface MoneyCalendar {
  readonly settlement: Settlement
  readonly days: readonly MoneyDay[]
  readonly months: readonly MonthCash[]
  /** The month in which the new situation falls furthest behind the old one; null when it never does. */
  readonly dip: Dip | null
  /** The day on which least has arrived compared with the old situation, and how much less. */
  readonly tightest: { readonly date: IsoDate; readonly cents: Cents } | null
  /** Paid too much and not settled within the year. */
  readonly owed: Cents
}

/**
 * Who pays what on which day, for twelve months from the month in which the job starts, old and new situation side by
 * side, by the settlement method of the rules and the payment calendar. Throws `benefitRefusal` as `calculateJobImpact`.
 */
export function moneyCalendar(
  situation: Situation,
  job: Job,
  rules: Rules,
  calendar: PaymentCalendar,
  date: IsoDate,
): MoneyCalendar {
  const askedOn = checkDate(date, 'date')
  checkPaymentCalendar(calendar)
  const checked = checkJob(job)
  const first = monthOf(job.start)
  const household = checkedHousehold(situation, rules, first, askedOn)
  // A benefit may be paid in the month after, or a holiday may move it into the one before: one month more on both sides.
  const contexts = monthContexts(household, checked, rules, askedOn, first - 1, 14)
  const before = contexts.map(amountsBefore)
  const after = contexts.map((context) => amountsWith(context, wageIn(context, context.pay ?? checked.job.pay)))
  const start = reservedUntil(household, rules, askedOn, first - 1)
  const method = (context: MonthContext) => context.rules.terms.settlement
  const settled = settle(contexts, after, method)
  const old = settle(contexts, before, () => 'same-month')
  const run = (month: MonthIndex) => paymentDate(calendar, month).date
  const window: Window = { from: dateOf(first, 1), until: addDays(dateOf(first + 12, 1), -1) }
  const eventsBefore = inWindow(window, [
    ...municipalEvents(contexts, before, old.payments, run),
    ...holidayEvents(contexts, before, old.payments, start, run),
  ])
  const eventsAfter = inWindow(window, [
    ...municipalEvents(contexts, after, settled.payments, run),
    ...holidayEvents(contexts, after, settled.payments, start, run),
    ...wagePayments(checked, contexts, after).map(({ date: day, month, cents }): MoneyEvent => ({
      date: day,
      payer: 'employer',
      kind: 'wage',
      period: monthName(month),
      cents,
    })),
  ])
  const days = daysOf(window, eventsBefore, eventsAfter)
  const months = monthsOfCash(first, eventsBefore, eventsAfter)
  const firstContext = contexts[1]
  if (firstContext === undefined) throw new Error('fourteen months were asked for')
  return {
    settlement: method(firstContext),
    days,
    months,
    dip: dipOf(months, contexts),
    tightest: tightestOf(days),
    owed: settled.owed,
  }
}

interface Window {
  readonly from: IsoDate
  readonly until: IsoDate
}

function inWindow({ from, until }: Window, events: readonly MoneyEvent[]): readonly MoneyEvent[] {
  return events
    .filter((event) => event.cents !== 0 && event.date >= from && event.date <= until)
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
}

function municipalEvents(
  contexts: readonly MonthContext[],
  amounts: readonly MonthAmounts[],
  payments: readonly BenefitPayment[],
  run: (month: MonthIndex) => IsoDate,
): readonly MoneyEvent[] {
  return contexts.flatMap((context, place): readonly MoneyEvent[] => {
    const paid = payments[place]
    const now = amounts[place]
    if (paid === undefined || now === undefined) return []
    const date = run(context.month)
    const period = monthName(context.month)
    const left = Math.max(0, paid.payable + Math.min(0, paid.correction))
    const event = (kind: MoneyKind, cents: Cents): MoneyEvent => ({ date, payer: 'municipality', kind, period, cents })
    return [
      event('benefit', paid.payable),
      event('correction', paid.correction),
      event('recovery', -Math.min(context.household.recovery, left)),
      event('premium', now.premium),
      event('local-scheme', now.schemes),
      { date, payer: 'other', kind: 'other-income', period, cents: now.otherIncome },
    ]
  })
}

/** Art. 45(1): in June over the twelve months before, or so many months after the benefit ended. */
function holidayEvents(
  contexts: readonly MonthContext[],
  amounts: readonly MonthAmounts[],
  payments: readonly BenefitPayment[],
  start: Cents,
  run: (month: MonthIndex) => IsoDate,
): readonly MoneyEvent[] {
  let kept = start
  const ended = endOfBenefit(amounts)
  return contexts.flatMap((context, place): readonly MoneyEvent[] => {
    const due = context.paysHolidayAllowance || place === ended + context.rules.terms['holiday-months-after-end']
    const cents = due ? kept : 0
    kept += (payments[place]?.reserved ?? 0) - cents
    if (cents === 0) return []
    const period = monthName(context.month)
    return [{ date: payDayIn(context.month, run), payer: 'municipality', kind: 'holiday-allowance', period, cents }]
  })
}

/** The payment day that falls in this month: that of the month before when the calendar pays afterwards. */
function payDayIn(month: MonthIndex, run: (month: MonthIndex) => IsoDate): IsoDate {
  const candidates = [run(month - 1), run(month), run(month + 1)]
  return candidates.find((date) => monthOf(date) === month) ?? run(month)
}

function daysOf(window: Window, before: readonly MoneyEvent[], after: readonly MoneyEvent[]): readonly MoneyDay[] {
  const days: MoneyDay[] = []
  let soFarBefore = 0
  let soFarAfter = 0
  for (let date = window.from; date <= window.until; date = addDays(date, 1)) {
    const was = before.filter((event) => event.date === date)
    const is = after.filter((event) => event.date === date)
    for (const event of was) soFarBefore += event.cents
    for (const event of is) soFarAfter += event.cents
    days.push({ date, before: was, after: is, soFarBefore, soFarAfter })
  }
  return days
}

function tightestOf(days: readonly MoneyDay[]): MoneyCalendar['tightest'] {
  let found: { date: IsoDate; cents: Cents } | null = null
  for (const day of days) {
    const behind = day.soFarBefore - day.soFarAfter
    if (behind > (found?.cents ?? 0)) found = { date: day.date, cents: behind }
  }
  return found
}
