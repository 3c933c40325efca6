import type { ChoiceColumn } from '../description/column.ts'
import { plainWord } from '../mapping/plain-word.ts'
import type { Outcome } from './read-outcome.ts'
import { spokenCell, type RawCell } from './raw-cell.ts'

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1', 'x'])
const no = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0'])

export function readYesNo(cell: RawCell): Outcome {
  if (typeof cell === 'boolean') return { value: cell }
  if (typeof cell === 'object' && cell !== null && 'error' in cell) return { code: 'formula-error' }
  const word = plainWord(spokenCell(cell))
  if (yes.has(word)) return { value: true, form: 'yes-no-word' }
  return no.has(word) ? { value: false, form: 'yes-no-word' } : { code: 'not-yes-no' }
}

/** One of the options, by its value or by its word in either language. */
export function readChoice(cell: RawCell, column: ChoiceColumn): Outcome {
  if (typeof cell === 'object' && cell !== null && 'error' in cell) return { code: 'formula-error' }
  const text = spokenCell(cell).trim()
  const exact = column.options.find(({ value }) => value === text)
  if (exact) return { value: exact.value }
  const word = plainWord(text)
  const found = column.options.find(({ value, words }) =>
    [value, words.nl, words.en].some((one) => plainWord(one) === word),
  )
  return found ? { value: found.value, form: 'choice-word' } : { code: 'not-a-choice' }
}
