import type { ChoiceColumn } from '../description/column.ts'
import type { Outcome } from './read-outcome.ts'
import { spokenCell, type RawCell } from './raw-cell.ts'

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1'])
const no = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0'])

/** Capitals and the spaces around and between words do not matter; every other sign does. */
const plain = (text: string) => text.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase()

/** Yes or no by a word that means nothing else. A cross or `-1` is refused: it may stand for either. */
export function readYesNo(cell: RawCell): Outcome {
  if (typeof cell === 'boolean') return { value: cell }
  if (typeof cell === 'object' && cell !== null && 'error' in cell) return { code: 'formula-error' }
  const word = plain(spokenCell(cell))
  if (yes.has(word)) return { value: true, form: 'yes-no-word' }
  return no.has(word) ? { value: false, form: 'yes-no-word' } : { code: 'not-yes-no' }
}

/** One of the options, by its value or by its word in either language, to the letter; a word of two options is refused. */
export function readChoice(cell: RawCell, { options }: ChoiceColumn): Outcome {
  if (typeof cell === 'object' && cell !== null && 'error' in cell) return { code: 'formula-error' }
  const text = spokenCell(cell).trim().normalize('NFC')
  const named = (same: (name: string) => boolean) =>
    options.filter(({ value, words }) => [value, words.nl, words.en].some((name) => same(name)))
  const exact = named((name) => name.normalize('NFC') === text)
  const [found, ...more] = exact.length > 0 ? exact : named((name) => plain(name) === plain(text))
  if (!found || more.length > 0) return { code: 'not-a-choice' }
  return found.value === text ? { value: found.value } : { value: found.value, form: 'choice-word' }
}
