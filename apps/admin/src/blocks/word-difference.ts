import { diffArrays } from 'diff'

/** A stretch of text that stayed, came or went. */
export interface Stretch {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/** Words with the white space behind them, so that joining them gives the text again. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+\s*/g) ?? []

/**
 * What changed between two texts, word by word (Myers, by jsdiff): time grows with how much differs, not with the
 * product of the lengths.
 */
export function wordDifference(before: string, after: string): Stretch[] {
  return diffArrays(wordsOf(before), wordsOf(after), { comparator: sameWord })
    .map(({ added, removed, value }) => ({
      kind: added ? ('inserted' as const) : removed ? ('deleted' as const) : ('same' as const),
      text: value.join(''),
    }))
    .filter(({ text }) => text !== '')
}

/** Words count as equal whatever white space follows. */
const sameWord = (one: string, other: string) => one.trimEnd() === other.trimEnd()
