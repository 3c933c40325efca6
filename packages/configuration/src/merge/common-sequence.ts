/** Over this many pairs a comparison costs more than it shows: then all between the ends is one change. */
const MOST_PAIRS = 4_000_000

/**
 * Positions of what two lists have in common, rising on both sides: a longest common subsequence. The same beginning
 * and end are taken off first; time and memory grow with the product of what is left.
 */
export function commonSequence<T>(
  one: readonly T[],
  other: readonly T[],
  same: (one: T | undefined, other: T | undefined) => boolean,
): (readonly [number, number])[] {
  let start = 0
  while (start < one.length && start < other.length && same(one[start], other[start])) start += 1
  let [endOne, endOther] = [one.length, other.length]
  while (endOne > start && endOther > start && same(one[endOne - 1], other[endOther - 1])) {
    endOne -= 1
    endOther -= 1
  }
  const head = Array.from({ length: start }, (_, at) => [at, at] as const)
  const tail = Array.from({ length: one.length - endOne }, (_, at) => [endOne + at, endOther + at] as const)
  const middle = longestCommon(one.slice(start, endOne), other.slice(start, endOther), same)
  return [...head, ...middle.map(([at, to]) => [at + start, to + start] as const), ...tail]
}

function longestCommon<T>(
  one: readonly T[],
  other: readonly T[],
  same: (one: T | undefined, other: T | undefined) => boolean,
): (readonly [number, number])[] {
  if (one.length === 0 || other.length === 0 || one.length * other.length > MOST_PAIRS) return []
  const width = other.length + 1
  const length = new Uint32Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      length[i * width + j] = same(one[i], other[j])
        ? (length[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0)
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (same(one[i], other[j])) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  return pairs
}
