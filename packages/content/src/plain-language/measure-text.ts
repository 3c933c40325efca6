import { syllablesOf } from './syllables.ts'
import { sentencesOf, wordsOf } from './text-parts.ts'

/** How a text reads, in numbers. Of an empty text every number is 0 and `douma` is null. */
export interface TextMeasure {
  readonly sentences: number
  readonly words: number
  readonly syllables: number
  /** Words of the longest sentence. */
  readonly longestSentence: number
  /** Flesch-Douma: 206.84 − 0.93 × words a sentence − 77 × syllables a word (Douma, 1960). The higher, the easier. */
  readonly douma: number | null
  /** Seconds to read it aloud in one's head at 150 words a minute, the pace of somebody who reads with effort. */
  readonly readingSeconds: number
}

const wordsAMinute = 150

export function measureText(text: string): TextMeasure {
  const sentences = sentencesOf(text).map((sentence) => wordsOf(sentence.text))
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.text), 0)
  const count = words.length
  return {
    sentences: sentences.length,
    words: count,
    syllables,
    longestSentence: Math.max(0, ...sentences.map((sentence) => sentence.length)),
    douma: count === 0 ? null : 206.84 - 0.93 * (count / sentences.length) - 77 * (syllables / count),
    readingSeconds: Math.round((count / wordsAMinute) * 60),
  }
}
