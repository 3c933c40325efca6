import type { SentenceFacts } from './sentence-facts.ts'

/** Language of the sentence. */
export type WordsLanguage = 'nl' | 'en'

/** Names as a reader knows them, in the language asked: "extra hulp", "aan het werk", "12 maanden". */
export interface WordsNames {
  arm: string
  outcome: string
  horizon: string
}

type Computed = Exclude<SentenceFacts, { kind: 'not-computable' }>

/**
 * One plain sentence. An interval over 0 always ends in "we cannot tell"; before and after is called a difference. The
 * words significant, proven, no effect and winner do not occur, in either language.
 */
export function inPlainWords(facts: SentenceFacts, names: WordsNames, language: WordsLanguage): string {
  const say = language === 'nl' ? DUTCH : ENGLISH
  if (facts.kind === 'not-computable') return say.notComputable(names)
  return facts.per === 100 ? say.people(facts, names) : say.amount(facts, names)
}

interface Sentences {
  notComputable: (names: WordsNames) => string
  people: (facts: Computed, names: WordsNames) => string
  amount: (facts: Computed, names: WordsNames) => string
}

const DUTCH: Sentences = {
  notComputable: ({ arm }) => `Over ${arm} kunnen we nog niets zeggen: er zijn te weinig gegevens.`,
  people: (facts, { arm, outcome, horizon }) =>
    `Van elke 100 mensen met ${arm} waren er na ${horizon} ${range(facts, 'tussen', 'en', 'minder', 'meer', 'nul')} ${outcome}${dutchEnd(facts)}`,
  amount: (facts, { arm, outcome, horizon }) =>
    `Met ${arm} was na ${horizon} ${outcome} gemiddeld ${range(facts, 'tussen', 'en', 'minder', 'meer', 'nul')}${dutchEnd(facts)}`,
}

const ENGLISH: Sentences = {
  notComputable: ({ arm }) => `We cannot say anything about ${arm} yet: there are too few data.`,
  people: (facts, { arm, outcome, horizon }) =>
    `Of every 100 people with ${arm}, ${range(facts, 'between', 'and', 'fewer', 'more', 'zero')} were ${outcome} after ${horizon}${englishEnd(facts)}`,
  amount: (facts, { arm, outcome, horizon }) =>
    `With ${arm}, ${outcome} after ${horizon} was on average ${range(facts, 'between', 'and', 'less', 'more', 'zero')}${englishEnd(facts)}`,
}

/** "between 2 fewer and 9 more", "between 3 and 9 more"; the unit stands with each figure. */
function range(
  { low, high, unit, per }: Computed,
  between: string,
  and: string,
  less: string,
  more: string,
  zero: string,
) {
  const figure = (value: number) => (per === 100 ? `${Math.abs(value)}` : `${Math.abs(value)} ${unit}`)
  if (low < 0 && high > 0) return `${between} ${figure(low)} ${less} ${and} ${figure(high)} ${more}`
  const [near, far] = low >= 0 ? [low, high] : [high, low]
  const word = low < 0 ? less : more
  return near === 0
    ? `${between} ${zero} ${and} ${figure(far)} ${word}`
    : `${between} ${figure(near)} ${and} ${figure(far)} ${word}`
}

function dutchEnd({ kind, claim }: Computed): string {
  if (claim === 'difference')
    return ' dan daarvoor. Dit is een verschil: wat er zonder de pilot was gebeurd, weten we niet.'
  const end = kind === 'cannot-tell' ? '; we kunnen het niet zeggen.' : '.'
  return claim === 'comparison'
    ? `${end} De groepen zijn niet door loting gemaakt, dus ze kunnen al verschillend zijn geweest.`
    : end
}

function englishEnd({ kind, claim }: Computed): string {
  if (claim === 'difference')
    return ' than before. This is a difference: we do not know what would have happened without the pilot.'
  const end = kind === 'cannot-tell' ? '; we cannot tell.' : '.'
  return claim === 'comparison'
    ? `${end} The groups were not randomised, so they may have differed from the start.`
    : end
}
