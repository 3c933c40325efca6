export * as m from './generated/messages.js'
export { formatChange, formatCount, formatEuro, formatPersons, formatRange, type EuroOptions } from './format-number.ts'
export {
  dayOf,
  daysBetween,
  DEFAULT_ZONE,
  formatDate,
  formatRelativeDays,
  formatTime,
  type DateOptions,
  type DateStyle,
} from './format-date.ts'
export { getLanguage, isLanguage, languages, onLanguageChange, setLanguage, type Language } from './language.ts'
export type { MessageOptions, Param, ParamMessage, PlainMessage } from './message.ts'
