import type { IsoDate } from '../dates/iso-date.ts'
import { isBenefitRefusal } from '../refusal.ts'
import { lookUp } from './lookup.ts'
import { nationalParameters } from './national.ts'
import type { ParameterSet } from './parameter.ts'

/**
 * The norm of Participatiewet art. 21 on a day, in cents a month with holiday allowance, and since when; null: it is not
 * known here for that day. Nothing is guessed from an older one. `set`: the amounts that hold where it is asked; those of
 * the package when there are no others.
 */
export function monthlyNorm(
  key: 'single' | 'couple',
  day: IsoDate,
  set: ParameterSet = nationalParameters,
): { value: number; from: IsoDate } | null {
  try {
    const policy = { askedOn: day, unknown: 'refuse', future: 'refuse' } as const
    const { value, validFrom } = lookUp(set, 'norms', key, day, policy)
    return { value, from: validFrom }
  } catch (error) {
    if (isBenefitRefusal(error)) return null
    throw error
  }
}
