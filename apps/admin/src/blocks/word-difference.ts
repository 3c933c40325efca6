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
  const [old, now] = [wordsOf(before), wordsOf(after)]
  // Words count as equal whatever white space follows; what is shown has that of the new text.
  const bare = (words: readonly string[]) => words.map((word) => word.trimEnd())
  let [i, j] = [0, 0]
  return diffArrays(bare(old), bare(now)).map(({ added, removed, count }) => {
    const kind = added ? 'inserted' : removed ? 'deleted' : 'same'
    const words = removed ? old.slice(i, i + count) : now.slice(j, j + count)
    if (!added) i += count
    if (!removed) j += count
    return { kind, text: words.join('') }
  })
}
