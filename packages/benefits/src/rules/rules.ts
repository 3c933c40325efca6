import { dateOf, type IsoDate, monthName, monthOf, type MonthIndex } from '../dates/iso-date.ts'
import { checkParameters } from '../parameters/check-parameters.ts'
import { lookUp } from '../parameters/lookup.ts'
import { nationalParameters } from '../parameters/national.ts'
import type { ParameterSet, ParameterSubject, ParameterVersion, UsedParameter } from '../parameters/parameter.ts'
import { benefitRefusal } from '../refusal.ts'
import { checkOrdinance, type MunicipalDecision, type Ordinance, type TermsOnDay, termsOn } from './ordinance.ts'

/** Whom to call when the question lies outside what can be calculated. */
export interface Contact {
  readonly name: string
  readonly phone: string
}

export interface RulesInput {
  readonly ordinance: Ordinance
  readonly contact: Contact
  readonly parameters?: ParameterSet
}

declare const prepared: unique symbol

/** Rules that were checked as a whole. Only `prepareRules` makes them, so an unchecked ordinance cannot be calculated with. */
export interface Rules {
  readonly [prepared]: true
  readonly ordinance: Ordinance
  readonly contact: Contact
  readonly parameters: ParameterSet
  /** What holds in one month, for a question asked on one day. Kept, because a chart asks thousands of times. */
  readonly inMonth: (month: MonthIndex, askedOn: IsoDate) => MonthRules
}

/** Parameters and open terms of one month. */
export interface MonthRules extends Law {
  readonly month: MonthIndex
  /** '2026-03' */
  readonly name: string
  /** The same object for every month with the same law, so that what follows from it alone is worked out once. */
  readonly law: Law
}

/** What holds as long as no parameter and no decision changes. `value` refuses as `lookUp` does. */
export interface Law {
  readonly terms: TermsOnDay
  /** Art. 34a holds: by law from 2027-01-01, earlier where the municipality chose so. */
  readonly is2027: boolean
  /** Art. 31(2)(z) and (aa) are there, and r steps back for y. */
  readonly is2023: boolean
  readonly value: (subject: ParameterSubject, key: string) => UsedParameter
  readonly number: (subject: ParameterSubject, key: string) => number
  /** The value of another day, under the same policy: the pension age of an earlier year. */
  readonly valueOn: (subject: ParameterSubject, key: string, day: IsoDate) => UsedParameter
  /** The open terms that the municipality itself decided for this month. */
  readonly decisions: readonly MunicipalDecision[]
  /** A place to keep what was derived from these parameters alone. */
  readonly kept: Map<string, unknown>
}

/**
 * Checks parameters, ordinance and contact once (typed refusals), and answers rules to calculate with. The months are
 * kept inside: hold on to the result, and treat what went in as frozen.
 */
export function prepareRules(input: RulesInput): Rules {
  const parameters = input.parameters ?? nationalParameters
  checkParameters(parameters)
  const checked = checkOrdinance(input.ordinance)
  for (const field of ['name', 'phone'] as const) {
    const told: unknown = input.contact?.[field]
    if (typeof told !== 'string' || !told.trim()) {
      throw benefitRefusal('source-missing', `contact.${field}`, 'contact')
    }
  }
  let keptFor: IsoDate = ''
  const months = new Map<MonthIndex, MonthRules>()
  const laws = new Map<string, Law>()
  const inUse = new Map<string, UsedParameter>()
  const inMonth = (month: MonthIndex, askedOn: IsoDate): MonthRules => {
    if (askedOn !== keptFor) {
      months.clear()
      laws.clear()
      inUse.clear()
      keptFor = askedOn
    }
    const known = months.get(month)
    if (known) return known
    if (month > monthOf(askedOn) + furthestMonths) {
      throw benefitRefusal('no-parameters-for-date', 'month', 'date', { date: dateOf(month, 1) })
    }
    const day = dateOf(month, 1)
    const decisions = checked.filter((one) => one.from <= day && day <= one.until)
    const terms = termsOn(decisions, day)
    const decided = decisions.map((one) => checked.indexOf(one)).join(' ')
    const name = `${versionsOn(parameters, day)} ${decided} ${is2027(terms, day)}`
    const law = laws.get(name) ?? lawOn(parameters, terms, decisions, day, askedOn, inUse)
    laws.set(name, law)
    const made = { ...law, month, name: monthName(month), law }
    months.set(month, made)
    return made
  }
  return { ordinance: input.ordinance, contact: input.contact, parameters, inMonth } as Rules
}

/** First day of the disregards for people with a wage-cost subsidy. */
const law2023 = '2023-01-01'

/** First day of art. 34a. A municipality that is tolerant earlier applies the values of this day. */
const law2027 = '2027-01-01'

const is2027 = (terms: TermsOnDay, day: IsoDate) => day >= terms['regime-2027-from'] || day >= law2027

/** Beyond this many months after the question, last known values say nothing any more. */
const furthestMonths = 36

function lawOn(
  parameters: ParameterSet,
  terms: TermsOnDay,
  decisions: readonly MunicipalDecision[],
  day: IsoDate,
  askedOn: IsoDate,
  inUse: Map<string, UsedParameter>,
): Law {
  const policy = { askedOn, unknown: terms['unknown-values'], future: terms['future-values'] }
  const found: { [S in ParameterSubject]?: Map<string, UsedParameter> } = {}
  const value = (subject: ParameterSubject, key: string): UsedParameter => {
    const known = (found[subject] ??= new Map<string, UsedParameter>())
    const kept = known.get(key)
    if (kept) return kept
    const on = subject === 'disregards2027' && day < law2027 ? law2027 : day
    const one = lookUp(parameters, subject, key, on, policy)
    // One object for each value, so that an answer lists it once.
    const name = `${one.id} ${one.validFrom} ${one.use}`
    const same = inUse.get(name) ?? Object.freeze(one)
    inUse.set(name, same)
    known.set(key, same)
    return same
  }
  return {
    terms,
    is2027: is2027(terms, day),
    is2023: day >= law2023,
    value,
    number: (subject, key) => value(subject, key).value,
    valueOn: (subject, key, on) => lookUp(parameters, subject, key, on, policy),
    decisions,
    kept: new Map(),
  }
}

/** Which version of every subject holds on a day, and whether it is past its stale date. */
function versionsOn(parameters: ParameterSet, day: IsoDate): string {
  const subjects: readonly (readonly ParameterVersion[])[] = Object.values(parameters)
  return subjects
    .map((versions) => {
      const version = versions.findLast((one) => one.validFrom <= day)
      const stale = version?.staleAfter != null && version.staleAfter < day
      return `${version?.validFrom ?? ''}${stale ? '!' : ''}`
    })
    .join(' ')
}
