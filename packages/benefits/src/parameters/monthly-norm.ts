import type { IsoDate } from '../dates/iso-date.ts'
import { BenefitRefusal } from '../refusal.ts'
import { lookUp } from './lookup.ts'
import { nationalParameters } from './national.ts'

/**
 * The norm of Participatiewet art. 21 on a day, in cents a month with holiday allowance, and since when; null: it is not
 * known here for that day. Nothing is guessed from an older one.
 */
export function monthlyNorm(key: 'single' | 'couple', day: IsoDate): { value: number; from: IsoDate } | null {
  try {
    const policy = { askedOn: day, unknown: 'refuse', future: 'refuse' } as const
    const { value, validFrom } = lookUp(nationalParameters, 'norms', key, day, policy)
    return { value, from: validFrom }
  } catch (error) {
    if (error instanceof BenefitRefusal) return null
    throw error
  }
}
