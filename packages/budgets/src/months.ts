import { isCalendarDay } from '@vliegwiel/i18n'
import { refusal, type Refusal } from './answer.ts'

/** A month of the calendar, `2026-03`. Months compare as text. */
export type IsoMonth = string

/** A day of the calendar, `2026-03-09`, on the clock of the municipality. Days compare as text. */
export type IsoDay = string

const MONTH = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/

export const isMonth = (text: unknown): text is IsoMonth => typeof text === 'string' && MONTH.test(text)
export const isDay = (text: unknown): text is IsoDay => typeof text === 'string' && isCalendarDay(text)

/** Months since year 0, so that they subtract. Takes a month that `isMonth` let through. */
export const monthNumber = (month: IsoMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** The month of a number of `monthNumber`. */
export function monthOfNumber(number: number): IsoMonth {
  const inYear = number % 12
  return `${String((number - inYear) / 12).padStart(4, '0')}-${String(inYear + 1).padStart(2, '0')}`
}

export const monthOfDay = (day: IsoDay): IsoMonth => day.slice(0, 7)
export const addMonths = (month: IsoMonth, months: number): IsoMonth => monthOfNumber(monthNumber(month) + months)

/** From the first month to the last, both taken in. */
export interface Period {
  readonly from: IsoMonth
  readonly to: IsoMonth
}

/** How many months a period has. */
export const monthsIn = ({ from, to }: Period): number => monthNumber(to) - monthNumber(from) + 1

/** Every month of a period, in order. */
export const monthsOf = (period: Period): IsoMonth[] =>
  Array.from({ length: Math.max(0, monthsIn(period)) }, (_, at) => addMonths(period.from, at))

export const isWithin = (month: IsoMonth, { from, to }: Period): boolean => month >= from && month <= to

/** @throws RangeError for what is no day: read as text it would be before or after everything. */
export function mustBeDay(day: IsoDay): void {
  if (!isDay(day)) throw new RangeError(`not a day like 2026-11-23: ${String(day)}`)
}

/** @throws RangeError for a period that is none: it would hold no month, and look like nothing known. */
export function mustBePeriod({ from, to }: Period): void {
  if (!isMonth(from) || !isMonth(to) || from > to) throw new RangeError(`not a period of months: ${from} to ${to}`)
}

/** Whether two periods share a month. */
export const overlap = (one: Period, other: Period): boolean => one.from <= other.to && other.from <= one.to

/** What is wrong with a period; nothing when it can be used. */
export function periodProblems({ from, to }: Period, field: string): Refusal[] {
  const found = [
    ...(isMonth(from) ? [] : [refusal('not-a-month', `${field}.from`, { value: String(from) })]),
    ...(isMonth(to) ? [] : [refusal('not-a-month', `${field}.to`, { value: String(to) })]),
  ]
  if (found.length > 0 || from <= to) return found
  return [refusal('period-reversed', field, { from, to })]
}
