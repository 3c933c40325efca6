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

/** Amounts of a whole year in 100,000ths of a cent, so that nothing is rounded in between. */
const unit = 100_000

/** Wet LB 1964 art. 20a: the tax with premiums over `year` cents a year. */
export function bandTax(year: Cents, { at }: TaxTable): number {
  const one = at['band-1-upto']
  const two = at['band-2-upto']
  return (
    at['band-1-rate'] * Math.min(year, one) +
    at['band-2-rate'] * Math.max(0, Math.min(year, two) - one) +
    at['band-3-rate'] * Math.max(0, year - two)
  )
}

/** Wet LB 1964 art. 22: the general credit, less by the height of the wage. */
export function generalCredit(year: Cents, { at }: TaxTable): number {
  return Math.max(0, at['general-most'] * unit - at['general-rate'] * Math.max(0, year - at['general-from']))
}

/** Wet LB 1964 art. 22a: the labour credit; every step is capped as the law writes it ("together at most"). */
export function labourCredit(year: Cents, { at }: TaxTable): number {
  let credit = Math.min(at['work-1-rate'] * year, at['work-1-most'] * unit)
  if (year > at['work-2-from']) {
    credit = Math.min(credit + at['work-2-rate'] * (year - at['work-2-from']), at['work-2-most'] * unit)
  }
  if (year > at['work-3-from']) {
    credit = Math.min(credit + at['work-3-rate'] * (year - at['work-3-from']), at['work-3-most'] * unit)
  }
  if (year > at['work-4-from']) credit = Math.max(0, credit - at['work-4-rate'] * (year - at['work-4-from']))
  return credit
}

/**
 * The wage tax of one month below pension age: a twelfth of the tax of twelve such months, rounded half up once. The
 * printed white table first rounds the wage down to steps; see the README for that difference.
 */
export function monthTax(month: Cents, credits: boolean, table: TaxTable): Cents {
  const year = month * 12
  let tax = bandTax(year, table)
  if (credits) tax = Math.max(0, tax - generalCredit(year, table) - labourCredit(year, table))
  return roundHalfUp(tax, 12 * unit)
}
