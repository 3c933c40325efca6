import { checkDate, dayOfMonth, daysInMonth, type IsoDate, monthOf, type MonthIndex } from '../dates/iso-date.ts'
import { type BasisPoints, type Cents, checkCents } from '../money/cents.ts'
import { isObject, yesOrNo } from '../norm/check-fields.ts'
import { benefitRefusal } from '../refusal.ts'

/** An hourly wage: cents an hour, hundredths of an hour a week (16 hours is 1600). */
export interface HourlyPay {
  readonly kind: 'hourly'
  readonly hourlyCents: Cents
  readonly weeklyCentihours: number
}

/** A gross wage for each month or four weeks, without the holiday pay unless it says so. */
export interface GrossPay {
  readonly kind: 'gross'
  readonly cents: Cents
  readonly holidayPayIncluded?: boolean
}

/** A net wage for each month or four weeks, holiday pay included: no tax is reckoned. */
export interface NetPay {
  readonly kind: 'net'
  readonly cents: Cents
}

export type Pay = HourlyPay | GrossPay | NetPay

export interface Job {
  readonly start: IsoDate
  /** Last day of work. */
  readonly end?: IsoDate | null
  readonly pay: Pay
  /** How often wages are paid; amounts of `pay` are for this period. Default a month. */
  readonly period?: 'month' | 'four-weeks'
  /** With every wage, or kept back and paid in May. Default monthly. */
  readonly holidayPay?: 'monthly' | 'in-may'
  /** Basis points of the wage; the law asks for at least 8 % (800). */
  readonly holidayShare?: BasisPoints
  /**
   * Whether the employer applies the tax credits. Default true. What is not applied counts all the same (art. 31(1)) and
   * comes back through the tax office; beside a net wage it cannot be worked out, and is refused.
   */
  readonly taxCredits?: boolean
  /** The employee's own pension premium, cents a month. */
  readonly pensionCents?: Cents
  /** When wages arrive: day of the month (31 means the last) in the same or the next month, or every 28 days from a first day. */
  readonly payDay?: { readonly day: number; readonly month?: 'same' | 'next' } | { readonly first: IsoDate }
}

/** A job that was checked. Months count from year 0. */
export interface CheckedJob {
  readonly job: Job
  readonly first: MonthIndex
  readonly last: MonthIndex
  readonly holidayShare: BasisPoints
  readonly pension: Cents
  readonly taxCredits: boolean
}

const mostHourly: Cents = 50_000
const mostCentihours = 8000
const mostPay: Cents = 5_000_000

/** Refuses negative or impossible hours (above 80 a week), wages and dates, naming the field. */
export function checkJob(job: Job): CheckedJob {
  if (!isObject(job) || !isObject(job.pay)) throw benefitRefusal('not-a-choice', 'job.pay', 'job')
  const start = checkDate(job.start, 'job.start')
  const end = job.end == null ? null : checkDate(job.end, 'job.end')
  if (end !== null && end < start) throw benefitRefusal('dates-reversed', 'job.end', 'job')
  checkPay(job.pay)
  const holidayShare = job.holidayShare ?? 800
  if (!Number.isInteger(holidayShare) || holidayShare < 0 || holidayShare > 5000) {
    throw benefitRefusal('amount-impossible', 'job.holidayShare', 'WML art. 15', { least: 0, most: 5000 })
  }
  if (job.period !== undefined && job.period !== 'month' && job.period !== 'four-weeks') {
    throw benefitRefusal('not-a-choice', 'job.period', 'job')
  }
  if (job.holidayPay !== undefined && job.holidayPay !== 'monthly' && job.holidayPay !== 'in-may') {
    throw benefitRefusal('not-a-choice', 'job.holidayPay', 'job')
  }
  checkPayDay(job)
  yesOrNo(job.taxCredits, 'job.taxCredits', 'Pw art. 31(1)')
  if (job.taxCredits === false && job.pay.kind === 'net') {
    throw benefitRefusal('outside-scope', 'job.taxCredits', 'Pw art. 31(1)')
  }
  return {
    job,
    first: monthOf(start),
    last: end === null ? Number.MAX_SAFE_INTEGER : monthOf(end),
    holidayShare,
    pension: job.pensionCents === undefined ? 0 : checkCents(job.pensionCents, 'job.pensionCents'),
    taxCredits: job.taxCredits !== false,
  }
}

function checkPay(pay: Pay): void {
  if (pay.kind === 'hourly') {
    atMost(checkCents(pay.hourlyCents, 'job.pay.hourlyCents'), mostHourly, 'job.pay.hourlyCents')
    const hours: unknown = pay.weeklyCentihours
    if (typeof hours !== 'number' || !Number.isInteger(hours) || hours < 0 || hours > mostCentihours) {
      throw benefitRefusal('hours-impossible', 'job.pay.weeklyCentihours', 'hours', {
        least: 0,
        most: mostCentihours,
      })
    }
    return
  }
  if (pay.kind !== 'gross' && pay.kind !== 'net') throw benefitRefusal('not-a-choice', 'job.pay.kind', 'job')
  if (pay.kind === 'gross') yesOrNo(pay.holidayPayIncluded, 'job.pay.holidayPayIncluded', 'job')
  atMost(checkCents(pay.cents, 'job.pay.cents'), mostPay, 'job.pay.cents')
}

function atMost(cents: Cents, most: Cents, field: string): void {
  if (cents > most) throw benefitRefusal('amount-impossible', field, 'wage', { least: 0, most })
}

function checkPayDay({ payDay }: Job): void {
  if (payDay === undefined) return
  if (!isObject(payDay)) throw benefitRefusal('not-a-choice', 'job.payDay', 'job')
  if ('first' in payDay) checkDate(payDay.first, 'job.payDay.first')
  else if (!Number.isInteger(payDay.day) || payDay.day < 1 || payDay.day > 31) {
    throw benefitRefusal('not-a-date', 'job.payDay.day', 'job', { least: 1, most: 31 })
  } else if (payDay.month !== undefined && payDay.month !== 'same' && payDay.month !== 'next') {
    throw benefitRefusal('not-a-choice', 'job.payDay.month', 'job')
  }
}

/** The calendar days of a month on which the job exists: a wage of a part of a month is that share of a whole one. */
export function daysWorkedIn(checked: CheckedJob, month: MonthIndex): number {
  if (month < checked.first || month > checked.last) return 0
  const from = month === checked.first ? dayOfMonth(checked.job.start) : 1
  const end = checked.job.end
  return (month === checked.last && end != null ? dayOfMonth(end) : daysInMonth(month)) - from + 1
}
