import { checkCents, type Cents } from '../money/cents.ts'
import { benefitRefusal } from '../refusal.ts'
import type { WhenUnknown } from '../parameters/lookup.ts'

export type Settlement = 'same-month' | 'in-arrears' | 'estimate-and-correct'
export type Judgement = 'may' | 'yes' | 'no'

/** A reduction of the benefit by category of conduct: share of the norm in basis points, number of months. */
export interface Reduction {
  readonly category: string
  readonly share: number
  readonly months: number
}

/** A payment of the municipality itself on top of the benefit, for as long as work and benefit go together or longer. */
export interface LocalScheme {
  readonly id: string
  readonly name: string
  readonly monthlyCents: Cents
  /** Which world it belongs to: everybody with a benefit, or those who work beside it. */
  readonly for: 'benefit' | 'work-beside-benefit'
}

/** A premium for work (art. 31(2)(j)): paid once, after so many months of work. */
export interface WorkPremium {
  readonly cents: Cents
  readonly afterMonths: number
}

export interface OpenTermValues {
  'n-months': number
  'n-judgement': Judgement
  'r-months': number
  'r-judgement': Judgement
  '34a-months': number
  '34a-judgement': Judgement
  'regime-2027-from': string
  'work-premium': WorkPremium
  reductions: readonly Reduction[]
  'local-schemes': readonly LocalScheme[]
  settlement: Settlement
  'holiday-months-after-end': number
  'unknown-values': WhenUnknown
  'future-values': WhenUnknown
}
export type OpenTerm = keyof OpenTermValues

interface OpenTermRule<V> {
  readonly value: V
  /** The article that leaves the choice to the municipality, or that binds it. */
  readonly legalBasis: string
  readonly check: (value: unknown, field: string) => V
}

const refuse = (field: string, term: string): never => {
  throw benefitRefusal('term-value', field, term)
}
const wholeBetween = (term: OpenTerm, least: number, most: number) => (value: unknown, field: string) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : refuse(field, term)
const oneOf =
  <V extends string>(term: OpenTerm, ...choices: readonly V[]) =>
  (value: unknown, field: string): V =>
    choices.find((choice) => choice === value) ?? refuse(field, term)
const record = (term: OpenTerm, value: unknown, field: string): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : refuse(field, term)
const list = <V>(
  term: OpenTerm,
  value: unknown,
  field: string,
  one: (item: unknown, field: string) => V,
): readonly V[] =>
  Array.isArray(value) ? value.map((item: unknown, place) => one(item, `${field}[${place}]`)) : refuse(field, term)
const text = (term: OpenTerm, value: unknown, field: string): string =>
  typeof value === 'string' && value.trim() !== '' ? value : refuse(field, term)
const judgement = (term: OpenTerm) => oneOf<Judgement>(term, 'may', 'yes', 'no')
const whenUnknown = (term: OpenTerm) => oneOf<WhenUnknown>(term, 'last-known', 'refuse')

function firstOfMonthIn2026(value: unknown, field: string): string {
  const given = typeof value === 'string' && /^(2026-(0[1-9]|1[0-2])|2027-01)-01$/.test(value)
  return given ? value : refuse(field, 'regime-2027-from')
}

/**
 * What national law leaves open, with what holds until a municipality has decided. A reduction, a premium or a local
 * scheme that nobody decided on does not exist; a judgement that nobody made is "may".
 */
export const openTerms: { readonly [T in OpenTerm]: OpenTermRule<OpenTermValues[T]> } = {
  'n-months': { value: 6, legalBasis: 'Participatiewet art. 31(2)(n)', check: wholeBetween('n-months', 0, 6) },
  'n-judgement': { value: 'may', legalBasis: 'Participatiewet art. 31(2)(n)', check: judgement('n-judgement') },
  'r-months': { value: 30, legalBasis: 'Participatiewet art. 31(2)(r)', check: wholeBetween('r-months', 0, 30) },
  'r-judgement': { value: 'may', legalBasis: 'Participatiewet art. 31(2)(r)', check: judgement('r-judgement') },
  '34a-months': { value: 12, legalBasis: 'Participatiewet art. 34a(1)(a)', check: wholeBetween('34a-months', 0, 12) },
  '34a-judgement': { value: 'may', legalBasis: 'Participatiewet art. 34a(1)(a)', check: judgement('34a-judgement') },
  'regime-2027-from': {
    value: '2027-01-01',
    legalBasis: 'Participatiewet in balans: 2026 is a year of tolerance',
    check: firstOfMonthIn2026,
  },
  'work-premium': {
    value: { cents: 0, afterMonths: 0 },
    legalBasis: 'Participatiewet art. 8(1)(d) and 31(2)(j)',
    check: (value, field) => {
      const given = record('work-premium', value, field)
      return {
        cents: checkCents(given['cents'], `${field}.cents`, 'work-premium'),
        afterMonths: wholeBetween('work-premium', 0, 24)(given['afterMonths'], `${field}.afterMonths`),
      }
    },
  },
  reductions: {
    value: [],
    legalBasis: 'Participatiewet art. 8(1)(a) and 18',
    check: (value, field) =>
      list('reductions', value, field, (item, at) => {
        const given = record('reductions', item, at)
        return {
          category: text('reductions', given['category'], `${at}.category`),
          share: wholeBetween('reductions', 0, 10_000)(given['share'], `${at}.share`),
          months: wholeBetween('reductions', 1, 12)(given['months'], `${at}.months`),
        }
      }),
  },
  'local-schemes': {
    value: [],
    legalBasis: 'Participatiewet art. 35 and 36, Gemeentewet art. 108',
    check: (value, field) =>
      list('local-schemes', value, field, (item, at) => {
        const given = record('local-schemes', item, at)
        return {
          id: text('local-schemes', given['id'], `${at}.id`),
          name: text('local-schemes', given['name'], `${at}.name`),
          monthlyCents: checkCents(given['monthlyCents'], `${at}.monthlyCents`, 'local-schemes'),
          for: oneOf<LocalScheme['for']>('local-schemes', 'benefit', 'work-beside-benefit')(given['for'], `${at}.for`),
        }
      }),
  },
  settlement: {
    value: 'same-month',
    legalBasis: 'Participatiewet art. 19(2), 45(1) and 58(4)',
    check: oneOf<Settlement>('settlement', 'same-month', 'in-arrears', 'estimate-and-correct'),
  },
  'holiday-months-after-end': {
    value: 1,
    legalBasis: 'Participatiewet art. 45(1)',
    check: wholeBetween('holiday-months-after-end', 0, 3),
  },
  'unknown-values': {
    value: 'refuse',
    legalBasis: 'Algemene wet bestuursrecht art. 3:2',
    check: whenUnknown('unknown-values'),
  },
  'future-values': {
    value: 'last-known',
    legalBasis: 'Algemene wet bestuursrecht art. 3:2',
    check: whenUnknown('future-values'),
  },
}
