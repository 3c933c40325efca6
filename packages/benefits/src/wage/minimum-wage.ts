import type { MonthIndex } from '../dates/iso-date.ts'
import { ageIn } from '../norm/ages.ts'
import type { Person } from '../norm/situation.ts'
import type { UsedParameter } from '../parameters/parameter.ts'
import { isBenefitRefusal } from '../refusal.ts'
import type { MonthRules } from '../rules/rules.ts'
import type { Pay } from './job.ts'

/** WML art. 7 and 8: the least wage an hour for the age in a month, from 15 on; null where it is not known or not allowed. */
export function minimumWageIn(person: Person, rules: MonthRules): UsedParameter | null {
  const age = Math.min(21, ageIn(person, rules.month))
  try {
    return rules.value('minimumWage', `age-${age}`)
  } catch (error) {
    if (isBenefitRefusal(error)) return null
    throw error
  }
}

/** The least hourly wage when a job begins and in a later month of it. */
export interface MinimumWages {
  readonly start: UsedParameter | null
  readonly now: UsedParameter | null
}

export function minimumWages(
  person: Person,
  rulesIn: (month: MonthIndex) => MonthRules,
  start: MonthIndex,
  now: MonthRules,
): MinimumWages {
  let first: UsedParameter | null = null
  try {
    first = minimumWageIn(person, rulesIn(start))
  } catch (error) {
    if (!isBenefitRefusal(error)) throw error
  }
  return { start: first, now: minimumWageIn(person, now) }
}

/**
 * An hourly wage that was lawful when the job began rises with the minimum wage (WML art. 7). One that was below it from
 * the first day stays as it was given, and is said to be too low.
 */
export function lawfulPay(pay: Pay, { start, now }: MinimumWages): Pay {
  if (pay.kind !== 'hourly' || start === null || now === null) return pay
  if (pay.hourlyCents < start.value || pay.hourlyCents >= now.value) return pay
  return { ...pay, hourlyCents: now.value }
}
