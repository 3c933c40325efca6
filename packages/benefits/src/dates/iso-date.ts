import { benefitRefusal } from '../refusal.ts'

/** A day as 'YYYY-MM-DD'. Days compare as text. No clock and no time zone take part. */
export type IsoDate = string

/** A month as a count since year 0: year * 12 + month - 1, so that months subtract. */
export type MonthIndex = number

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`)

export function daysInMonth(month: MonthIndex): number {
  const inYear = month % 12
  if (inYear === 1) {
    const year = (month - inYear) / 12
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  }
  return inYear === 3 || inYear === 5 || inYear === 8 || inYear === 10 ? 30 : 31
}

/** Refuses what is not an existing day between 1900 and 2199. */
export function checkDate(value: unknown, field: string, rule = 'input'): IsoDate {
  if (typeof value === 'string' && value.length === 10 && isDay(value)) return value
  throw benefitRefusal('not-a-date', field, rule)
}

/** By character: this runs several times in every answer. */
function isDay(text: string): boolean {
  for (let place = 0; place < 10; place += 1) {
    const code = text.charCodeAt(place)
    if (place === 4 || place === 7 ? code !== 45 : code < 48 || code > 57) return false
  }
  const year = yearOf(text)
  const month = monthOf(text) - year * 12
  const day = dayOfMonth(text)
  const possible = year >= 1900 && year < 2200 && month >= 0 && month <= 11 && day >= 1
  return possible && day <= daysInMonth(year * 12 + month)
}

/** The functions below take days that `checkDate` let through. */
const digits = (date: IsoDate, place: number) => (date.charCodeAt(place) - 48) * 10 + date.charCodeAt(place + 1) - 48
export const yearOf = (date: IsoDate): number => digits(date, 0) * 100 + digits(date, 2)
export const dayOfMonth = (date: IsoDate): number => digits(date, 8)
export const monthOf = (date: IsoDate): MonthIndex => yearOf(date) * 12 + digits(date, 5) - 1

export function dateOf(month: MonthIndex, day: number): IsoDate {
  const inYear = month % 12
  return `${(month - inYear) / 12}-${two(inYear + 1)}-${two(day)}`
}

/** '2026-03' */
export const monthName = (month: MonthIndex): string => dateOf(month, 1).slice(0, 7)

/** Days since 1 March of year 0 (a leap day then ends a year, which keeps the sum free of cases). */
export function dayNumber(date: IsoDate): number {
  const fromMarch = monthOf(date) - 2
  const inYear = fromMarch % 12
  const year = (fromMarch - inYear) / 12
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leapDays + Math.floor((153 * inYear + 2) / 5) + dayOfMonth(date) - 1
}

export function addDays(date: IsoDate, days: number): IsoDate {
  let month = monthOf(date)
  let day = dayOfMonth(date) + days
  while (day < 1) {
    month -= 1
    day += daysInMonth(month)
  }
  while (day > daysInMonth(month)) {
    day -= daysInMonth(month)
    month += 1
  }
  return dateOf(month, day)
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: IsoDate): number => ((dayNumber(date) + 2) % 7) + 1

/** Whole years on a day for somebody born on `birth`; a birthday on 29 February falls on 1 March otherwise. */
export function ageOn(birth: IsoDate, day: IsoDate): number {
  return yearOf(day) - yearOf(birth) - (day.slice(5) < birth.slice(5) ? 1 : 0)
}
