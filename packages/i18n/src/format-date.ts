import { getLanguage, type Language } from './language.ts'
import { clockParts, type ClockParts } from './local-day.ts'

const months: Record<Language, readonly string[]> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
// Own short names: the tables of ICU change between versions (with and without a full stop).
const shortMonths: Record<Language, readonly string[]> = {
  nl: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}
const weekdays: Record<Language, readonly string[]> = {
  nl: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
}

export interface DateOptions {
  language?: Language
}

/** An instant is a day and a time on somebody's clock: that of the tenant, by its IANA name. There is no usual one. */
export interface InstantOptions extends DateOptions {
  zone: string
}

export type DateStyle = 'short' | 'long' | 'weekday' | 'day'

function partsOfDay(day: string): ClockParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (match === null) throw new RangeError(`not a day like 2026-11-23: ${day}`)
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), hour: 0, minute: 0 }
}

/**
 * A day as people write it. `'2026-11-23'` is a calendar day; a `Date` is an instant, read on the clock of `zone`.
 * short "23 nov 2026", long "23 november 2026", weekday "maandag 23 november 2026", day "23 november".
 * @throws RangeError when the text is not a day.
 */
export function formatDate(day: string, style?: DateStyle, options?: DateOptions): string
export function formatDate(instant: Date, style: DateStyle, options: InstantOptions): string
export function formatDate(date: string | Date, style: DateStyle = 'short', options: DateOptions = {}): string {
  const language = options.language ?? getLanguage()
  const parts = typeof date === 'string' ? partsOfDay(date) : clockParts(date, zoneOf(options))
  const name = (style === 'short' ? shortMonths : months)[language][parts.month - 1]
  if (name === undefined) throw new RangeError(`no such month: ${parts.month}`)
  if (style === 'day') return `${parts.day} ${name}`
  const day = `${parts.day} ${name} ${parts.year}`
  if (style !== 'weekday') return day
  const weekday = new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).getUTCDay()
  return `${weekdays[language][weekday] ?? ''} ${day}`
}

function zoneOf(options: DateOptions): string {
  if ('zone' in options && typeof options.zone === 'string') return options.zone
  throw new RangeError('an instant is a day on a clock: name its zone')
}

/** A time of day: "10.42 uur" in Dutch, "10:42" in English. */
export function formatTime(instant: Date, options: InstantOptions): string {
  const { hour, minute } = clockParts(instant, options.zone)
  const minutes = String(minute).padStart(2, '0')
  return (options.language ?? getLanguage()) === 'nl' ? `${hour}.${minutes} uur` : `${hour}:${minutes}`
}

/** Whole days from one calendar day to another (`2026-11-23`); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  const utc = (parts: ClockParts) => Date.UTC(parts.year, parts.month - 1, parts.day)
  return Math.round((utc(partsOfDay(to)) - utc(partsOfDay(from))) / 86_400_000)
}

/** Days from today in words: 0 "vandaag", 1 "morgen", -1 "gisteren", 39 "over 39 dagen", -6 "6 dagen geleden". */
export function formatRelativeDays(days: number, language: Language = getLanguage()): string {
  const whole = Math.trunc(days)
  if (whole === 0) return language === 'nl' ? 'vandaag' : 'today'
  if (whole === 1) return language === 'nl' ? 'morgen' : 'tomorrow'
  if (whole === -1) return language === 'nl' ? 'gisteren' : 'yesterday'
  const count = Math.abs(whole)
  if (language === 'nl') return whole > 0 ? `over ${count} dagen` : `${count} dagen geleden`
  return whole > 0 ? `in ${count} days` : `${count} days ago`
}
