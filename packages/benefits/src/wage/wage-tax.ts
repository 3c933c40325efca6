import { type Cents, roundHalfUp } from '../money/cents.ts'
import type { UsedParameter, WageTaxKey } from '../parameters/parameter.ts'
import type { MonthRules } from '../rules/rules.ts'

const keys: readonly WageTaxKey[] = [
  'band-1-rate',
  'band-1-upto',
  'band-2-rate',
  'band-2-upto',
  'band-3-rate',
  'general-most',
  'general-from',
  'general-rate',
  'work-1-rate',
  'work-1-most',
  'work-2-from',
  'work-2-rate',
  'work-2-most',
  'work-3-from',
  'work-3-rate',
  'work-3-most',
  'work-4-from',
  'work-4-rate',
]

/** The tax of one year as plain numbers: bounds in cents a year, rates per 100,000. */
export interface TaxTable {
  readonly at: Readonly<Record<WageTaxKey, number>>
  readonly parameters: readonly UsedParameter[]
}

/** Refuses (`value-unknown`) a year of which a band or a credit is not known: a tax without credit would be a guess. */
export function taxTableOf(rules: MonthRules): TaxTable {
  const known = rules.kept.get('taxTable')
  if (known !== undefined) return known as TaxTable
  const parameters = keys.map((key) => rules.value('wageTax', key))
  const at = Object.fromEntries(keys.map((key, place) => [key, parameters[place]?.value ?? 0])) as TaxTable['at']
  const table = { at, parameters }
  rules.kept.set('taxTable', table)
  return table
}

/** The parts of the tax of a whole year, in 100,000ths of a cent, so that nothing is rounded in between. */
export interface YearTax {
  readonly tax: number
  readonly general: number
  readonly work: number
}

const unit = 100_000

/**
 * Wet LB 1964 art. 20a, 22 and 22a for a wage of `year` cents a year: tax with premiums, general credit, labour credit.
 * Every credit step is capped as the law writes it ("together at most").
 */
export function yearTax(year: Cents, { at }: TaxTable): YearTax {
  const one = at['band-1-upto']
  const two = at['band-2-upto']
  const tax =
    at['band-1-rate'] * Math.min(year, one) +
    at['band-2-rate'] * Math.max(0, Math.min(year, two) - one) +
    at['band-3-rate'] * Math.max(0, year - two)
  const general = Math.max(0, at['general-most'] * unit - at['general-rate'] * Math.max(0, year - at['general-from']))
  let work = Math.min(at['work-1-rate'] * year, at['work-1-most'] * unit)
  if (year > at['work-2-from']) {
    work = Math.min(work + at['work-2-rate'] * (year - at['work-2-from']), at['work-2-most'] * unit)
  }
  if (year > at['work-3-from']) {
    work = Math.min(work + at['work-3-rate'] * (year - at['work-3-from']), at['work-3-most'] * unit)
  }
  if (year > at['work-4-from']) work = Math.max(0, work - at['work-4-rate'] * (year - at['work-4-from']))
  return { tax, general, work }
}

/**
 * The wage tax of one month below pension age: a twelfth of the tax of twelve such months, rounded half up once. The
 * printed white table first rounds the wage down to steps; see the README for that difference.
 */
export function monthTax(month: Cents, credits: boolean, table: TaxTable): Cents {
  const { tax, general, work } = yearTax(month * 12, table)
  return roundHalfUp(credits ? Math.max(0, tax - general - work) : tax, 12 * unit)
}
