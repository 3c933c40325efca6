import { calendarDay, dayOf as dayOnClock, daysAfter } from '@vliegwiel/i18n'
import type { Notation, ReadingRules } from './notation.ts'
import type { Form, Outcome } from './read-outcome.ts'
import type { RawCell } from './raw-cell.ts'

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const fullMonths = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'maa', 'mar'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september', 'sept'],
  ['oktober', 'october', 'oct'],
  ['november'],
  ['december'],
]

/** Longer than any day with its time and zone. */
const longest = 60

/**
 * A day from a cell: a day of a workbook, `2026-11-23`, `23-11-2026` (or month first, as its column is written; also
 * with / and .), `23 november 2026`, `20261123`, or the number by which a spreadsheet counts days. A moment with a zone
 * is the day on which it fell where the tenant is. A year of two digits is refused: 26 could be 1926.
 */
export function readDate(cell: RawCell, rules: ReadingRules): Outcome {
  if (typeof cell === 'object' && cell !== null) {
    if ('date' in cell) return { value: cell.date, form: 'excel-date' }
    return { code: 'error' in cell ? 'formula-error' : 'not-a-date' }
  }
  if (typeof cell === 'boolean' || cell === null) return { code: 'not-a-date' }
  if (typeof cell === 'number') return fromSerial(cell)
  if (cell.length > longest) return { code: 'not-a-date' }
  return fromText(cell.replace(/[\s\u00a0]+/g, ' ').trim(), rules)
}

const timed = /^(.{8,20}?)[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(Z|[+-]\d{2}(?::?\d{2})?))?$/i

function fromText(text: string, { notation, zone }: ReadingRules): Outcome {
  const parts = timed.exec(text)
  if (!parts) return dayOf(text, notation)
  const day = dayOf(parts[1] ?? '', notation)
  if (!('value' in day) || typeof day.value !== 'string' || day.form === 'excel-serial') {
    return 'value' in day ? { code: 'not-a-date' } : day
  }
  const [hour, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return { code: 'not-a-date' }
  const offset = parts[5]
  if (offset === undefined) return { value: day.value, form: 'date-with-time' }
  const ahead = minutesAhead(offset)
  if (ahead === null) return { code: 'not-a-date' }
  const midnight = Date.parse(`${day.value}T00:00:00Z`)
  const instant = midnight + ((hour * 60 + minute - ahead) * 60 + second) * 1_000
  return { value: dayOnClock(new Date(instant), zone), form: 'date-with-zone' }
}

function minutesAhead(offset: string): number | null {
  if (offset.toUpperCase() === 'Z') return 0
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(':', '') || 0)]
  // No clock on earth is more than fourteen hours ahead.
  if (hours * 60 + minutes > 14 * 60 || minutes > 59) return null
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

const numeric = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/

/** The two numbers before the year, when a text is a day in figures. */
export function figuresOf(
  text: string,
): { readonly first: number; readonly second: number; readonly year: number } | null {
  if (text.length > longest) return null
  const clean = text.replace(/[\s\u00a0]+/g, ' ').trim()
  const found = numeric.exec(timed.exec(clean)?.[1]?.trim() ?? clean)
  return found ? { first: Number(found[1]), second: Number(found[3]), year: Number(found[4]) } : null
}

function dayOf(text: string, notation: Notation | undefined): Outcome {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (iso) return dayOrCode(Number(iso[1]), Number(iso[3]), Number(iso[4]), 'iso-date')
  const figures = figuresOf(text)
  if (figures) return fromFigures(figures, notation)
  const written = /^(\d{1,2})[ -]([a-zA-Z]{3,9})\.?[ -](\d{4})$/.exec(text)
  if (written) {
    const month = monthOf(written[2] ?? '')
    return month === 0
      ? { code: 'not-a-date' }
      : dayOrCode(Number(written[3]), month, Number(written[1]), 'written-date')
  }
  if (/^\d{1,2}[-/. ](\d{1,2}|[a-zA-Z]{3,9}\.?)[-/. ]'?\d{2}$/.test(text)) return { code: 'two-digit-year' }
  if (/^(19|20)\d{6}$/.test(text)) {
    return dayOrCode(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)), 'compact-date')
  }
  if (/^\d{5}([.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')))
  return { code: 'not-a-date' }
}

function fromFigures(
  { first, second, year }: { readonly first: number; readonly second: number; readonly year: number },
  notation: Notation | undefined,
): Outcome {
  const dayFirst = dayOrCode(year, second, first, 'dutch-date')
  const monthFirst = dayOrCode(year, first, second, 'month-first-date')
  if (first === second) return dayFirst
  if (notation === undefined && 'value' in dayFirst && 'value' in monthFirst) {
    return { code: 'ambiguous-date', params: { one: String(dayFirst.value), other: String(monthFirst.value) } }
  }
  const [asked, other] = notation === 'month-first' ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
  return 'value' in asked || !('value' in other) ? asked : { code: 'other-notation' }
}

function monthOf(word: string): number {
  const low = word.toLowerCase()
  const short = months.indexOf(low) + 1
  return short || fullMonths.findIndex((names) => names.includes(low)) + 1
}

function dayOrCode(year: number, month: number, day: number, form: Form): Outcome {
  const value = calendarDay(year, month, day)
  return value === null ? { code: 'no-such-day' } : { value, form }
}

/** Days since the end of 1899, as spreadsheets count; only those of five digits (1927 to 2173) are taken for a day. */
function fromSerial(serial: number): Outcome {
  if (!(serial >= 10_000 && serial < 100_000)) return { code: 'not-a-date' }
  return { value: dayOfSerial(serial, false), form: 'excel-serial' }
}

/**
 * The day of a spreadsheet's number. `from1904`: the workbook counts from 1904. The day that never was, 29 February
 * 1900, is skipped as spreadsheets do; `''` for a number that is no day.
 */
export function dayOfSerial(serial: number, from1904: boolean): string {
  const whole = Math.floor(serial)
  if (from1904) return whole < 0 || whole > 2_957_003 ? '' : daysAfter('1904-01-01', whole)
  if (whole < 1 || whole === 60 || whole > 2_958_465) return ''
  return daysAfter('1899-12-31', whole > 60 ? whole - 1 : whole)
}

/** The spreadsheet's number of a day from 1 March 1900 on. */
export function serialOfDay(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
}
