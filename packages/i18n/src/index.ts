export * as m from './generated/messages.js'
export { formatChange, formatCount, formatEuro, formatPersons, formatRange, type EuroOptions } from './format-number.ts'
export {
  daysBetween,
  formatDate,
  formatRelativeDays,
  formatTime,
  type DateOptions,
  type DateStyle,
  type InstantOptions,
} from './format-date.ts'
export {
  calendarDay,
  dayOf,
  daysAfter,
  DEFAULT_ZONE,
  hourOf,
  isCalendarDay,
  monthsAfter,
  type LocalDay,
} from './local-day.ts'
export { getLanguage, isLanguage, languages, onLanguageChange, setLanguage, type Language } from './language.ts'
export type { MessageOptions, Param, ParamMessage, PlainMessage } from './message.ts'
export { ownValue } from './own-value.ts'
