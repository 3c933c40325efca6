import type { ParameterStatus, ParameterUse } from '../parameters/parameter.ts'
import type { Language } from './money.ts'

/** How sure an amount is. The one place that words it: the form of the amounts, the console and the portal take it. */
export const statusWords: Readonly<Record<ParameterStatus, Readonly<Record<Language, string>>>> = {
  verified: { nl: 'gelezen in de wet of de bekendmaking', en: 'read in the law or the notice' },
  secondary: { nl: 'gelezen bij een ander die het aanhaalt', en: 'read where somebody quotes it' },
  unverified: { nl: 'nog niet nagekeken', en: 'not yet checked' },
  unknown: { nl: 'bestaat, maar wij hebben het niet', en: 'exists, but we do not have it' },
}

const useWords: Readonly<Record<Exclude<ParameterUse, 'in-force'>, Readonly<Record<Language, string>>>> = {
  expected: { nl: 'kan nog veranderen', en: 'may still change' },
  'last-known': { nl: 'er is een nieuw bedrag, dat hebben wij niet', en: 'there is a new amount, we do not have it' },
}

/**
 * How sure an amount is in the answer at hand. One that is used for a day after its own says that first: where it was
 * read tells nothing about that day.
 */
export function certaintyText(status: ParameterStatus, use: ParameterUse, language: Language): string {
  const read = statusWords[status][language]
  return use === 'in-force' ? read : `${useWords[use][language]} (${read})`
}
