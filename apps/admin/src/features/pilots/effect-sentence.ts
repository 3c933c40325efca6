import { formatCount, getLanguage, m } from '@vliegwiel/i18n'
import { inPlainWords, type SentenceFacts, type SentenceTexts } from '@vliegwiel/statistics'
import { reasons } from './reasons.ts'

/** The sentences of a report, with the texts and numbers of the rest of the screen. */
const texts: SentenceTexts = {
  number: (value, decimals) => formatCount(value, getLanguage(), decimals),
  between: m.pilots_between,
  fewer: m.pilots_say_fewer,
  more: m.pilots_say_more,
  less: m.pilots_say_less,
  zero: m.pilots_say_zero,
  people: m.pilots_say_people,
  peopleWhoTookPart: m.pilots_say_people_took_part,
  amount: m.pilots_say_amount,
  amountWhoTookPart: m.pilots_say_amount_took_part,
  cannotTell: m.pilots_say_cannot_tell,
  told: m.pilots_say_told,
  comparedAllDrawn: m.pilots_say_compared_drawn,
  comparedAll: m.pilots_say_compared_all,
  comparedTookPart: m.pilots_say_compared_took_part,
  notDrawn: m.pilots_say_not_drawn,
  difference: m.pilots_say_difference,
  notComputable: m.pilots_say_not_computable,
  why: reasons,
}

/** What a report says, in the language of the reader. */
export const effectSentence = (
  facts: SentenceFacts,
  names: { arm: string; control: string; outcome: string; horizon: string },
): string => inPlainWords(facts, names, getLanguage(), texts)
