import { commonSequence } from '@vliegwiel/configuration/merge'

/** A stretch of text that stayed, came or went. */
export interface Stretch {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/** Words with the white space behind them, so that joining them gives the text again. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+\s*/g) ?? []

/**
 * What changed between two texts, word by word: a longest common subsequence. Time and memory grow with the product of
 * the lengths; the same beginning and end are taken off first.
 */
export function wordDifference(before: string, after: string): Stretch[] {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const pairs = commonSequence(one, other, sameWord)
  const found: Stretch[] = []
  const add = (kind: Stretch['kind'], words: readonly string[]) => {
    const text = words.join('')
    if (text === '') return
    const last = found.at(-1)
    if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text }
    else found.push({ kind, text })
  }
  let [i, j] = [0, 0]
  for (const [at, to] of [...pairs, [one.length, other.length] as const]) {
    add('deleted', one.slice(i, at))
    add('inserted', other.slice(j, to))
    add('same', other.slice(to, to + 1))
    ;[i, j] = [at + 1, to + 1]
  }
  return found
}

/** Words count as equal whatever white space follows. */
const sameWord = (one: string | undefined, other: string | undefined) => one?.trimEnd() === other?.trimEnd()
