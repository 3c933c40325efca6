import { dictionary } from '@zxcvbn-ts/language-common'
import { swaps } from '../letter-swaps.ts'

/** Letters that a word must have before what stands round it may be taken off: "cat" and nine digits is no word. */
const shortest = 4
/** Signs before and behind a word that may belong to it. */
const deepest = 3

let words: ReadonlySet<string> | null = null

/**
 * The passwords of which the most were found in leaks: 49,233 of them, of the list that ships with zxcvbn-ts 4.1.3 (MIT;
 * from the leaks that were published as "10 million passwords"). Read at the first question: 4 MB.
 */
export function guessedWords(): ReadonlySet<string> {
  words ??= new Set(dictionary['passwords-common'])
  return words
}

/**
 * Is it a password that guessing begins with? A list of them is tried in every dress: capitals, digits and signs before
 * and behind, signs for letters, the same twice or more often. So is it looked at here.
 * @example isGuessedFirst('Monkey!2026!') // true
 */
export function isGuessedFirst(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  return formsOf(text).some((form) => guessedWords().has(form))
}

/** The text itself, what is left without what stands round a word, and the same of a part that is repeated. */
function formsOf(text: string): readonly string[] {
  const forms = [text, ...undressed(text)]
  const parts = forms.flatMap(onceOf)
  return [...forms, ...parts, ...parts.flatMap(undressed)]
}

/** A sign at either end may be a letter in disguise ("mamm@2026"), so each cut through what stands round is looked at. */
function undressed(text: string): readonly string[] {
  const first = text.search(/\p{L}/u)
  if (first === -1) return []
  const last = text.replace(/[^\p{L}]+$/u, '').length
  const forms: string[] = []
  for (let from = Math.max(0, first - deepest); from <= first; from += 1)
    for (let to = last; to <= Math.min(text.length, last + deepest); to += 1) {
      const part = text.slice(from, to)
      if (part.length >= shortest) forms.push(part, unswap(part))
    }
  return forms
}

const unswap = (text: string) => [...text].map((sign) => swaps[sign] ?? sign).join('')

/** The part that a text repeats from end to end, when it does. */
function onceOf(text: string): readonly string[] {
  const found = /^(.{4,}?)\1+$/su.exec(text)?.[1]
  return found === undefined ? [] : [found]
}
