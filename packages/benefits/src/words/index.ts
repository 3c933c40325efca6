export { hundredths, type Language, moneyText, monthText, shareText } from './money.ts'
export {
  callText,
  dipText,
  disregardText,
  formulaOf,
  housemateText,
  nameOf,
  normPartText,
  noticeText,
  refusalText,
  sentenceOf,
  warningText,
} from './words.ts'
