import type { Column } from '../description/column.ts'
import type { ReadingRules } from './notation.ts'
import { readDate } from './read-date.ts'
import { readNumber } from './read-number.ts'
import { readText } from './read-text.ts'
import { readChoice, readYesNo } from './read-word.ts'
import { isEmptyCell, isUnreadable, type RawCell } from './raw-cell.ts'
import type { Outcome } from './read-outcome.ts'

/** The value of one cell in one column, or what is wrong with it. An empty cell is nothing, and never something else. */
export function readValue(cell: RawCell | undefined, column: Column, rules: ReadingRules): Outcome {
  if (cell === undefined || isEmptyCell(cell)) {
    return column.required === true || column.filled === true ? { code: 'required' } : { value: null }
  }
  if (typeof cell === 'object' && cell !== null) {
    if ('withheld' in cell) return { code: 'bsn' }
    if ('uncomputed' in cell) return { code: 'formula-uncomputed' }
  }
  if (typeof cell === 'string' && isUnreadable(cell)) return { code: 'unreadable-sign' }
  switch (column.type) {
    case 'text':
    case 'key': {
      return readText(cell, column)
    }
    case 'date': {
      return inDays(readDate(cell, rules), column.least, column.most)
    }
    case 'yes-no': {
      return readYesNo(cell)
    }
    case 'choice': {
      return readChoice(cell, column)
    }
    default: {
      return inRange(readNumber(cell, column.type, rules.notation), column.least, column.most)
    }
  }
}

function inDays(read: Outcome, least: string | undefined, most: string | undefined): Outcome {
  if (!('value' in read) || typeof read.value !== 'string') return read
  if (least !== undefined && read.value < least) return { code: 'too-early', params: { limit: least } }
  if (most !== undefined && read.value > most) return { code: 'too-late', params: { limit: most } }
  return read
}

function inRange(read: Outcome, least: number | undefined, most: number | undefined): Outcome {
  if (!('value' in read) || typeof read.value !== 'number') return read
  if (least !== undefined && read.value < least) return { code: 'too-small', params: { limit: least } }
  if (most !== undefined && read.value > most) return { code: 'too-large', params: { limit: most } }
  return read
}
