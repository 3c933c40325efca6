import type { TextColumn } from '../description/column.ts'
import { holdsBsn, isBsn } from './bsn.ts'
import type { Outcome } from './read-outcome.ts'
import { spokenCell, type RawCell } from './raw-cell.ts'

const longest = 32_767

/** How spreadsheets shorten a long number: always with a plus and two digits (`1,23457E+11`). `1E5` is a key like any other. */
const shortened = /^\d(?:[.,]\d+)?E\+\d{2,}$/i

/**
 * Text without the spaces around it. A key of which a spreadsheet dropped digits is refused, as it is when a number of
 * more than fifteen digits stood in the cell: a workbook keeps no more.
 */
export function readText(cell: RawCell, column: TextColumn): Outcome {
  if (typeof cell === 'object' && cell !== null && 'error' in cell) return { code: 'formula-error' }
  // trim() takes no-break spaces and byte order marks as well.
  const text = spokenCell(cell).trim().normalize('NFC')
  // Two keys that look alike would be two people.
  if (column.type === 'key' && /[\p{Cf}\p{Cc}]/u.test(text)) return { code: 'unreadable-sign' }
  if (column.type === 'key' && (lostDigits(cell) || shortened.test(text))) return { code: 'shortened-number' }
  const most = column.maxLength ?? (column.type === 'key' ? 200 : longest)
  if (text.length > most) return { code: 'too-long', params: { most } }
  if (column.refusesBsn === true ? isBsn(text) || holdsBsn(text) : holdsBsn(text)) return { code: 'bsn' }
  if (column.pattern && !column.pattern.test.test(text)) return { code: 'wrong-pattern' }
  return { value: text }
}

function lostDigits(cell: RawCell): boolean {
  const number = typeof cell === 'object' && cell !== null && 'shown' in cell ? cell.number : cell
  return typeof number === 'number' && (Math.abs(number) >= 1e15 || /e/.test(String(number)))
}
