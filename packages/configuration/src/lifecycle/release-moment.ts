import { isCalendarDay } from '@vliegwiel/i18n'

/**
 * The instant at which a day begins on a tenant's clock: 1 January 00:00 in Europe/Amsterdam is 31 December 23:00Z.
 * Where the clock skips midnight (daylight saving in some zones), the first instant of that day.
 * @param day `2027-01-01` @param zone IANA name @throws RangeError for a day that does not exist or an unknown zone
 */
export function startOfDay(day: string, zone: string): Date {
  return atLocalTime(day, '00:00', zone)
}

/** The instant of a local time. A time that the clock skips counts from the offset before the skip. */
export function atLocalTime(day: string, time: string, zone: string): Date {
  const utc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(utc) || !isCalendarDay(day)) throw new RangeError(`${day} ${time} is no moment of the calendar`)
  // The offset is looked up where it is used: twice settles it on either side of a change of the clock.
  const first = utc - offsetAt(utc, zone)
  return new Date(utc - offsetAt(first, zone))
}

/** Milliseconds that the zone is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return local - Math.floor(instant / 1_000) * 1_000
}

/** The next 1 January and 1 July after a day: when benefit law changes. */
export function nextChangeDays(today: string): string[] {
  const year = Number(today.slice(0, 4))
  const days = [`${year}-01-01`, `${year}-07-01`, `${year + 1}-01-01`, `${year + 1}-07-01`]
  return days.filter((day) => day > today).slice(0, 2)
}
