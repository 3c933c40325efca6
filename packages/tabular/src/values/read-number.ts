import type { NumberColumn } from '../description/column.ts'
import { numberIn, readingsOf, sameNumber, type WrittenNumber } from './number-text.ts'
import type { Notation } from './notation.ts'
import type { Form, Outcome } from './read-outcome.ts'
import type { RawCell } from './raw-cell.ts'

/**
 * A number from a cell: of a workbook as it is; of text in the way in which its column is written. Without that, a text
 * that means two numbers (`1.234`) is refused. Euros become whole cents, exactly; a number of more digits than can be
 * kept is refused, not rounded.
 */
export function readNumber(cell: RawCell, type: NumberColumn['type'], notation?: Notation): Outcome {
  if (typeof cell === 'number') return fromCell(cell, type)
  if (typeof cell === 'object' && cell !== null) {
    if ('error' in cell) return { code: 'formula-error' }
    return 'shown' in cell ? fromCell(cell.number, type) : { code: 'not-a-number' }
  }
  if (typeof cell !== 'string') return { code: 'not-a-number' }
  if (notation === undefined) return undecided(cell, type)
  const written = numberIn(cell, notation)
  if (written) return make(written, type, notation)
  const other = numberIn(cell, notation === 'decimal-comma' ? 'decimal-point' : 'decimal-comma')
  return { code: other ? 'other-notation' : 'not-a-number' }
}

function undecided(text: string, type: NumberColumn['type']): Outcome {
  const { comma, point } = readingsOf(text)
  if (comma && point && !sameNumber(comma, point)) {
    return { code: 'ambiguous-number', params: { one: spoken(comma), other: spoken(point) } }
  }
  if (comma) return make(comma, type, 'decimal-comma')
  return point ? make(point, type, 'decimal-point') : { code: 'not-a-number' }
}

const spoken = ({ sign, whole, decimals }: WrittenNumber) => `${sign}${whole}${decimals === '' ? '' : `,${decimals}`}`

function make(written: WrittenNumber, type: NumberColumn['type'], notation: Notation): Outcome {
  const { sign, whole, decimals, grouped, marked } = written
  const form: Form | undefined = marked
    ? notation === 'decimal-point'
      ? 'decimal-point'
      : 'decimal-comma'
    : grouped
      ? notation === 'decimal-point'
        ? 'thousands-comma'
        : 'thousands'
      : undefined
  const shown = form === undefined ? {} : { form }
  const trimmed = decimals.replace(/0+$/, '')
  if (type === 'whole-number') return trimmed === '' ? exactly(sign, whole, '', shown) : { code: 'not-whole' }
  if (type === 'decimal') return exactly(sign, whole, trimmed, shown)
  if (trimmed.length > 2) return { code: 'too-many-decimals' }
  return exactly(sign, `${whole}${trimmed.padEnd(2, '0')}`, '', shown)
}

/** The number of these digits, if a number can hold every one of them. */
function exactly(sign: string, whole: string, decimals: string, shown: { readonly form?: Form }): Outcome {
  const plain = whole.replace(/^0+(?=\d)/, '')
  const value = Number(`${sign}${plain}.${decimals === '' ? '0' : decimals}`)
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return { code: 'not-a-number' }
  const held = plainDigits(Math.abs(value))
  if (held !== (decimals === '' ? plain : `${plain}.${decimals}`)) return { code: 'too-precise' }
  return { value: value === 0 ? 0 : value, ...shown }
}

/** The shortest digits that mean this number, without an exponent. */
function plainDigits(value: number): string {
  const text = String(value)
  const exponent = /^(\d)(?:\.(\d+))?e-(\d+)$/.exec(text)
  if (!exponent) return text
  const [, first = '', rest = '', places = '0'] = exponent
  return `0.${'0'.repeat(Number(places) - 1)}${first}${rest}`
}

function fromCell(cell: number, type: NumberColumn['type']): Outcome {
  if (!Number.isFinite(cell) || Math.abs(cell) > Number.MAX_SAFE_INTEGER) return { code: 'not-a-number' }
  if (type === 'decimal') return { value: cell === 0 ? 0 : cell }
  if (type === 'whole-number') return Number.isInteger(cell) ? { value: cell === 0 ? 0 : cell } : { code: 'not-whole' }
  // A workbook counts in fifteen digits: what stands behind them is the noise of its sums.
  const [whole = '', decimals = ''] = plainDigits(Math.abs(Number(cell.toPrecision(15)))).split('.')
  if (decimals.length > 2) return { code: 'too-many-decimals' }
  return exactly(cell < 0 ? '-' : '', `${whole}${decimals.padEnd(2, '0')}`, '', {})
}
