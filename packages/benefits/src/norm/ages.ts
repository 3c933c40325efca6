import { ageOn, dateOf, type IsoDate, type MonthIndex, dayOfMonth, monthOf } from '../dates/iso-date.ts'
import { benefitRefusal } from '../refusal.ts'
import type { MonthRules } from '../rules/rules.ts'
import { contradiction } from './check-fields.ts'
import type { Household } from './household.ts'
import { pensionerOrRefusal } from './pension-age.ts'
import type { Person, Situation } from './situation.ts'

/**
 * The age on the first day of the month: a birthday counts from the next month on. Below 0 for somebody who is not born
 * yet in that month.
 */
export function ageIn(person: Person, month: MonthIndex): number {
  return person.birthDate === undefined ? person.age : ageOn(person.birthDate, dateOf(month, 1))
}

/** The age of somebody who must be 18 to have a right of one's own. */
export function adultAgeIn(person: Person, month: MonthIndex, field: string): number {
  const age = ageIn(person, month)
  if (age < 18) throw benefitRefusal('age-not-covered', field, 'Pw art. 13(1)(f)', { least: 18, most: 120 })
  return age
}

/** The age of the youngest child in a month in which it is dependent (art. 4(1)): born, and below 18. Else null. */
export function childAgeIn({ situation }: Household, month: MonthIndex): number | null {
  if (situation.youngestChild === undefined) return null
  const age = ageIn(situation.youngestChild, month)
  return age >= 0 && age < 18 ? age : null
}

/** The first month on whose first day somebody has that age; 0 where an age was given, which stays. */
export function monthOfAge(person: Person | undefined, years: number): MonthIndex {
  if (person?.birthDate === undefined) return 0
  return monthOf(person.birthDate) + years * 12 + (dayOfMonth(person.birthDate) > 1 ? 1 : 0)
}

/** Fewer years than this between the youngest child and every adult of the household is a mistake in one of the ages. */
const leastBetween = 10

/**
 * Refuses ages that cannot be, naming the field: somebody who is yet to be born on the day of the question, an adult who
 * is not 18 when the calculation begins, a child that is 18 by then or hardly younger than its parents, and a statement
 * about pension age that contradicts the age. `first` is the first month that is answered.
 */
export function checkAges(household: Household, rules: MonthRules, askedOn: IsoDate): void {
  const { situation } = household
  const first = rules.month
  for (const [person, field] of people(situation)) {
    if (person.birthDate === undefined) continue
    if (person.birthDate > askedOn) {
      throw benefitRefusal('date-in-future', `${field}.birthDate`, 'age', { date: person.birthDate })
    }
    if (ageIn(person, first) > 120) throw benefitRefusal('age-impossible', `${field}.birthDate`, 'age')
  }
  adultAgeIn(situation.person, first, 'situation.person.birthDate')
  pensionerOrRefusal(situation.person, rules, 'situation.person')
  let oldest = ageIn(situation.person, first)
  if (situation.partner !== undefined) {
    oldest = Math.max(oldest, adultAgeIn(situation.partner, first, 'situation.partner.birthDate'))
    pensionerOrRefusal(situation.partner, rules, 'situation.partner')
  }
  if (situation.youngestChild === undefined) return
  const child = ageIn(situation.youngestChild, first)
  if (child >= 18) {
    const bounds = { least: 0, most: 17 }
    throw benefitRefusal('age-not-covered', 'situation.youngestChild.birthDate', 'Pw art. 4(1)', bounds)
  }
  if (oldest - child < leastBetween) contradiction('situation.youngestChild', 'Pw art. 4(1)')
}

function people(situation: Situation): readonly (readonly [Person, string])[] {
  const { person, partner, youngestChild, housemates = [] } = situation
  return [
    [person, 'situation.person'],
    ...(partner === undefined ? [] : ([[partner, 'situation.partner']] as const)),
    ...(youngestChild === undefined ? [] : ([[youngestChild, 'situation.youngestChild']] as const)),
    ...housemates.map((one, place) => [one, `situation.housemates[${place}]`] as const),
  ]
}
