export { hundredths, type Language, moneyText, monthText, shareText } from './money.ts'
export { certaintyText, statusWords } from './certainty.ts'
export { noticeTexts, sourceText, type UsedAmount, usedAmounts } from './used-amounts.ts'
export { termText, termValueText } from './terms.ts'
export {
  type Answer,
  answerOf,
  answerText,
  callText,
  dipText,
  disregardText,
  formulaOf,
  housemateText,
  laterText,
  nameOf,
  normPartText,
  noticeText,
  refusalText,
  sentenceOf,
  subjectText,
  warningText,
} from './words.ts'
