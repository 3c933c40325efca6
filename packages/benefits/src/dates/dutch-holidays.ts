import { addDays, type IsoDate, weekdayOf } from './iso-date.ts'

export type HolidayName =
  | 'new-year'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'kings-day'
  | 'liberation-day'
  | 'ascension-day'
  | 'whit-sunday'
  | 'whit-monday'
  | 'christmas-day'
  | 'boxing-day'

export interface Holiday {
  readonly date: IsoDate
  readonly name: HolidayName
}

/** Easter Sunday of the Gregorian calendar, by the algorithm known as Meeus/Jones/Butcher. */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * correction
  return addDays(`${year}-03-22`, days)
}

/**
 * The days on which Dutch offices and banks rest, in order. Liberation Day is a day off once in five years (2025, 2030).
 * Good Friday is no public holiday, but banks do not clear payments then: a payment calendar says whether it counts.
 * King's Day is 27 April, and 26 April when the 27th is a Sunday.
 */
export function dutchHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year)
  const kings = `${year}-04-27`
  const days: Holiday[] = [
    { date: `${year}-01-01`, name: 'new-year' },
    { date: addDays(easter, -2), name: 'good-friday' },
    { date: easter, name: 'easter-sunday' },
    { date: addDays(easter, 1), name: 'easter-monday' },
    { date: weekdayOf(kings) === 7 ? `${year}-04-26` : kings, name: 'kings-day' },
    { date: addDays(easter, 39), name: 'ascension-day' },
    { date: addDays(easter, 49), name: 'whit-sunday' },
    { date: addDays(easter, 50), name: 'whit-monday' },
    { date: `${year}-12-25`, name: 'christmas-day' },
    { date: `${year}-12-26`, name: 'boxing-day' },
  ]
  if (year % 5 === 0) days.push({ date: `${year}-05-05`, name: 'liberation-day' })
  return days.sort((one, other) => (one.date < other.date ? -1 : 1))
}
