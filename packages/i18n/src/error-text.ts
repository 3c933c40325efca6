import * as messages from './generated/messages.js'
import type { DomainError, Spoken } from './domain-error.ts'
import { formatCount } from './format-number.ts'
import type { Language } from './language.ts'

type Message = (params: Readonly<Record<string, string>>, options: { locale: Language }) => string
const texts = messages as unknown as Readonly<Record<string, Message | undefined>>

/** The one rule: `pilots:arm-full` reads as the text `errors_pilots_arm_full`. */
export const errorKey = (code: string) => `errors_${code.replaceAll(/[:-]/g, '_')}`

/** An error as it travels as data: `fix` may be in the text, or apart in `…_fix` where a list shows them side by side. */
type Said = Pick<DomainError, 'code' | 'params'>

/** What happened, what is kept, what to do next, in this language. A code without a text says that it failed. */
export function errorText(error: Said, language: Language): string {
  const { problem, fix } = partsOf(error, language)
  return fix === null ? problem : `${problem} ${fix}`
}

/** The same in both languages and in two parts, for a list of what is wrong with a file. */
export function errorWords(error: Said): { readonly problem: Spoken; readonly fix: Spoken } {
  const [nl, en] = [partsOf(error, 'nl'), partsOf(error, 'en')]
  return { problem: { nl: nl.problem, en: en.problem }, fix: { nl: nl.fix ?? '', en: en.fix ?? '' } }
}

/** Has this code a text? For the test that goes through all of them. */
export const hasErrorText = (code: string) => texts[errorKey(code)] !== undefined

function partsOf({ code, params }: Said, language: Language): { problem: string; fix: string | null } {
  const key = errorKey(code)
  const values = placed(params, language)
  const say = texts[key] ?? texts['errors_api_unexpected']
  return {
    problem: say?.(values, { locale: language }) ?? code,
    fix: texts[`${key}_fix`]?.(values, { locale: language }) ?? null,
  }
}

/** Values as they stand in a sentence; one that is not known is a dash, never `undefined`. */
function placed(params: Readonly<Record<string, unknown>>, language: Language): Readonly<Record<string, string>> {
  const filled = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, spoken(value, language)]))
  return new Proxy(filled, { get: (all, name) => all[String(name)] ?? '–' })
}

function spoken(value: unknown, language: Language): string {
  if (typeof value === 'string') return value
  // Line numbers and years stay as they are; a limit of a hundred thousand gets its points.
  if (typeof value === 'number') return Math.abs(value) >= 100_000 ? formatCount(value, language) : String(value)
  if (value !== null && typeof value === 'object' && language in value) {
    const text = (value as Partial<Spoken>)[language]
    return typeof text === 'string' ? text : '–'
  }
  return '–'
}
