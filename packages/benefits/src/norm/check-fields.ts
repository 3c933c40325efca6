import { checkDate } from '../dates/iso-date.ts'
import { type Cents, checkCents } from '../money/cents.ts'
import { benefitRefusal } from '../refusal.ts'
import type { Person } from './situation.ts'

/** Data may come from outside: what the types rule out is refused, not crashed on. */
export const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

/** Refuses what is given and is none of the choices. */
export function choice(value: string | undefined, choices: readonly string[], field: string, rule: string): void {
  if (value !== undefined && !choices.includes(value)) throw benefitRefusal('not-a-choice', field, rule)
}

/** Yes, no or nothing. A text like 'true' would count as no, so it is refused. */
export function yesOrNo(value: unknown, field: string, rule: string): void {
  if (value !== undefined && typeof value !== 'boolean') throw benefitRefusal('not-a-choice', field, rule)
}

export function contradiction(field: string, rule: string): never {
  throw benefitRefusal('household-contradicts', field, rule)
}

/** Nothing is zero. */
export function amount(value: Cents | undefined, field: string): Cents {
  return value === undefined ? 0 : checkCents(value, field)
}

/** An existing birth date, or a whole age between `least` and `most`; never both, because one of them would be ignored. */
export function checkPerson(person: Person | undefined, field: string, least: number, most: number): void {
  if (person !== undefined && !isObject(person)) throw benefitRefusal('not-a-choice', field, 'age')
  yesOrNo(person?.pensioner, `${field}.pensioner`, 'AOW art. 7a')
  const age: unknown = person?.age
  if (person?.birthDate !== undefined) {
    if (age !== undefined) contradiction(`${field}.age`, 'age')
    checkDate(person.birthDate, `${field}.birthDate`)
    return
  }
  if (typeof age !== 'number' || !Number.isInteger(age) || age < 0 || age > 120) {
    throw benefitRefusal('age-impossible', `${field}.age`, 'age', { least: 0, most: 120 })
  }
  if (age < least || age > most) throw benefitRefusal('age-not-covered', `${field}.age`, 'age', { least, most })
}
