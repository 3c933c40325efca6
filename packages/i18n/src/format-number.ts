import { getLanguage, type Language } from './language.ts'

const MINUS = '\u2212'
const NBSP = '\u00a0'
const tags: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

function digits(value: number, decimals: number, language: Language): string {
  return new Intl.NumberFormat(tags[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(Math.abs(value))
}

export interface EuroOptions {
  language?: Language
  /** Leaves the cents out where they are 00: "€ 14.000". */
  whole?: boolean
  /** Puts a plus before an amount above zero: "+€ 53.700". */
  sign?: boolean
}

/**
 * An amount in EUR cents (integer) as people write it: 140150 → "€ 1.401,50".
 * @throws RangeError when the amount is not a whole number of cents.
 */
export function formatEuro(cents: number, options: EuroOptions = {}): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`not a whole number of cents: ${cents}`)
  const language = options.language ?? getLanguage()
  const decimals = options.whole === true && cents % 100 === 0 ? 0 : 2
  const sign = cents < 0 ? MINUS : options.sign === true && cents > 0 ? '+' : ''
  return `${sign}€${NBSP}${digits(cents / 100, decimals, language)}`
}

/** A count with separators of thousands: 2224 → "2.224"; at most `decimals` of them where there are any. */
export function formatCount(count: number, language: Language = getLanguage(), decimals = 2): string {
  const sign = count < 0 ? MINUS : ''
  return sign + new Intl.NumberFormat(tags[language], { maximumFractionDigits: decimals }).format(Math.abs(count))
}

/** People in words: 1 → "1 mens", 23 → "23 mensen". */
export function formatPersons(count: number, language: Language = getLanguage()): string {
  const word = language === 'nl' ? (count === 1 ? 'mens' : 'mensen') : count === 1 ? 'person' : 'people'
  return `${formatCount(count, language)}${NBSP}${word}`
}

/** A change with its sign, never a bare number: 10 → "+10", -2 → "−2", 0 → "0". */
export function formatChange(value: number, language: Language = getLanguage(), decimals = 2): string {
  return (value > 0 ? '+' : '') + formatCount(value, language, decimals)
}

/** An interval of changes: (-3, 12) → "−3 tot +12". */
export function formatRange(low: number, high: number, language: Language = getLanguage(), decimals = 2): string {
  const between = language === 'nl' ? 'tot' : 'to'
  return `${formatChange(low, language, decimals)} ${between} ${formatChange(high, language, decimals)}`
}
