/** What a reader may stumble over. A signal with a place and a way out, never a verdict. */
export interface Finding {
  readonly rule: 'long-sentence' | 'formal-word' | 'abbreviation' | 'passive' | 'noun-chain' | 'long-word'
  /** Where it stands in the text: from this character up to, not with, that one. */
  readonly from: number
  readonly to: number
  /** The text that stands there. */
  readonly found: string
  /** What may stand there instead, the best first; empty: the sentence has to be made anew. */
  readonly instead: readonly string[]
  /** A term of law: kept where it matters, and explained the first time. */
  readonly explain?: true
}

/** How many words a sentence may have before it is told. */
export const longestSentence = 20
/** Letters of a word that nobody reads at once. */
export const longestWord = 20
