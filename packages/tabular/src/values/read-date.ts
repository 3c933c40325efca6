import type { Outcome } from './read-outcome.ts'
import type { RawCell } from './raw-cell.ts'

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const alsoMonths: Readonly<Record<string, number>> = { maa: 3, mar: 3, may: 5, oct: 10 }

/**
 * A day from a cell: a day of a workbook, `2026-11-23`, `23-11-2026` (day first, also with / and .), `23 november 2026`,
 * `20261123`, or the number by which a spreadsheet counts days. A year of two digits is refused: 26 could be 1926.
 */
export function readDate(cell: RawCell): Outcome {
  if (typeof cell === 'object' && cell !== null) {
    return 'date' in cell ? { value: cell.date, form: 'excel-date' } : { code: 'formula-error' }
  }
  if (typeof cell === 'boolean' || cell === null) return { code: 'not-a-date' }
  if (typeof cell === 'number') return fromSerial(cell)
  return fromText(cell.replace(/[\s\u00a0]+/g, ' ').trim())
}

function fromText(text: string): Outcome {
  const timed = /^(.{8,}?)[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?(Z|[+-]\d{2}:?\d{2}))?$/.exec(text)
  if (timed?.[1] !== undefined) {
    const day = fromText(timed[1].trim())
    return 'value' in day ? { value: day.value, form: 'date-with-time' } : day
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return dayOrCode(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'iso-date')
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  if (dutch) return dayOrCode(Number(dutch[3]), Number(dutch[2]), Number(dutch[1]), 'dutch-date')
  const written = /^(\d{1,2})[ -]([a-zA-Z]{3,9})\.?[ -](\d{4})$/.exec(text)
  if (written) return dayOrCode(Number(written[3]), monthOf(written[2] ?? ''), Number(written[1]), 'written-date')
  if (/^\d{1,2}[-/. ](\d{1,2}|[a-zA-Z]{3,9}\.?)[-/. ]'?\d{2}$/.test(text)) return { code: 'two-digit-year' }
  if (/^(19|20)\d{6}$/.test(text)) {
    return dayOrCode(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)), 'compact-date')
  }
  if (/^\d{5}([.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')))
  return { code: 'not-a-date' }
}

function monthOf(word: string): number {
  const short = word.toLowerCase().slice(0, 3)
  return months.indexOf(short) + 1 || (alsoMonths[short] ?? 0)
}

function dayOrCode(
  year: number,
  month: number,
  day: number,
  form: 'iso-date' | 'dutch-date' | 'written-date' | 'compact-date',
): Outcome {
  const made = new Date(Date.UTC(year, month - 1, day))
  if (made.getUTCFullYear() !== year || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) {
    return { code: 'no-such-day' }
  }
  return { value: made.toISOString().slice(0, 10), form }
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
  if (from1904) return whole < 0 || whole > 2_957_003 ? '' : dayAfter(Date.UTC(1904, 0, 1), whole)
  if (whole < 1 || whole === 60 || whole > 2_958_465) return ''
  return dayAfter(Date.UTC(1899, 11, 31), whole > 60 ? whole - 1 : whole)
}

const dayAfter = (start: number, days: number) => new Date(start + days * 86_400_000).toISOString().slice(0, 10)

/** The spreadsheet's number of a day from 1 March 1900 on. */
export function serialOfDay(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
}
