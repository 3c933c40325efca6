import { type Cents, roundHalfUp } from '../money/cents.ts'
import type { NormKey, UsedParameter } from '../parameters/parameter.ts'
import { benefitRefusal } from '../refusal.ts'
import type { MonthRules } from '../rules/rules.ts'
import { adultAgeIn, childAgeIn } from './ages.ts'
import { costSharingNorm, sharersIn } from './cost-sharing.ts'
import type { Household } from './household.ts'
import { isPensioner } from './pension-age.ts'
import type { Person } from './situation.ts'

/** One amount of the norm and how it came about. The parts of a norm add up to it. */
export interface NormPart {
  readonly cents: Cents
  readonly formula: 'table' | 'cost-sharing' | 'half'
  readonly article: string
  /** The stored norm it rests on; B in the cost-sharing formula. */
  readonly base: Cents
  /** A in the cost-sharing formula, else 1. */
  readonly sharers: number
  /** The fixed share and the share a person of the cost-sharing formula, in basis points; else 0. */
  readonly fixedShare: number
  readonly personShare: number
}

/** The benefit norm of a month, cents, holiday allowance included. */
export interface Norm {
  readonly cents: Cents
  readonly parts: readonly NormPart[]
  readonly parameters: readonly UsedParameter[]
}

/** A norm that is being put together. */
interface Made {
  readonly parts: NormPart[]
  readonly parameters: UsedParameter[]
}

interface Adult {
  readonly young: boolean
  readonly pensioner: boolean
  /** Has no right to assistance of its own: by statement (art. 24), or 18 to 20 in an institution (art. 13(2)(a)). */
  readonly withoutRight: boolean
  readonly inInstitution: boolean
  readonly noParentalSupport: boolean
}

/** Everything the norm asks about a household in one month. */
interface Home {
  readonly household: Household
  readonly rules: MonthRules
  readonly self: Adult
  readonly other: Adult | null
  /** A dependent child (art. 4(1)). */
  readonly children: boolean
}

/** Art. 20 to 24: the norm of a household in a month. Refuses when a figure is not known, or when nobody has a right. */
export function normOf(household: Household, rules: MonthRules): Norm {
  return sum(partsOf(homeOf(household, rules)))
}

/** Who of the household has no right to assistance in a month; `everybody` means that there is no benefit at all. */
export interface WithoutRight {
  readonly person: boolean
  readonly partner: boolean
  readonly everybody: boolean
}

export function withoutRightIn(household: Household, rules: MonthRules): WithoutRight {
  const { self, other } = homeOf(household, rules)
  const partner = other?.withoutRight === true
  return { person: self.withoutRight, partner, everybody: self.withoutRight && (other === null || partner) }
}

/** Art. 32(3), "the norm for couples": what both would have if the one without right had one. */
export function coupleNormOf(household: Household, rules: MonthRules): Norm {
  const home = homeOf(household, rules)
  const entitled = (adult: Adult): Adult => ({ ...adult, withoutRight: false })
  return sum(partsOf({ ...home, self: entitled(home.self), other: home.other === null ? null : entitled(home.other) }))
}

function sum({ parts, parameters }: Made): Norm {
  let cents = 0
  for (const part of parts) cents += part.cents
  return { cents, parts, parameters }
}

function homeOf(household: Household, rules: MonthRules): Home {
  const { situation, institution } = household
  const { partner } = situation
  return {
    household,
    rules,
    self: adult(situation.person, rules, 'situation.person', {
      entitled: true,
      inInstitution: institution === 'person' || institution === 'both',
      noParentalSupport: situation.noParentalSupport === true,
    }),
    other:
      partner === undefined
        ? null
        : adult(partner, rules, 'situation.partner', {
            entitled: partner.entitled !== false,
            inInstitution: institution === 'partner' || institution === 'both',
            noParentalSupport: partner.noParentalSupport === true,
          }),
    children: childAgeIn(household, rules.month) !== null,
  }
}

/** Art. 20(3) came into force in January 2026. Before that there was special assistance, which we do not reckon. */
const firstMonthOfSupplement = 2026 * 12

interface Stated {
  readonly entitled: boolean
  readonly inInstitution: boolean
  readonly noParentalSupport: boolean
}

function adult(person: Person, rules: MonthRules, field: string, stated: Stated): Adult {
  const young = adultAgeIn(person, rules.month, field) < 21
  return {
    young,
    pensioner: isPensioner(person, rules, field),
    withoutRight: !stated.entitled || (young && stated.inInstitution),
    inInstitution: stated.inInstitution,
    noParentalSupport: young && stated.noParentalSupport,
  }
}

function partsOf(home: Home): Made {
  const made: Made = { parts: [], parameters: [] }
  const { rules, self, other } = home
  if (self.withoutRight && (other === null || other.withoutRight)) {
    throw benefitRefusal('no-right', 'situation.institution', 'Pw art. 13(2)(a)')
  }
  if (other === null) return alone(made, home, self)
  if (self.withoutRight || other.withoutRight) {
    return self.withoutRight
      ? withPartnerWithoutRight(made, home, other, self)
      : withPartnerWithoutRight(made, home, self, other)
  }
  if (self.inInstitution && other.inInstitution) {
    return table(made, rules, 'art. 23(1)(b), 23(2)(b)', 'institution-couple', 'institution-couple-extra')
  }
  if (self.inInstitution || other.inInstitution) return alone(alone(made, home, self), home, other)
  return together(made, home, self, other)
}

const noShares = { sharers: 1, fixedShare: 0, personShare: 0 }

function table(made: Made, rules: MonthRules, article: string, ...keys: readonly NormKey[]): Made {
  for (const key of keys) {
    const used = rules.value('norms', key)
    made.parts.push({ cents: used.value, formula: 'table', article, base: used.value, ...noShares })
    made.parameters.push(used)
  }
  return made
}

/** A person on its own: art. 20(1)(a), 20(2)(a), 21(a), 22(a), 22a(1), or art. 23 in an institution. */
function alone(made: Made, home: Home, self: Adult): Made {
  const { household, rules, children } = home
  if (self.inInstitution) {
    return table(made, rules, 'art. 23(1)(a), 23(2)(a)', 'institution-single', 'institution-single-extra')
  }
  if (self.young) {
    const [article, key] = children
      ? (['art. 20(2)(a)', 'single-parent-18-20'] as const)
      : (['art. 20(1)(a)', 'single-18-20'] as const)
    table(made, rules, article, key)
    return self.noParentalSupport ? supplement(made, home, 1) : made
  }
  const sharers = sharersIn(household, rules)
  if (sharers > 0) return shared(made, rules, sharers + 1, self.pensioner)
  return self.pensioner
    ? table(made, rules, 'art. 22(a)', 'single-pensioner')
    : table(made, rules, 'art. 21(a)', 'single')
}

/**
 * Art. 20(3) for each person of 18 to 20 whose parents cannot or need not pay; together with art. 20(1) or (2) never above
 * the norm of art. 21 for somebody of 21 in a comparable situation (art. 20(4)).
 */
function supplement(made: Made, home: Home, persons: number): Made {
  const { rules } = home
  // A question about a month before it is refused, because the amount is not known; a month before the answer has none.
  if (rules.month < Math.min(firstMonthOfSupplement, home.household.answeredFrom)) return made
  const extra = rules.value('norms', 'no-parents-18-20')
  const most = rules.value(
    'norms',
    home.other === null || home.household.institution !== 'nobody' ? 'single' : 'couple',
  )
  const base = made.parts.at(-1)?.cents ?? 0
  made.parts.push({
    cents: Math.min(extra.value * persons, Math.max(0, comparable(most.value, home) - base)),
    formula: 'table',
    article: 'art. 20(3), 20(4)',
    base: extra.value,
    ...noShares,
  })
  made.parameters.push(extra, most)
  return made
}

/** Open: art. 20(4) names art. 21, and somebody of 21 who shares the costs has no norm of art. 21 but of art. 22a. */
function comparable(most: Cents, { household, rules, other }: Home): Cents {
  const sharers = sharersIn(household, rules)
  if (household.otherwise !== 'supplement-with-sharers' || sharers === 0) return most
  const couple = rules.number('norms', 'couple')
  const persons = other === null || household.institution !== 'nobody' ? 1 : 2
  return persons * costSharingNorm(sharers + persons, couple)
}

function together(made: Made, home: Home, self: Adult, other: Adult): Made {
  const { household, rules, children } = home
  const sharers = sharersIn(household, rules)
  const supplements = (self.noParentalSupport ? 1 : 0) + (other.noParentalSupport ? 1 : 0)
  if (self.young && other.young) {
    if (children) table(made, rules, 'art. 20(2)(b)', 'couple-18-20-children')
    else table(made, rules, 'art. 20(1)(b)', 'couple-18-20')
    return supplements > 0 ? supplement(made, home, supplements) : made
  }
  if (self.young || other.young) {
    if (sharers === 0) {
      if (children) table(made, rules, 'art. 20(2)(c)', 'couple-one-18-20-children')
      else table(made, rules, 'art. 20(1)(c)', 'couple-one-18-20')
      return supplements > 0 ? supplement(made, home, supplements) : made
    }
    // Art. 20(4) bounds the norms of art. 20(1) and (2); beside a norm of art. 22a(3) the law gives no bound.
    if (supplements > 0) throw benefitRefusal('outside-scope', 'situation.noParentalSupport', 'Pw art. 20(4)')
    table(made, rules, 'art. 22a(3)', children ? 'young-partner-children' : 'young-partner')
    return shared(made, rules, sharers + 1, self.young ? other.pensioner : self.pensioner)
  }
  const pensioner = self.pensioner || other.pensioner
  if (sharers === 0) {
    return pensioner
      ? table(made, rules, 'art. 22(b), 22(c)', 'couple-pensioner')
      : table(made, rules, 'art. 21(b)', 'couple')
  }
  // Art. 22a(2): each spouse has an own norm and both are rounded; B is 22(c) for the one below pension age.
  shared(made, rules, sharers + 2, pensioner)
  return shared(made, rules, sharers + 2, pensioner)
}

function shared(made: Made, rules: MonthRules, sharers: number, pensioner: boolean): Made {
  const base = rules.value('norms', pensioner ? 'couple-pensioner' : 'couple')
  const fixed = rules.value('costSharing', 'fixed-share')
  const person = rules.value('costSharing', 'person-share')
  made.parts.push({
    cents: costSharingNorm(sharers, base.value, fixed.value, person.value),
    formula: 'cost-sharing',
    article: 'art. 22a(1)',
    base: base.value,
    sharers,
    fixedShare: fixed.value,
    personShare: person.value,
  })
  made.parameters.push(base, fixed, person, rules.value('costSharing', 'least-age'))
  return made
}

/**
 * Art. 24: half the norm of a couple of one's own age; from 21 on with sharers one's own cost-sharing norm, in which the
 * spouse counts from 21 on (art. 22a(1)). Somebody in an institution whose spouse outside has no right is not covered:
 * the law fits neither art. 23 nor art. 24 to it.
 */
function withPartnerWithoutRight(made: Made, home: Home, self: Adult, spouse: Adult): Made {
  const { household, rules, children } = home
  if (self.noParentalSupport) throw benefitRefusal('outside-scope', 'situation.noParentalSupport', 'Pw art. 24')
  if (self.inInstitution && !spouse.inInstitution) {
    throw benefitRefusal('outside-scope', 'situation.institution', 'Pw art. 23(3) and 24')
  }
  // Open: art. 23(3) would give the norm of a person on its own.
  if (spouse.inInstitution && household.otherwise === 'partner-in-institution') return alone(made, home, self)
  if (self.inInstitution) {
    half(made, rules, 'institution-couple')
    return half(made, rules, 'institution-couple-extra')
  }
  const sharers = self.young ? 0 : sharersIn(household, rules)
  if (sharers > 0) return shared(made, rules, sharers + (spouse.young ? 1 : 2), self.pensioner || spouse.pensioner)
  if (self.young) return half(made, rules, children ? 'couple-18-20-children' : 'couple-18-20')
  return half(made, rules, self.pensioner ? 'couple-pensioner' : 'couple')
}

function half(made: Made, rules: MonthRules, key: NormKey): Made {
  const base = rules.value('norms', key)
  made.parts.push({
    cents: roundHalfUp(base.value, 2),
    formula: 'half',
    article: 'art. 24',
    base: base.value,
    ...noShares,
  })
  made.parameters.push(base)
  return made
}
