import { dutchHolidays, type HolidayName } from '../dates/dutch-holidays.ts'
import {
  addDays,
  checkDate,
  dateOf,
  daysInMonth,
  type IsoDate,
  monthName,
  type MonthIndex,
  monthOf,
  weekdayOf,
  yearOf,
} from '../dates/iso-date.ts'
import { isObject } from '../norm/check-fields.ts'
import { benefitRefusal } from '../refusal.ts'

/** On which day a benefit is paid when nothing is in the way. */
export interface PaymentRule {
  /** 1 to 31; a day that a month does not have is its last. */
  readonly day: number
  /** The month of the benefit itself, or the one after it. */
  readonly month: 'same' | 'next'
  /** Where the payment goes when that day is a Saturday, a Sunday or a holiday. */
  readonly onRestDay: 'before' | 'after' | 'stays'
  /** Banks do not clear on Good Friday; offices are open. Default true: it counts as a day of rest. */
  readonly goodFridayRests?: boolean
}

/** One period that is paid on another day than the rule says. */
export interface PaymentException {
  /** The month of the benefit: '2026-12'. */
  readonly period: string
  readonly date: IsoDate
  readonly reason: string
}

export interface PaymentCalendar {
  readonly rule: PaymentRule
  readonly exceptions: readonly PaymentException[]
}

export interface PaymentDate {
  readonly period: string
  readonly date: IsoDate
  /** The day of the rule, before anything moved it. */
  readonly planned: IsoDate
  readonly why: 'rule' | 'weekend' | 'holiday' | 'exception'
  readonly holiday: HolidayName | null
  readonly reason: string | null
}

const period = /^\d{4}-(0[1-9]|1[0-2])$/

/** Refuses a day that no month has, a period that is no month or stands twice, a day more than 45 days off, no reason. */
export function checkPaymentCalendar({ rule, exceptions }: PaymentCalendar): void {
  if (!isObject(rule) || !Array.isArray(exceptions)) choice('calendar.rule')
  if (!Number.isInteger(rule.day) || rule.day < 1 || rule.day > 31) {
    throw benefitRefusal('not-a-date', 'calendar.rule.day', 'payment calendar', { least: 1, most: 31 })
  }
  if (!['same', 'next'].includes(rule.month)) choice('calendar.rule.month')
  if (!['before', 'after', 'stays'].includes(rule.onRestDay)) choice('calendar.rule.onRestDay')
  const seen = new Set<string>()
  exceptions.forEach((exception, place) => {
    const field = `calendar.exceptions[${place}]`
    if (!isObject(exception) || !period.test(exception.period))
      throw benefitRefusal('not-a-date', `${field}.period`, 'payment calendar')
    if (seen.has(exception.period)) throw benefitRefusal('dates-overlap', `${field}.period`, 'payment calendar')
    seen.add(exception.period)
    const date = checkDate(exception.date, `${field}.date`, 'payment calendar')
    const planned = plannedDate(rule, monthOf(`${exception.period}-01`))
    if (date < addDays(planned, -45) || date > addDays(planned, 45)) {
      throw benefitRefusal('not-a-date', `${field}.date`, 'payment calendar', { planned })
    }
    if (typeof exception.reason !== 'string' || !exception.reason.trim())
      throw benefitRefusal('source-missing', `${field}.reason`, 'payment calendar')
  })
}

function choice(field: string): never {
  throw benefitRefusal('not-a-choice', field, 'payment calendar')
}

function plannedDate(rule: PaymentRule, month: MonthIndex): IsoDate {
  const paidIn = rule.month === 'same' ? month : month + 1
  return dateOf(paidIn, Math.min(rule.day, daysInMonth(paidIn)))
}

function holidayOn(date: IsoDate, goodFridayRests: boolean): HolidayName | null {
  const found = dutchHolidays(yearOf(date)).find((day) => day.date === date)
  return found === undefined || (found.name === 'good-friday' && !goodFridayRests) ? null : found.name
}

const rests = (date: IsoDate, goodFridayRests: boolean) =>
  weekdayOf(date) > 5 || holidayOn(date, goodFridayRests) !== null

/** The nearest working day before or after; the day itself when it is one. */
export function workingDay(date: IsoDate, towards: 'before' | 'after', goodFridayRests = true): IsoDate {
  let day = date
  while (rests(day, goodFridayRests)) day = addDays(day, towards === 'before' ? -1 : 1)
  return day
}

/** The day on which the benefit of a month is paid, and why it is that day. */
export function paymentDate(calendar: PaymentCalendar, month: MonthIndex): PaymentDate {
  const { rule } = calendar
  const name = monthName(month)
  const planned = plannedDate(rule, month)
  const exception = calendar.exceptions.find((one) => one.period === name)
  if (exception) {
    return { period: name, date: exception.date, planned, why: 'exception', holiday: null, reason: exception.reason }
  }
  const goodFriday = rule.goodFridayRests ?? true
  if (rule.onRestDay === 'stays' || !rests(planned, goodFriday)) {
    return { period: name, date: planned, planned, why: 'rule', holiday: null, reason: null }
  }
  const holiday = holidayOn(planned, goodFriday)
  const date = workingDay(planned, rule.onRestDay, goodFriday)
  return { period: name, date, planned, why: holiday === null ? 'weekend' : 'holiday', holiday, reason: null }
}

/** The payment days of `count` months from the month of `from` ('YYYY-MM-DD'). Checks the calendar first. */
export function paymentDates(calendar: PaymentCalendar, from: IsoDate, count: number): readonly PaymentDate[] {
  checkPaymentCalendar(calendar)
  const first = monthOf(checkDate(from, 'from'))
  return Array.from({ length: count }, (_, place) => paymentDate(calendar, first + place))
}
