import { daysAfter } from '@vliegwiel/i18n'
import { type IsoDay, weekdayOf } from '../day.ts'

/**
 * The name of the holiday on a day, or null. Which days those are is data of whoever asks: the days on which offices
 * rest are not those of the Algemene termijnenwet (there the fifth of May counts every year, and Good Friday too).
 */
export type HolidayOn = (day: IsoDay) => string | null

export type RestReason = 'weekend' | 'holiday'

/** Why nobody works on a day: null when somebody does. A holiday in a weekend is a weekend. */
export function restOn(day: IsoDay, holidayOn: HolidayOn): RestReason | null {
  if (weekdayOf(day) > 5) return 'weekend'
  return holidayOn(day) === null ? null : 'holiday'
}

/** The day itself when it is a working day, else the first one after it. @throws RangeError when a year has none */
export function workingDayFrom(day: IsoDay, holidayOn: HolidayOn): IsoDay {
  let found = day
  for (let tried = 0; restOn(found, holidayOn) !== null; tried += 1) {
    if (tried > 366) throw new RangeError(`no working day within a year of ${day}`)
    found = daysAfter(found, 1)
  }
  return found
}

/** The working day so many working days after a day, which itself never counts. @throws RangeError below 1 */
export function workingDaysAfter(day: IsoDay, count: number, holidayOn: HolidayOn): IsoDay {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`not a count of working days: ${count}`)
  let found = day
  for (let left = count; left > 0; left -= 1) found = workingDayFrom(daysAfter(found, 1), holidayOn)
  return found
}

/** Working days after `from` up to and with `to`; negative when `to` lies before it. */
export function workingDaysBetween(from: IsoDay, to: IsoDay, holidayOn: HolidayOn): number {
  if (to < from) return 0 - workingDaysBetween(to, from, holidayOn)
  let count = 0
  for (let day = daysAfter(from, 1); day <= to; day = daysAfter(day, 1)) if (restOn(day, holidayOn) === null) count += 1
  return count
}
