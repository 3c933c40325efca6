import { isCalendarDay } from '@vliegwiel/i18n'
import { refusal, type Refusal } from './answer.ts'

/** A day of the calendar, `2026-03-09`, on the clock of the municipality. Days compare as text. */
export type IsoDay = string

export const isDay = (text: unknown): text is IsoDay =>
  typeof text === 'string' && /^(?:19|20|21)/.test(text) && isCalendarDay(text)

/** What is wrong with a day; nothing when it can be used. */
export const dayProblems = (day: unknown, field: string): Refusal[] =>
  isDay(day) ? [] : [refusal('not-a-day', field, { value: String(day).slice(0, 40) })]

/** 1 is Monday, 7 is Sunday. Takes a day that `isDay` let through. */
export function weekdayOf(day: IsoDay): number {
  const [year = 0, month = 0, of = 0] = day.split('-').map(Number)
  // By the congruence of Zeller, so that no clock and no time zone takes part.
  const shifted = month < 3 ? month + 12 : month
  const inYear = month < 3 ? year - 1 : year
  const century = Math.floor(inYear / 100)
  const rest = inYear % 100
  const found =
    (of + Math.floor((13 * (shifted + 1)) / 5) + rest + Math.floor(rest / 4) + Math.floor(century / 4) + 5 * century) %
    7
  return ((found + 5) % 7) + 1
}
