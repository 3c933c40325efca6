import { type Cents, roundHalfUp } from '../money/cents.ts'
import type { NormKey, UsedParameter } from '../parameters/parameter.ts'
import type { MonthRules } from '../rules/rules.ts'
import { costSharingNorm, sharersIn } from './cost-sharing.ts'
import { adultAgeIn, type Household, isPensioner } from './household.ts'

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

const noShares = { fixedShare: 0, personShare: 0 }

/** The benefit norm of a month, cents, holiday allowance included. */
export interface Norm {
  readonly cents: Cents
  readonly parts: readonly NormPart[]
  readonly parameters: readonly UsedParameter[]
}

interface Adult {
  readonly young: boolean
  readonly pensioner: boolean
}

/** Art. 20 to 24: the norm of a household in a month. Refuses when a figure is not known and may not be replaced. */
export function normOf(household: Household, rules: MonthRules): Norm {
  const made = partsOf(household, rules)
  let cents = 0
  for (const part of made.parts) cents += part.cents
  return { cents, parts: made.parts, parameters: made.parameters }
}

interface Made {
  readonly parts: NormPart[]
  readonly parameters: UsedParameter[]
}

function partsOf(household: Household, rules: MonthRules): Made {
  const { situation, institution } = household
  const made: Made = { parts: [], parameters: [] }
  const children = situation.youngestChild !== undefined
  const self = adult(situation.person, rules, 'situation.person')
  if (situation.partner === undefined) {
    if (institution === 'person')
      return table(made, rules, 'art. 23(1)(a)', 'institution-single', 'institution-single-extra')
    return alone(made, household, rules, self, children)
  }
  const other = adult(situation.partner, rules, 'situation.partner')
  if (institution === 'both')
    return table(made, rules, 'art. 23(1)(b)', 'institution-couple', 'institution-couple-extra')
  if (institution !== 'nobody') {
    table(made, rules, 'art. 23(3)', 'institution-single', 'institution-single-extra')
    return alone(made, household, rules, institution === 'person' ? other : self, children)
  }
  return situation.partner.entitled === false
    ? half(made, household, rules, self, children)
    : together(made, household, rules, self, other, children)
}

function adult(person: Household['situation']['person'], rules: MonthRules, field: string): Adult {
  return { young: adultAgeIn(person, rules.month, field) < 21, pensioner: isPensioner(person, rules) }
}

function table(made: Made, rules: MonthRules, article: string, ...keys: readonly NormKey[]): Made {
  for (const key of keys) {
    const used = rules.value('norms', key)
    made.parts.push({ cents: used.value, formula: 'table', article, base: used.value, sharers: 1, ...noShares })
    made.parameters.push(used)
  }
  return made
}

function alone(made: Made, household: Household, rules: MonthRules, self: Adult, children: boolean): Made {
  if (self.young) {
    table(made, rules, children ? 'art. 20(2)(a)' : 'art. 20(1)(a)', children ? 'single-parent-18-20' : 'single-18-20')
    return household.situation.noParentalSupport === true ? supplement(made, rules) : made
  }
  const sharers = sharersIn(household, rules)
  if (sharers > 0) return shared(made, rules, sharers + 1, self.pensioner)
  return self.pensioner
    ? table(made, rules, 'art. 22(a)', 'single-pensioner')
    : table(made, rules, 'art. 21(a)', 'single')
}

/** Art. 20(3), never above what a person of 21 gets (art. 20(4)). */
function supplement(made: Made, rules: MonthRules): Made {
  const extra = rules.value('norms', 'no-parents-18-20')
  const most = rules.value('norms', 'single')
  const room = Math.max(0, most.value - (made.parts[0]?.cents ?? 0))
  made.parts.push({
    cents: Math.min(extra.value, room),
    formula: 'table',
    article: 'art. 20(3)',
    base: extra.value,
    sharers: 1,
    ...noShares,
  })
  made.parameters.push(extra, most)
  return made
}

function together(
  made: Made,
  household: Household,
  rules: MonthRules,
  self: Adult,
  other: Adult,
  children: boolean,
): Made {
  if (self.young && other.young) {
    return children
      ? table(made, rules, 'art. 20(2)(b)', 'couple-18-20-children')
      : table(made, rules, 'art. 20(1)(b)', 'couple-18-20')
  }
  const sharers = sharersIn(household, rules)
  if (self.young || other.young) {
    if (sharers === 0) {
      return children
        ? table(made, rules, 'art. 20(2)(c)', 'couple-one-18-20-children')
        : table(made, rules, 'art. 20(1)(c)', 'couple-one-18-20')
    }
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

/** Art. 24: half the norm of a couple of one's own age, or one's own cost-sharing norm (art. 22a counts the spouse in A). */
function half(made: Made, household: Household, rules: MonthRules, self: Adult, children: boolean): Made {
  const sharers = self.young ? 0 : sharersIn(household, rules)
  if (sharers > 0) {
    const spouse = adult(household.situation.partner ?? household.situation.person, rules, 'situation.partner')
    return shared(made, rules, sharers + (spouse.young ? 1 : 2), self.pensioner || spouse.pensioner)
  }
  const young = children ? 'couple-18-20-children' : 'couple-18-20'
  const base = rules.value('norms', self.young ? young : self.pensioner ? 'couple-pensioner' : 'couple')
  made.parts.push({
    cents: roundHalfUp(base.value, 2),
    formula: 'half',
    article: 'art. 24',
    base: base.value,
    sharers: 1,
    ...noShares,
  })
  made.parameters.push(base)
  return made
}
