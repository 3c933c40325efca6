/** The clock of a municipality that settled none of its own. */
export const DEFAULT_ZONE = 'Europe/Amsterdam'

declare const onAClock: unique symbol

/**
 * A calendar day as it is on somebody's clock, `2026-11-23`. Made here alone, of an instant and a time zone: a day that
 * was cut out of a UTC time is another day for an hour or four each night, and does not fit where this is asked.
 */
export type LocalDay = string & { readonly [onAClock]: true }

export interface ClockParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

/** Making a formatter costs a hundred times what asking it costs, and files have many moments. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const day = { year: 'numeric', month: 'numeric', day: 'numeric' } as const
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...day, ...time })
  clocks.set(zone, made)
  return made
}

/** What a clock in `zone` (IANA name) shows at an instant. @throws RangeError for no date, and for an unknown zone */
export function clockParts(instant: Date, zone: string): ClockParts {
  if (Number.isNaN(instant.getTime())) throw new RangeError('not a date')
  const found = clockOf(zone).formatToParts(instant)
  const read = (type: string) => Number(found.find((part) => part.type === type)?.value)
  return { year: read('year'), month: read('month'), day: read('day'), hour: read('hour'), minute: read('minute') }
}

/** The calendar day of an instant on the clock of `zone` (IANA name), as `2026-11-23`. */
export function dayOf(instant: Date, zone: string): LocalDay {
  const { year, month, day } = clockParts(instant, zone)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as LocalDay
}

/** The hour, 0 to 23, of an instant on the clock of `zone`. */
export function hourOf(instant: Date, zone: string): number {
  return clockParts(instant, zone).hour
}

/** The day of the calendar with these numbers, `2026-11-23`; null when there is none, as 31 February. It has no clock. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return exists ? at.toISOString().slice(0, 10) : null
}

/** Is this text, `2026-11-23`, a day of the calendar? */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return calendarDay(Number(year), Number(month), Number(day)) === text
}

/** The day so many days later; negative: earlier. Of the calendar alone, so that no summer time skips a day. */
export function daysAfter<Day extends string>(day: Day, days: number): Day {
  const [year = Number.NaN, month = Number.NaN, of = Number.NaN] = day.split('-').map(Number)
  const at = new Date(Date.UTC(year, month - 1, of + days))
  if (Number.isNaN(at.getTime())) throw new RangeError(`not a day like 2026-11-23: ${day}`)
  return at.toISOString().slice(0, 10) as Day
}

/** The day so many calendar months later; a month that is too short ends on its last day. @throws RangeError */
export function monthsAfter<Day extends string>(day: Day, months: number): Day {
  const [year = Number.NaN, month = Number.NaN, of = Number.NaN] = day.split('-').map(Number)
  const end = new Date(Date.UTC(year, month + months, 0))
  if (Number.isNaN(end.getTime())) throw new RangeError(`not a day like 2026-11-23: ${day}`)
  return daysAfter(`${end.toISOString().slice(0, 8)}01` as Day, Math.min(of, end.getUTCDate()) - 1)
}
