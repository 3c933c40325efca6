import type { NumberColumn } from '../description/column.ts'
import type { Form, Outcome } from './read-outcome.ts'
import type { RawCell } from './raw-cell.ts'

/**
 * A number from a cell: of a workbook as it is; of text with the Dutch decimal comma, or with a point when nothing else
 * can be meant. `1.234` as a decimal could be either, and is refused. Euros become whole cents, exactly.
 */
export function readNumber(cell: RawCell, type: NumberColumn['type']): Outcome {
  if (typeof cell === 'number') return fromCell(cell, type)
  if (typeof cell === 'object' && cell !== null && 'error' in cell) return { code: 'formula-error' }
  if (typeof cell !== 'string') return { code: 'not-a-number' }
  const plain = plainText(cell)
  const parts = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d*))?$/.exec(plain)
  if (parts) return fromParts(parts[1] ?? '', parts[2] ?? '', parts[3], type)
  // A decimal point: the thousands, if any, are set apart by commas.
  const english = /^(-?)(\d{1,3}(?:,\d{3})*|\d+)\.(\d+)$/.exec(plain)
  if (!english) return { code: 'not-a-number' }
  return make(english[1] ?? '', (english[2] ?? '').replaceAll(',', ''), english[3] ?? '', type, 'decimal-point')
}

/** Without spaces, currency and the marks that spreadsheets and typographers put around a number. */
function plainText(text: string): string {
  const bare = text
    .replace(/[\s\u00a0\u202f\u2009]/g, '')
    .replace(/^[-\u2212]?(?:€|EUR)|(?:€|EUR)$/i, (found) => found.replace(/€|EUR/i, ''))
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/^\+/, '')
  // Dutch amounts: "€ 12,-".
  return bare.replace(/,[-\u2013\u2014=]{1,2}$/, '')
}

function fromParts(sign: string, whole: string, decimals: string | undefined, type: NumberColumn['type']): Outcome {
  const grouped = whole.includes('.')
  const oneGroup = /^\d{1,3}\.\d{3}$/.test(whole)
  if (type === 'decimal' && decimals === undefined && oneGroup) {
    return { code: 'ambiguous-number', params: { one: whole.replace('.', ''), other: whole.replace('.', ',') } }
  }
  const form = decimals !== undefined ? 'decimal-comma' : grouped ? 'thousands' : undefined
  return make(sign, whole.replaceAll('.', ''), decimals ?? '', type, form)
}

function make(
  sign: string,
  whole: string,
  decimals: string,
  type: NumberColumn['type'],
  form: Form | undefined,
): Outcome {
  const shown = form === undefined ? {} : { form }
  const trimmed = decimals.replace(/0+$/, '')
  if (type === 'whole-number') {
    return trimmed === '' ? safe(Number(`${sign}${whole}`), shown) : { code: 'not-whole' }
  }
  if (type === 'decimal') return safe(Number(`${sign}${whole}.${trimmed === '' ? '0' : trimmed}`), shown)
  if (trimmed.length > 2) return { code: 'too-many-decimals' }
  return safe(Number(`${sign}${whole}${trimmed.padEnd(2, '0')}`), shown)
}

function fromCell(cell: number, type: NumberColumn['type']): Outcome {
  if (type === 'decimal') return safe(cell, {})
  if (type === 'whole-number') return Number.isInteger(cell) ? safe(cell, {}) : { code: 'not-whole' }
  const cents = Math.round(cell * 100)
  return Math.abs(cell * 100 - cents) > 1e-6 * Math.max(1, Math.abs(cell))
    ? { code: 'too-many-decimals' }
    : safe(cents, {})
}

/** Beyond 2^53 a number is not the one that was written. */
function safe(value: number, shown: { readonly form?: Form }): Outcome {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return { code: 'not-a-number' }
  return { value: value === 0 ? 0 : value, ...shown }
}
