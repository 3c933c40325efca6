import { checkDate, monthOf, type MonthIndex } from '../dates/iso-date.ts'
import type { Cents } from '../money/cents.ts'
import { benefitRefusal } from '../refusal.ts'
import { monthOfAge } from './ages.ts'
import { amount, checkPerson, choice, contradiction, isObject, yesOrNo } from './check-fields.ts'
import type { OpenPoint } from './open-points.ts'
import type { Housemate, Situation } from './situation.ts'

const kinds = ['single', 'single-parent', 'couple'] as const
const places = ['nobody', 'person', 'partner', 'both'] as const
const exclusions = ['student', 'commercial-contract'] as const
const decisions = ['granted', 'refused'] as const
const mostHousemates = 30

/** Months of each disregard used before the job; `unspecified` is spread over them by `spreadMonthsUsed`. */
export interface UsedBefore {
  readonly n: number
  readonly r: number
  readonly z: number
  readonly new: number
  readonly unspecified: number
}

/** A situation that was checked: nothing absent, nothing impossible. */
export interface Household {
  readonly situation: Situation
  readonly housemates: readonly Housemate[]
  readonly institution: (typeof places)[number]
  readonly used: UsedBefore
  readonly otherIncome: Cents
  readonly privatePension: Cents
  readonly partnerIncome: Cents
  readonly recovery: Cents
  readonly reductionFrom: MonthIndex
  /** Before this month there was no benefit: it began later, or somebody was not 18 yet. 0: as long as we can see. */
  readonly since: MonthIndex
  /** The first month that is answered; earlier ones only take part in what crosses it. */
  readonly answeredFrom: MonthIndex
  /** Somebody was given with a birth date, so ages follow the months. */
  readonly ages: boolean
  /** What the law leaves open and is read the other way than we do (`docs/law.md`): to show both amounts. */
  readonly otherwise: OpenPoint | null
}

/**
 * Refuses a situation that cannot exist or is not covered, naming the field: impossible ages, a couple without partner,
 * a child that is no child, months above 600, amounts below zero. What depends on the month is refused by `checkAges`.
 */
export function checkSituation(situation: Situation): Household {
  if (!isObject(situation)) throw benefitRefusal('not-a-choice', 'situation', 'Pw art. 4')
  checkFamily(situation)
  const housemates = checkHousemates(situation)
  const institution = checkInstitution(situation)
  for (const [field, rule] of flags) yesOrNo(situation[field], `situation.${field}`, rule)
  choice(situation.decision, decisions, 'situation.decision', 'Pw art. 31(2)')
  if (situation.reduction !== undefined && !isObject(situation.reduction)) {
    throw benefitRefusal('not-a-choice', 'situation.reduction', 'Pw art. 18')
  }
  for (const field of ['assetsCents', 'homeEquityCents', 'giftsThisYearCents', 'holidayReservedCents'] as const) {
    amount(situation[field], `situation.${field}`)
  }
  const { benefitSince, partner, youngestChild } = situation
  if (benefitSince !== undefined) checkDate(benefitSince, 'situation.benefitSince')
  if (situation.partnerIncomeCents !== undefined && partner === undefined) {
    contradiction('situation.partnerIncomeCents', 'Pw art. 32(3)')
  }
  return {
    situation,
    housemates,
    institution,
    used: monthsUsed(situation.monthsUsed),
    otherIncome: amount(situation.otherIncomeCents, 'situation.otherIncomeCents'),
    privatePension: amount(situation.privatePensionCents, 'situation.privatePensionCents'),
    partnerIncome: amount(situation.partnerIncomeCents, 'situation.partnerIncomeCents'),
    recovery: amount(situation.recoveryCents, 'situation.recoveryCents'),
    reductionFrom: situation.reduction
      ? monthOf(checkDate(situation.reduction.from, 'situation.reduction.from'))
      : Number.MAX_SAFE_INTEGER,
    since: Math.max(
      benefitSince === undefined ? 0 : monthOf(benefitSince),
      monthOfAge(situation.person, 18),
      monthOfAge(partner, 18),
    ),
    answeredFrom: 0,
    ages:
      situation.person.birthDate !== undefined ||
      partner?.birthDate !== undefined ||
      youngestChild?.birthDate !== undefined ||
      housemates.some((housemate) => housemate.birthDate !== undefined),
    otherwise: null,
  }
}

const flags = [
  ['noParentalSupport', 'Pw art. 20(3)'],
  ['temporaryCareElsewhere', 'Pw art. 22a(4)'],
  ['medicallyLimited', 'Pw art. 31(2)(y)'],
  ['wageCostSubsidy', 'Pw art. 31(2)(z)'],
  ['moreHoursImpossible', 'Pw art. 31(2)(aa)'],
  ['receivesAllowances', 'Awir'],
] as const

function checkFamily(situation: Situation): void {
  const { household, person, partner, youngestChild } = situation
  if (!kinds.includes(household)) throw benefitRefusal('not-a-choice', 'situation.household', 'Pw art. 4')
  checkPerson(person, 'situation.person', 18, 120)
  if ((household === 'couple') !== (partner !== undefined)) contradiction('situation.partner', 'Pw art. 3')
  if (partner !== undefined) {
    checkPerson(partner, 'situation.partner', 18, 120)
    yesOrNo(partner.entitled, 'situation.partner.entitled', 'Pw art. 24')
    yesOrNo(partner.noParentalSupport, 'situation.partner.noParentalSupport', 'Pw art. 20(3)')
  }
  if (youngestChild !== undefined) checkPerson(youngestChild, 'situation.youngestChild', 0, 17)
  if (household === 'single-parent' && !youngestChild) contradiction('situation.youngestChild', 'Pw art. 4')
  if (household === 'single' && youngestChild) contradiction('situation.youngestChild', 'Pw art. 4')
}

function checkHousemates({ housemates = none }: Situation): readonly Housemate[] {
  if (!Array.isArray(housemates) || housemates.length > mostHousemates) {
    throw benefitRefusal('count-impossible', 'situation.housemates', 'Pw art. 19a', { most: mostHousemates })
  }
  for (let place = 0; place < housemates.length; place += 1) {
    checkPerson(housemates[place], `situation.housemates[${place}]`, 0, 120)
    choice(housemates[place]?.not, exclusions, `situation.housemates[${place}].not`, 'Pw art. 19a')
  }
  return housemates
}

function checkInstitution({ household, institution = 'nobody' }: Situation): Household['institution'] {
  if (!places.includes(institution)) throw benefitRefusal('not-a-choice', 'situation.institution', 'Pw art. 23')
  if (household !== 'couple' && (institution === 'partner' || institution === 'both')) {
    contradiction('situation.institution', 'Pw art. 23')
  }
  return institution
}

const none: readonly Housemate[] = []
const unused: UsedBefore = { n: 0, r: 0, z: 0, new: 0, unspecified: 0 }

function monthsUsed(given: Situation['monthsUsed']): UsedBefore {
  if (given === undefined) return unused
  if (!isObject(given)) throw benefitRefusal('count-impossible', 'situation.monthsUsed', 'Pw art. 31(2)')
  const used: UsedBefore = { ...unused, ...given }
  for (const key of ['n', 'r', 'z', 'new', 'unspecified'] as const) {
    if (!Number.isInteger(used[key]) || used[key] < 0 || used[key] > 600) {
      throw benefitRefusal('count-impossible', `situation.monthsUsed.${key}`, 'Pw art. 31(2)', {
        least: 0,
        most: 600,
      })
    }
  }
  if (used.unspecified > 0 && used.n + used.r + used.z + used.new > 0) {
    contradiction('situation.monthsUsed.unspecified', 'Pw art. 31(2)')
  }
  return used
}
