import type { Term } from './terms.ts'

/** Pieces of three letters, with the ends of the word marked. */
function trigramsOf(word: string): Set<string> {
  const padded = `  ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

/** Share of the pieces that two words have in common, 0 to 1 (as PostgreSQL's `pg_trgm` counts it). */
export function trigramLikeness(one: string, other: string): number {
  const [mine, theirs] = [trigramsOf(one), trigramsOf(other)]
  const shared = [...mine].filter((piece) => theirs.has(piece)).length
  return shared / (mine.size + theirs.size - shared)
}

/** Letters that differ: added, missing, other, or two changed places; more than `most` is told as `most + 1`. */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + changed)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return Math.min(row[other.length] ?? 0, most + 1)
}

/**
 * How much a word of a text is what somebody looked for: 1 the same word, less for a form, a beginning, a part of a
 * compound, a slip of the pen; 0 another word.
 */
export function likeness(asked: Term, offered: Term): number {
  if (asked.word === offered.word) return 1
  if (asked.stem === offered.stem) return 0.95
  const [short, long] = asked.stem.length <= offered.stem.length ? [asked, offered] : [offered, asked]
  // `betaal` in `betaaldag`, `opvang` in `kinderopvang`: Dutch writes in one word what other languages write in two.
  if (short.stem.length >= 4 && long.word.startsWith(short.word)) return 0.75
  if (short.word.length >= 5 && long.word.includes(short.word)) return 0.6
  const most = short.word.length >= 8 ? 2 : short.word.length >= 4 ? 1 : 0
  if (most > 0 && editsBetween(asked.word, offered.word, most) <= most) return 0.55
  const alike = short.word.length >= 5 ? trigramLikeness(asked.word, offered.word) : 0
  return alike >= 0.5 ? alike * 0.8 : 0
}
