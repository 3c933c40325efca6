import type { LocalScheme, OpenTerm, Reduction, WorkPremium } from '../rules/open-terms.ts'
import type { Dictionary } from './dictionary.ts'
import { en } from './en.ts'
import { dayText, type Language, moneyText, shareText } from './money.ts'
import { nl } from './nl.ts'

const dictionaries: Readonly<Record<Language, Dictionary>> = { nl, en }

/** What an open term is about: 'Vrijlating vanaf 2027: maanden'. */
export function termText(term: string, language: Language): string {
  const terms: Readonly<Record<string, string>> = dictionaries[language].terms
  return terms[term] ?? term
}

/** What was decided about it: '6 maanden', 'per persoon', '€ 500,00 na 6 maanden'. */
export function termValueText(term: OpenTerm, value: unknown, language: Language): string {
  const { choices } = dictionaries[language]
  const choice = (name: string) => choices[name] ?? name
  const filled = (name: string, values: Readonly<Record<string, string>>) =>
    choice(name).replaceAll(/\{(\w+)\}/g, (_place, key: string) => values[key] ?? '')
  const months = (count: number) => (count === 1 ? choice('month') : filled('months', { count: `${count}` }))
  if (typeof value === 'number') return months(value)
  if (term === 'regime-2027-from') return dayText(String(value), language)
  if (typeof value === 'string') return choice(value)
  if (term === 'work-premium') {
    const { cents, afterMonths } = value as WorkPremium
    return cents === 0
      ? choice('none')
      : filled('premium', { cents: moneyText(cents, language), months: months(afterMonths) })
  }
  const list = value as readonly (Reduction | LocalScheme)[]
  const texts = list.map((one) =>
    'share' in one
      ? filled('reduction', { name: one.category, share: shareText(one.share, language), months: months(one.months) })
      : filled('scheme', { name: one.name, cents: moneyText(one.monthlyCents, language) }),
  )
  return texts.length === 0 ? choice('none') : texts.join('; ')
}
