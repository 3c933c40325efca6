import type { Person } from '@vliegwiel/clients/criteria'
import type { ProfileSet } from '@vliegwiel/clients/kinds'

export type Known = Readonly<Record<string, number | string | null>>

/** What is known of a made-up person as it stands in the address: `arbeidsvermogen:20,zorg:yes`. */
export const knownText = (known: Known): string =>
  Object.entries(known)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}:${value}`)
    .join(',')

/** Only characteristics of this set; what is no number stays a text, so that the field shows it and the rules refuse it. */
export function knownIn(text: string | undefined, { table }: ProfileSet): Known {
  const pairs = (text ?? '').split(',').flatMap((part): [string, number | string][] => {
    const [key = '', ...rest] = part.split(':')
    const value = rest.join(':').trim()
    const characteristic = table.characteristics.find((one) => one.key === key)
    if (characteristic === undefined || value === '') return []
    const number = Number(value.replace(',', '.'))
    return [[key, characteristic.kind === 'number' && Number.isFinite(number) ? number : value]]
  })
  return Object.fromEntries(pairs)
}

/** An example person of the set as what is known. */
export const knownOf = (person: Person): Known =>
  Object.fromEntries(
    Object.entries(person).map(([key, value]) => [key, typeof value === 'boolean' ? (value ? 'yes' : 'no') : value]),
  )
