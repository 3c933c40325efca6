export { hundredths, type Language, moneyText, monthText, shareText } from './money.ts'
export {
  callText,
  dipText,
  disregardText,
  formulaOf,
  nameOf,
  noticeText,
  refusalText,
  sentenceOf,
  warningText,
} from './words.ts'
