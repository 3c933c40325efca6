import type { TextColumn } from '../description/column.ts'
import type { Outcome } from './read-outcome.ts'
import { spokenCell, type RawCell } from './raw-cell.ts'

const longest = 32_767

/** Text without the spaces around it. A key that a spreadsheet shortened (`1,23E+11`) is refused: digits are gone. */
export function readText(cell: RawCell, column: TextColumn): Outcome {
  if (typeof cell === 'object' && cell !== null && 'error' in cell) return { code: 'formula-error' }
  const text = spokenCell(cell)
    .replace(/^[\s\u00a0\ufeff]+|[\s\u00a0\ufeff]+$/g, '')
    .normalize('NFC')
  if (column.type === 'key' && /^\d([.,]\d+)?E\+?\d+$/i.test(text)) return { code: 'shortened-number' }
  const most = column.maxLength ?? (column.type === 'key' ? 200 : longest)
  if (text.length > most) return { code: 'too-long', params: { most } }
  if (column.refusesBsn === true && isBsn(text)) return { code: 'bsn' }
  if (column.pattern && !column.pattern.test.test(text)) return { code: 'wrong-pattern' }
  return { value: text }
}

/** Eight or nine digits that pass the check of a citizen service number. */
function isBsn(text: string): boolean {
  const digits = text.replace(/[.\s-]/g, '')
  if (!/^\d{8,9}$/.test(digits)) return false
  const sum = [...digits.padStart(9, '0')].reduce(
    (total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  )
  return sum % 11 === 0 && Number(digits) > 0
}
