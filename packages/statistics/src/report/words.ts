import { defaultTexts } from './default-texts.ts'
import type { SentenceFacts } from './sentence-facts.ts'
import type { SentenceTexts } from './sentence-texts.ts'

/** Language of the default texts. */
export type WordsLanguage = 'nl' | 'en'

/** Names as a reader knows them, in the language asked: "extra hulp", "gewone hulp", "aan het werk", "12 maanden". */
export interface WordsNames {
  arm: string
  /** Name of the control; its key when it is left out. */
  control?: string
  outcome: string
  horizon: string
}

type Computed = Exclude<SentenceFacts, { kind: 'not-computable' }>

/**
 * What a report says, in plain sentences: the figure, against whom and over whom, and what it may not be taken for. An
 * interval over 0 always ends in "we cannot tell"; before and after is called a difference; a refusal gives its own
 * reason. The words significant, proven, no effect and winner do not occur, in either language. `texts` replaces the
 * default words of the package, so that an application keeps its texts in one place.
 */
export function inPlainWords(
  facts: SentenceFacts,
  names: WordsNames,
  language: WordsLanguage,
  texts: SentenceTexts = defaultTexts[language],
): string {
  if (facts.kind === 'not-computable') return texts.notComputable({ arm: names.arm, why: texts.why[facts.code]() })
  const { arm, outcome, horizon } = names
  const given = { arm, outcome, horizon, range: rangeText(facts, texts) }
  const sentence = texts[form(facts)](given)
  if (facts.claim === 'difference') return texts.difference({ sentence })
  const closed = facts.kind === 'cannot-tell' ? texts.cannotTell({ sentence }) : texts.told({ sentence })
  const compared = comparedText(facts, names.control ?? facts.control, texts)
  return [closed, compared, ...(facts.claim === 'comparison' ? [texts.notDrawn()] : [])].join(' ')
}

function form({ per, estimand }: Computed) {
  const tookPart = estimand === 'those-who-took-part'
  if (per === 100) return tookPart ? 'peopleWhoTookPart' : 'people'
  return tookPart ? 'amountWhoTookPart' : 'amount'
}

function comparedText({ estimand, drawn }: Computed, control: string, texts: SentenceTexts): string {
  if (estimand === 'those-who-took-part') return texts.comparedTookPart({ control })
  return drawn ? texts.comparedAllDrawn({ control }) : texts.comparedAll({ control })
}

/** "between 2 fewer and 9 more", "between 3 and 9 more"; the unit stands with each figure. */
function rangeText({ low, high, unit, per, decimals }: Computed, texts: SentenceTexts): string {
  const figure = (value: number) => {
    const written = texts.number(Math.abs(value), decimals)
    return per === 100 || unit === '' ? written : `${written} ${unit}`
  }
  const down = (value: number) =>
    per === 100 ? texts.fewer({ count: figure(value) }) : texts.less({ amount: figure(value) })
  const up = (value: number) => texts.more({ count: figure(value) })
  if (low < 0 && high > 0) return texts.between({ low: down(low), high: up(high) })
  const [near, far, side] = low >= 0 ? [low, high, up] : [high, low, down]
  return texts.between({ low: near === 0 ? texts.zero() : figure(near), high: far === 0 ? texts.zero() : side(far) })
}
