import { dateOf, type IsoDate, type MonthIndex } from '../dates/iso-date.ts'
import { checkParameters } from '../parameters/check-parameters.ts'
import { lookUp } from '../parameters/lookup.ts'
import { nationalParameters } from '../parameters/national.ts'
import type { ParameterSet, ParameterSubject, UsedParameter } from '../parameters/parameter.ts'
import { BenefitRefusal } from '../refusal.ts'
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

/** Parameters and open terms of one month. `value` refuses as `lookUp` does. */
export interface MonthRules {
  readonly month: MonthIndex
  readonly terms: TermsOnDay
  /** Art. 34a holds: by law from 2027-01-01, earlier where the municipality chose so. */
  readonly is2027: boolean
  readonly value: (subject: ParameterSubject, key: string) => UsedParameter
  readonly number: (subject: ParameterSubject, key: string) => number
  /** The open terms that the municipality itself decided for this month. */
  readonly decisions: readonly MunicipalDecision[]
  /** A place to keep what was derived from this month's parameters alone. */
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
    if (typeof input.contact[field] !== 'string' || !input.contact[field].trim()) {
      throw new BenefitRefusal('source-missing', `contact.${field}`, 'contact')
    }
  }
  let keptFor: IsoDate = ''
  const months = new Map<MonthIndex, MonthRules>()
  const parametersInUse = new Map<string, UsedParameter>()
  const inMonth = (month: MonthIndex, askedOn: IsoDate): MonthRules => {
    if (askedOn !== keptFor) {
      months.clear()
      parametersInUse.clear()
      keptFor = askedOn
    }
    const known = months.get(month)
    if (known) return known
    const day = dateOf(month, 1)
    const terms = termsOn(checked, day)
    const policy = { askedOn, unknown: terms['unknown-values'], future: terms['future-values'] }
    const find = (subject: ParameterSubject, key: string): UsedParameter => {
      const one = lookUp(
        parameters,
        subject,
        key,
        subject === 'disregards2027' && day < law2027 ? law2027 : day,
        policy,
      )
      // One object for each value, so that an answer lists it once and months compare by identity.
      const name = `${one.id} ${one.validFrom} ${one.use}`
      const same = parametersInUse.get(name) ?? Object.freeze(one)
      parametersInUse.set(name, same)
      return same
    }
    const made = monthRules(
      month,
      terms,
      checked.filter((one) => one.from <= day && day <= one.until),
      find,
    )
    months.set(month, made)
    return made
  }
  return { ordinance: input.ordinance, contact: input.contact, parameters, inMonth } as Rules
}

/** First day of art. 34a. A municipality that is tolerant earlier applies the values of this day. */
const law2027 = '2027-01-01'

function monthRules(
  month: MonthIndex,
  terms: TermsOnDay,
  decisions: readonly MunicipalDecision[],
  find: (subject: ParameterSubject, key: string) => UsedParameter,
): MonthRules {
  const day = dateOf(month, 1)
  const found = new Map<ParameterSubject, Map<string, UsedParameter>>()
  const value = (subject: ParameterSubject, key: string) => {
    let known = found.get(subject)
    if (!known) found.set(subject, (known = new Map()))
    let one = known.get(key)
    if (!one) known.set(key, (one = find(subject, key)))
    return one
  }
  return {
    month,
    terms,
    is2027: day >= terms['regime-2027-from'] || day >= law2027,
    value,
    number: (subject, key) => value(subject, key).value,
    decisions,
    kept: new Map(),
  }
}
