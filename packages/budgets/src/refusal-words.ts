import { formatCount, formatDate, formatEuro, type Language } from '@vliegwiel/i18n'
import type { DomainError, Spoken } from '@vliegwiel/i18n/domain-error'
import type { Answer, Refusal } from './answer.ts'
import { budgetError } from './budget-error.ts'
import { isDay, isMonth } from './months.ts'
import { isCents } from './money/cents.ts'

/** What people call a class, a line or another thing that has a key. */
export type NameOf = (key: string) => string | undefined

const ownNames: NameOf = () => undefined

/** Values that are amounts in every refusal that names them. */
const amounts: ReadonlySet<string> = new Set(['overBy', 'left', 'open', 'lent', 'repaid', 'booked', 'now'])

const stageWords: Readonly<Record<string, Spoken>> = {
  provisional: { nl: 'voorlopig', en: 'provisional' },
  revised: { nl: 'nader voorlopig', en: 'revised' },
  final: { nl: 'definitief', en: 'final' },
}

/** A value of a refusal as people write it, in both languages. */
export function spokenValue(name: string, value: string | number, nameOf: NameOf = ownNames): Spoken {
  const both = (say: (language: Language) => string): Spoken => ({ nl: say('nl'), en: say('en') })
  if (typeof value === 'number') {
    return amounts.has(name) && isCents(value)
      ? both((language) => formatEuro(value, { language, whole: true }))
      : both((language) => formatCount(value, language))
  }
  const stage = Object.hasOwn(stageWords, value) ? stageWords[value] : undefined
  if (stage) return stage
  if (isDay(value)) return both((language) => formatDate(value, 'long', { language }))
  if (isMonth(value)) return both((language) => spokenMonth(value, language))
  return both(() => nameOf(value) ?? value)
}

/** A month as people write it: `2016-03` is "maart 2016". */
export const spokenMonth = (month: string, language: Language): string =>
  formatDate(`${month}-01`, 'long', { language }).replace(/^1 /, '')

/** One refusal as the error of the slice, worded in both languages. `refusals` travel with it for the screen. */
export function refusalError(
  first: Refusal,
  all: readonly Refusal[] = [first],
  nameOf: NameOf = ownNames,
): DomainError {
  const values = Object.fromEntries(
    Object.entries(first.values).map(([name, value]) => [name, spokenValue(name, value, nameOf)]),
  )
  const fields = all.map(({ field, row, code }) => ({
    field: row === undefined ? field : `${field}.${row}`,
    problem: code,
  }))
  return budgetError(first.code, { ...values, refusals: all }, { fields })
}

/** The value of an answer. @throws budgetError with the code of the first refusal, and all of them in `refusals` */
export function accept<T>(answer: Answer<T>, nameOf: NameOf = ownNames): T {
  if (answer.ok) return answer.value
  const [first] = answer.refusals
  if (first === undefined) throw new Error('an answer refused without saying why')
  throw refusalError(first, answer.refusals, nameOf)
}
