import { type MonthIndex, dayOfMonth, dateOf, monthOf } from '../dates/iso-date.ts'
import { benefitRefusal, isBenefitRefusal } from '../refusal.ts'
import type { MonthRules } from '../rules/rules.ts'
import { contradiction } from './check-fields.ts'
import type { Person } from './situation.ts'

/** Pension age of a calendar year in months, and the last month in which it can be reached; null: the current year. */
interface PensionAge {
  readonly months: number
  readonly last: MonthIndex | null
}

/**
 * Art. 1(m): reached pension age on the first day of the month. Who reached it under the age of an earlier year keeps it,
 * although the age of this year is higher. A statement goes before an age that stays; `checkAges` refuses contradictions.
 */
export function isPensioner(person: Person, rules: MonthRules, field = 'situation.person'): boolean {
  if (person.birthDate !== undefined) return reached(person.birthDate, rules)
  if (person.pensioner !== undefined) return person.pensioner
  return pensionerOrRefusal(person, rules, field)
}

/**
 * As `isPensioner`, and refuses a statement that contradicts the age or birth date (`household-contradicts`), and an age
 * that leaves it open without a statement (`age-not-covered`); both name `pensioner`.
 */
export function pensionerOrRefusal(person: Person, rules: MonthRules, field: string): boolean {
  const { pensioner: stated } = person
  const [certain, possible] = standing(person, rules)
  if (stated !== undefined && (stated ? !possible : certain)) contradiction(`${field}.pensioner`, 'AOW art. 7a')
  if (certain === possible) return certain
  if (stated === undefined) throw benefitRefusal('age-not-covered', `${field}.pensioner`, 'AOW art. 7a')
  return stated
}

/** Whether it is certain, and whether it is possible, that somebody has reached pension age. */
function standing(person: Person, rules: MonthRules): readonly [boolean, boolean] {
  if (person.birthDate !== undefined) {
    const known = reached(person.birthDate, rules)
    return [known, known]
  }
  // Somebody of this age was born between these two days; the second is the oldest.
  const youngest = dateOf(rules.month - person.age * 12, 1)
  const oldest = dateOf(rules.month - person.age * 12 - 12, 2)
  return [reached(youngest, rules), reached(oldest, rules)]
}

function reached(birthDate: string, rules: MonthRules): boolean {
  return pensionAges(rules).some(({ months, last }) => {
    const month = monthOf(birthDate) + months
    if (last !== null) return month <= last
    return month < rules.month || (month === rules.month && dayOfMonth(birthDate) === 1)
  })
}

/** That of this year, and of every earlier year that is known. */
function pensionAges(rules: MonthRules): readonly PensionAge[] {
  const known = rules.kept.get('pensionAges')
  if (known !== undefined) return known as readonly PensionAge[]
  const ages: PensionAge[] = [
    { months: rules.number('pensionAge', 'years') * 12 + rules.number('pensionAge', 'months'), last: null },
  ]
  try {
    for (let year = Math.floor(rules.month / 12) - 1; ; year -= 1) {
      const value = (key: string) => rules.valueOn('pensionAge', key, `${year}-12-31`).value
      ages.push({ months: value('years') * 12 + value('months'), last: year * 12 + 11 })
    }
  } catch (error) {
    if (!isBenefitRefusal(error)) throw error
  }
  rules.kept.set('pensionAges', ages)
  return ages
}
