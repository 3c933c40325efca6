import type { Column } from '../description/column.ts'
import { readDate } from './read-date.ts'
import { readNumber } from './read-number.ts'
import { readText } from './read-text.ts'
import { readChoice, readYesNo } from './read-word.ts'
import { isEmptyCell, type RawCell } from './raw-cell.ts'
import type { Outcome } from './read-outcome.ts'

/** The value of one cell in one column, or what is wrong with it. */
export function readValue(cell: RawCell | undefined, column: Column): Outcome {
  if (cell === undefined || isEmptyCell(cell)) return column.required === true ? { code: 'required' } : { value: null }
  switch (column.type) {
    case 'text':
    case 'key': {
      return readText(cell, column)
    }
    case 'date': {
      return inDays(readDate(cell), column.least, column.most)
    }
    case 'yes-no': {
      return readYesNo(cell)
    }
    case 'choice': {
      return readChoice(cell, column)
    }
    default: {
      return inRange(readNumber(cell, column.type), column.least, column.most)
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
