import type { Person } from '@vliegwiel/clients/criteria'
import type { ProfileSet } from '@vliegwiel/clients/kinds'

/** What is known of somebody made up, as it was typed: a field keeps "12," on the way to "12,5". */
export type Known = Readonly<Record<string, string>>

/** What is known as it stands in the address: `arbeidsvermogen:12,5;zorg:yes`. */
export const knownText = (known: Known): string =>
  Object.entries(known)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}:${value.replaceAll(';', ' ')}`)
    .join(';')

/** Only characteristics of this set. */
export function knownIn(text: string | undefined, { table }: ProfileSet): Known {
  const pairs = (text ?? '').split(';').flatMap((part): [string, string][] => {
    const [key = '', ...rest] = part.split(':')
    const value = rest.join(':')
    return value !== '' && table.characteristics.some((one) => one.key === key) ? [[key, value]] : []
  })
  return Object.fromEntries(pairs)
}

/** An example person of the set as what somebody would type. */
export const knownOf = (person: Person): Known =>
  Object.fromEntries(
    Object.entries(person).flatMap(([key, value]): [string, string][] => {
      if (value === null) return []
      const word = value === true ? 'yes' : value === false ? 'no' : value
      return [[key, String(word).replace('.', ',')]]
    }),
  )

/** As the rules take it. What is no number stays a text, so that they refuse it instead of guessing. */
export function personIn(known: Known, { table }: ProfileSet): Person {
  const pairs = Object.entries(known).map(([key, text]): [string, number | string | null] => {
    if (text.trim() === '') return [key, null]
    const kind = table.characteristics.find((one) => one.key === key)?.kind
    const number = Number(text.trim().replace(',', '.'))
    return [key, kind === 'number' && Number.isFinite(number) ? number : text]
  })
  return Object.fromEntries(pairs)
}
