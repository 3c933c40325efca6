import type { Cents } from '../money/cents.ts'

export type Language = 'nl' | 'en'

/** '€ 1.401,50' or '€1,401.50'; the Dutch space does not break. */
export function moneyText(cents: Cents, language: Language): string {
  const size = cents < 0 ? -cents : cents
  const rest = size % 100
  const whole = `${(size - rest) / 100}`.replaceAll(/\B(?=(\d{3})+$)/g, language === 'nl' ? '.' : ',')
  const sign = cents < 0 ? '-' : ''
  const tail = rest < 10 ? `0${rest}` : `${rest}`
  return language === 'nl' ? `€\u00a0${sign}${whole},${tail}` : `${sign}€${whole}.${tail}`
}

/** Basis points as a percentage: 1250 is '12,5 %'. */
export function shareText(share: number, language: Language): string {
  const text = hundredths(share, language)
  return language === 'nl' ? `${text}\u00a0%` : `${text}%`
}

/** Hundredths as a number without closing noughts: 1625 is '16,25'. */
export function hundredths(value: number, language: Language): string {
  const rest = value % 100
  const whole = (value - rest) / 100
  if (rest === 0) return `${whole}`
  const tail = rest % 10 === 0 ? `${rest / 10}` : rest < 10 ? `0${rest}` : `${rest}`
  return `${whole}${language === 'nl' ? ',' : '.'}${tail}`
}

const months = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  en: 'January February March April May June July August September October November December',
}

/** '2026-03-01' is '1 maart 2026'. */
export function dayText(day: string, language: Language): string {
  return `${Number(day.slice(8, 10))} ${monthText(day.slice(0, 7), language)}`
}

/** '2026-03' is 'maart 2026'. */
export function monthText(month: string, language: Language): string {
  return `${months[language].split(' ')[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`
}
