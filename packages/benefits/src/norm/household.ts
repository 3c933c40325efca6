import { ageOn, checkDate, dateOf, monthOf, type MonthIndex } from '../dates/iso-date.ts'
import { type Cents, checkCents } from '../money/cents.ts'
import { BenefitRefusal } from '../refusal.ts'
import type { MonthRules } from '../rules/rules.ts'
import type { Housemate, Person, Situation } from './situation.ts'

const kinds = ['single', 'single-parent', 'couple'] as const
const places = ['nobody', 'person', 'partner', 'both'] as const
const mostHousemates = 30

/** A situation that was checked: nothing absent, nothing impossible. */
export interface Household {
  readonly situation: Situation
  readonly housemates: readonly Housemate[]
  readonly institution: (typeof places)[number]
  readonly used: { readonly n: number; readonly r: number; readonly z: number; readonly new: number }
  readonly otherIncome: Cents
  readonly recovery: Cents
  readonly reductionFrom: MonthIndex
  /** Somebody was given with a birth date, so ages follow the months. */
  readonly ages: boolean
}

/**
 * Refuses a situation that cannot exist or is not covered, naming the field: impossible ages, a couple without partner,
 * a child that is no child, months above 600, amounts below zero.
 */
export function checkSituation(situation: Situation): Household {
  if (!isObject(situation)) throw new BenefitRefusal('not-a-choice', 'situation', 'Pw art. 4')
  const { household } = situation
  if (!kinds.includes(household)) throw new BenefitRefusal('not-a-choice', 'situation.household', 'Pw art. 4')
  checkPerson(situation.person, 'situation.person', 18, 120)
  if ((household === 'couple') !== (situation.partner !== undefined)) contradiction('situation.partner', 'Pw art. 3')
  if (situation.partner !== undefined) checkPerson(situation.partner, 'situation.partner', 18, 120)
  if (situation.youngestChild !== undefined) checkPerson(situation.youngestChild, 'situation.youngestChild', 0, 17)
  if (household === 'single-parent' && !situation.youngestChild) contradiction('situation.youngestChild', 'Pw art. 4')
  if (household === 'single' && situation.youngestChild) contradiction('situation.youngestChild', 'Pw art. 4')
  const housemates = situation.housemates ?? none
  if (!Array.isArray(housemates) || housemates.length > mostHousemates) {
    throw new BenefitRefusal('count-impossible', 'situation.housemates', 'Pw art. 19a', { most: mostHousemates })
  }
  for (let place = 0; place < housemates.length; place += 1) {
    checkPerson(housemates[place], `situation.housemates[${place}]`, 0, 120)
    choice(housemates[place]?.not, exclusions, `situation.housemates[${place}].not`, 'Pw art. 19a')
  }
  choice(situation.decision, decisions, 'situation.decision', 'Pw art. 31(2)')
  if (situation.reduction !== undefined && !isObject(situation.reduction)) {
    throw new BenefitRefusal('not-a-choice', 'situation.reduction', 'Pw art. 18')
  }
  const institution = situation.institution ?? 'nobody'
  if (!places.includes(institution)) throw new BenefitRefusal('not-a-choice', 'situation.institution', 'Pw art. 23')
  if (household !== 'couple' && (institution === 'partner' || institution === 'both')) {
    contradiction('situation.institution', 'Pw art. 23')
  }
  if (household === 'couple' && situation.noParentalSupport === true) {
    throw new BenefitRefusal('outside-scope', 'situation.noParentalSupport', 'Pw art. 20(3)')
  }
  for (const field of ['assetsCents', 'homeEquityCents', 'giftsThisYearCents', 'holidayReservedCents'] as const) {
    amount(situation[field], `situation.${field}`)
  }
  if (situation.benefitSince !== undefined) checkDate(situation.benefitSince, 'situation.benefitSince')
  return {
    situation,
    housemates,
    institution,
    used: monthsUsed(situation.monthsUsed),
    otherIncome: amount(situation.otherIncomeCents, 'situation.otherIncomeCents'),
    recovery: amount(situation.recoveryCents, 'situation.recoveryCents'),
    reductionFrom: situation.reduction
      ? monthOf(checkDate(situation.reduction.from, 'situation.reduction.from'))
      : Number.MAX_SAFE_INTEGER,
    ages:
      situation.person.birthDate !== undefined ||
      situation.partner?.birthDate !== undefined ||
      situation.youngestChild?.birthDate !== undefined ||
      housemates.some((housemate) => housemate.birthDate !== undefined),
  }
}

const exclusions = ['student', 'commercial-contract'] as const
const decisions = ['granted', 'refused'] as const

/** Data may come from outside: what the types rule out is refused, not crashed on. */
export const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

function choice(value: string | undefined, choices: readonly string[], field: string, rule: string): void {
  if (value !== undefined && !choices.includes(value)) throw new BenefitRefusal('not-a-choice', field, rule)
}

const none: readonly Housemate[] = []
const unused = { n: 0, r: 0, z: 0, new: 0 }

function contradiction(field: string, rule: string): never {
  throw new BenefitRefusal('household-contradicts', field, rule)
}

function amount(value: Cents | undefined, field: string): Cents {
  return value === undefined ? 0 : checkCents(value, field)
}

function monthsUsed(given: Situation['monthsUsed']): Household['used'] {
  if (given === undefined) return unused
  if (!isObject(given)) throw new BenefitRefusal('count-impossible', 'situation.monthsUsed', 'Pw art. 31(2)')
  const used = { ...unused, ...given }
  for (const key of ['n', 'r', 'z', 'new'] as const) {
    if (!Number.isInteger(used[key]) || used[key] < 0 || used[key] > 600) {
      throw new BenefitRefusal('count-impossible', `situation.monthsUsed.${key}`, 'Pw art. 31(2)', {
        least: 0,
        most: 600,
      })
    }
  }
  return used
}

function checkPerson(person: Person | undefined, field: string, least: number, most: number): void {
  if (person?.birthDate !== undefined) {
    checkDate(person.birthDate, `${field}.birthDate`)
    return
  }
  const age: unknown = person?.age
  if (typeof age !== 'number' || !Number.isInteger(age) || age < 0 || age > 120) {
    throw new BenefitRefusal('age-impossible', `${field}.age`, 'age', { least: 0, most: 120 })
  }
  if (age < least || age > most) throw new BenefitRefusal('age-not-covered', `${field}.age`, 'age', { least, most })
}

/** The age on the first day of the month: a birthday counts from the next month on. */
export function ageIn(person: Person, month: MonthIndex, field = 'situation.person'): number {
  if (person.birthDate === undefined) return person.age
  const age = ageOn(person.birthDate, dateOf(month, 1))
  if (age < 0 || age > 120) throw new BenefitRefusal('age-impossible', `${field}.birthDate`, 'age')
  return age
}

/** The age of somebody who must be 18 to have a right of one's own. */
export function adultAgeIn(person: Person, month: MonthIndex, field: string): number {
  const age = ageIn(person, month, field)
  if (age < 18) throw new BenefitRefusal('age-not-covered', field, 'Pw art. 13(1)(e)', { least: 18, most: 120 })
  return age
}

/** Art. 1(m): reached pension age on the first day of the month. */
export function isPensioner(person: Person, rules: MonthRules): boolean {
  if (person.pensioner !== undefined) return person.pensioner
  if (person.birthDate === undefined)
    return person.age >= rules.number('pensionAge', 'years') && needsAnswer(person.age, rules)
  const years = rules.number('pensionAge', 'years')
  const reached = monthOf(person.birthDate) + years * 12 + rules.number('pensionAge', 'months')
  return reached < rules.month || (reached === rules.month && person.birthDate.endsWith('-01'))
}

/** Without birth date, an age of exactly the pension age leaves open whether extra months have passed. */
function needsAnswer(age: number, rules: MonthRules): boolean {
  if (age === rules.number('pensionAge', 'years') && rules.number('pensionAge', 'months') > 0) {
    throw new BenefitRefusal('age-not-covered', 'situation.person.pensioner', 'AOW art. 7a')
  }
  return true
}
