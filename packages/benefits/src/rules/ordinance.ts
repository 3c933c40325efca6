import { checkDate, type IsoDate } from '../dates/iso-date.ts'
import { benefitRefusal } from '../refusal.ts'
import { openTerms, type OpenTerm, type OpenTermValues } from './open-terms.ts'

/** One decision of a municipality about one open term, for a time. `until` is the last day; absent means until replaced. */
export interface OrdinanceTerm {
  readonly term: string
  readonly value: unknown
  readonly from: IsoDate
  readonly until?: IsoDate | null
  /** The article of the ordinance or policy rule. */
  readonly legalBasis: string
  /** Where it can be read. */
  readonly source: string
}

/** The municipal rules as plain data: becomes a configuration document elsewhere. */
export interface Ordinance {
  readonly terms: readonly OrdinanceTerm[]
}

/** What holds for an open term in a period, and who decided it. `national` marks the default. */
export interface DecidedTerm<T extends OpenTerm = OpenTerm> {
  readonly term: T
  readonly value: OpenTermValues[T]
  readonly legalBasis: string
  readonly source: string
  readonly from: IsoDate | null
  readonly national: boolean
}

/** An open term that the municipality decided, checked. */
export interface MunicipalDecision {
  readonly term: OpenTerm
  readonly value: OpenTermValues[OpenTerm]
  readonly from: IsoDate
  readonly until: IsoDate
  readonly legalBasis: string
  readonly source: string
}

const isTerm = (term: string): term is OpenTerm => Object.hasOwn(openTerms, term)
const forever = '9999-12-31'

/**
 * Refuses an ordinance that fills an unknown term (`term-unknown`), gives a value outside what the law allows
 * (`term-value`), has no legal basis or source, or decides the same term twice for one day (`dates-overlap`).
 */
export function checkOrdinance(ordinance: Ordinance): readonly MunicipalDecision[] {
  if (!Array.isArray(ordinance?.terms)) throw benefitRefusal('term-unknown', 'ordinance.terms', 'ordinance')
  const checked = ordinance.terms.map((given, place) => checkTerm(given, `ordinance.terms[${place}]`))
  checked.forEach((one, place) => {
    const other = checked.find((later, at) => at < place && later.term === one.term && overlap(later, one))
    if (other) throw benefitRefusal('dates-overlap', `ordinance.terms[${place}].from`, one.term, { date: other.from })
  })
  return checked
}

const overlap = (one: MunicipalDecision, other: MunicipalDecision) => one.from <= other.until && other.from <= one.until

function checkTerm(given: OrdinanceTerm, field: string): MunicipalDecision {
  const term: unknown = given?.term
  if (typeof term !== 'string' || !isTerm(term)) throw benefitRefusal('term-unknown', `${field}.term`, String(term))
  if (typeof given.legalBasis !== 'string' || !given.legalBasis.trim()) {
    throw benefitRefusal('legal-basis-missing', `${field}.legalBasis`, term)
  }
  if (typeof given.source !== 'string' || !given.source.trim()) {
    throw benefitRefusal('source-missing', `${field}.source`, term)
  }
  const from = checkDate(given.from, `${field}.from`, term)
  const until = given.until == null ? forever : checkDate(given.until, `${field}.until`, term)
  if (until < from) throw benefitRefusal('dates-reversed', `${field}.until`, term)
  const value = openTerms[term].check(given.value, `${field}.value`)
  return { term, value, from, until, legalBasis: given.legalBasis, source: given.source }
}

/** All open terms as they stand on a day. */
export type TermsOnDay = { readonly [T in OpenTerm]: OpenTermValues[T] }

export function termsOn(checked: readonly MunicipalDecision[], day: IsoDate): TermsOnDay {
  const values: Record<string, unknown> = {}
  for (const [term, { value }] of Object.entries(openTerms)) values[term] = value
  for (const one of checked) if (one.from <= day && day <= one.until) values[one.term] = one.value
  return values as TermsOnDay
}

/** Who decided a term on a day, for the answer and for the comparison of municipalities. */
export function decisionOn(ordinance: Ordinance, term: OpenTerm, day: IsoDate): DecidedTerm {
  const found = checkOrdinance(ordinance).find((one) => one.term === term && one.from <= day && day <= one.until)
  if (found) {
    return {
      term,
      value: found.value,
      legalBasis: found.legalBasis,
      source: found.source,
      from: found.from,
      national: false,
    }
  }
  const { value, legalBasis } = openTerms[term]
  return { term, value, legalBasis, source: legalBasis, from: null, national: true }
}
