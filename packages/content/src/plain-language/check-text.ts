import { abbreviationFindings, formalFindings, formalWords, type FormalWord } from './formal-words.ts'
import { longestSentence, type Finding } from './finding.ts'
import { measureText } from './measure-text.ts'
import { nounFindings } from './noun-chains.ts'
import { passiveFindings } from './passive.ts'
import { sentencesOf, wordsOf } from './text-parts.ts'

/** Everything that a reader of B1 may stumble over, in the order of the text. Dutch texts alone. */
export function checkText(text: string, words: readonly FormalWord[] = formalWords): Finding[] {
  const long = sentencesOf(text)
    .filter((sentence) => wordsOf(sentence.text).length > longestSentence)
    .map(({ text: found, from }): Finding => ({
      rule: 'long-sentence',
      from,
      to: from + found.length,
      found,
      instead: [],
    }))
  return [
    ...long,
    ...formalFindings(text, words),
    ...abbreviationFindings(text),
    ...passiveFindings(text),
    ...nounFindings(text),
  ].toSorted((one, other) => one.from - other.from || one.to - other.to)
}

/** What each finding weighs beside the length of words and sentences, for a hundred words. Our own judgement. */
const weights: Readonly<Record<Finding['rule'], number>> = {
  'long-sentence': 1,
  'formal-word': 3,
  abbreviation: 2,
  passive: 2,
  'noun-chain': 4,
  'long-word': 2,
}

/**
 * How hard a text is, to put texts in order: the higher, the harder; 0 is easier than any text. Flesch-Douma alone is
 * fooled by short official sentences, so what the rules find counts too. No level of language, and no certificate.
 */
export function difficultyOf(text: string): number {
  const { douma, words } = measureText(text)
  if (douma === null) return 0
  const found = checkText(text).reduce((sum, { rule }) => sum + weights[rule], 0)
  return Math.max(0, 120 - douma) + (found * 100) / Math.max(words, 30)
}
