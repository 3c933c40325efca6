// What a screen keeps behind the question mark, as a schema that the router asks and that types every link to it. These
// few readers stand in the first load; a schema library there would cost a tenth of it (docs/decisions/0024).

import { isCalendarDay } from '@vliegwiel/i18n'

type Reader<Value> = (said: unknown) => Value | undefined
type Shape = Readonly<Record<string, Reader<string | number | boolean>>>

/** A search that a schema understood; what is not said is not there. */
export type Understood<Of extends Shape> = { [Name in keyof Of]?: Exclude<ReturnType<Of[Name]>, undefined> | undefined }

/** What does not fit is left out and never an error: an old link still opens its screen. */
export function searchOf<const Of extends Shape>(shape: Of) {
  const names: string[] = Object.keys(shape)
  const validate = (said: Record<string, unknown>): Understood<Of> => {
    const read = names.map((name) => [name, shape[name]?.(Object.hasOwn(said, name) ? said[name] : undefined)] as const)
    return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Understood<Of>
  }
  return Object.assign(validate, { names })
}

/** A word of at most `longest` characters. */
export const searchText =
  (longest = 200): Reader<string> =>
  (said) =>
    typeof said === 'string' && said !== '' && said.length <= longest ? said : undefined

/** One of a closed list. */
export const searchChoice =
  <const Choice extends string>(choices: readonly Choice[]): Reader<Choice> =>
  (said) =>
    choices.find((one) => one === said)

/** A day of the calendar, `2026-11-23`; 31 February is none. */
export const searchDay: Reader<string> = (said) => (typeof said === 'string' && isCalendarDay(said) ? said : undefined)

export const searchId: Reader<string> = (said) =>
  typeof said === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(said) ? said : undefined

/** A whole number from 1 on, such as that of a version. */
export const searchNumber: Reader<number> = (said) => {
  const number = typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : said
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 1 ? number : undefined
}

/** A yes, written `true`; everything else is no. */
export const searchYes: Reader<true> = (said) => (said === true || said === 'true' ? true : undefined)

/** What every list keeps in its address beside its filters. */
export const listSearch = {
  /** Column, with a minus for downwards: `-name`. */
  sort: searchText(),
  /** Columns out of sight, with commas. */
  hidden: searchText(),
  /** The saved view that was chosen. */
  view: searchText(),
}
