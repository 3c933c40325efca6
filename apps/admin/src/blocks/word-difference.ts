/** A stretch of text that stayed, came or went. */
export interface Stretch {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/** Words with the white space behind them, so that joining them gives the text again. */
export const wordsOf = (text: string): string[] => text.match(/\s+|\S+\s*/g) ?? []

/** Over this many pairs of words a comparison costs more than it shows: then the whole is one change. */
const MOST_PAIRS = 4_000_000

/**
 * What changed between two texts, word by word: a longest common subsequence. Time and memory grow with the product of
 * the lengths; the same beginning and end are taken off first.
 */
export function wordDifference(before: string, after: string): Stretch[] {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const pairs = commonPairs(one, other)
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

const bare = (word: string | undefined) => word?.trimEnd()

/** Positions of the words that both have, rising on both sides. Words count as equal whatever white space follows. */
export function commonPairs(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  let start = 0
  while (start < one.length && start < other.length && bare(one[start]) === bare(other[start])) start += 1
  let [endOne, endOther] = [one.length, other.length]
  while (endOne > start && endOther > start && bare(one[endOne - 1]) === bare(other[endOther - 1])) {
    endOne -= 1
    endOther -= 1
  }
  const head = Array.from({ length: start }, (_, at) => [at, at] as const)
  const tail = Array.from({ length: one.length - endOne }, (_, at) => [endOne + at, endOther + at] as const)
  const middle = longestCommon(one.slice(start, endOne), other.slice(start, endOther))
  return [...head, ...middle.map(([at, to]) => [at + start, to + start] as const), ...tail]
}

function longestCommon(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  if (one.length === 0 || other.length === 0 || one.length * other.length > MOST_PAIRS) return []
  const width = other.length + 1
  const length = new Uint32Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      length[i * width + j] =
        bare(one[i]) === bare(other[j])
          ? (length[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0)
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (bare(one[i]) === bare(other[j])) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  return pairs
}
