import { splitWhole } from '../money/rounding.ts'
import type { CaseInput, ParameterName, VaryingName } from './case.ts'
import type { CaseNumbers, CaseShape } from './flow.ts'

/** What a case looks like to the reckoning. Takes a case that `checkCase` let through. */
export function shapeOf({ horizonMonths, spreadMonths, costs, persons }: CaseInput): CaseShape {
  const byMonth = new Float64Array(horizonMonths)
  for (const { month, cents } of costs) byMonth[month] = (byMonth[month] ?? 0) + cents
  return { horizon: horizonMonths, costs: byMonth, leaving: leavingBy(persons, spreadMonths) }
}

/** Whole people leave in a month; an effect is a mean over many and may be a part of one. */
function leavingBy(persons: CaseInput['persons'], months: number): Float64Array {
  const even = Array.from({ length: months }, () => 1)
  if (persons.reckoning === 'net' || persons.left.value === 0) return Float64Array.from(even, () => 1 / months)
  const { value } = persons.left
  return Float64Array.from(splitWhole(value, even), (part) => part / value)
}

const SHARES: readonly ParameterName[] = ['returnPerYear', 'durableShare', 'discountPerYear', 'costShare']

/** A value as the reckoning takes it: a share between 0 and 1, cents a month. */
function scaled(name: ParameterName, value: number): number {
  if (name === 'savingPerPersonYear') return value / 12
  return SHARES.includes(name) ? value / 10_000 : value
}

/** The numbers of a case, with `of` choosing the value of each parameter. */
export function numbersOf(input: CaseInput, of: (name: VaryingName, usual: number) => number): CaseNumbers {
  const read = (name: ParameterName) => scaled(name, of(name, input[name]?.value ?? 10_000))
  return {
    savingPerMonth: read('savingPerPersonYear'),
    durationMonths: read('durationMonths'),
    lagMonths: read('lagMonths'),
    returnPerYear: read('returnPerYear'),
    durableShare: read('durableShare'),
    shortMonths: read('shortMonths'),
    discountPerYear: read('discountPerYear'),
    costShare: read('costShare'),
    ...personsOf(input.persons, of),
  }
}

function personsOf(
  persons: CaseInput['persons'],
  of: (name: VaryingName, usual: number) => number,
): Pick<CaseNumbers, 'persons' | 'countedOfOne'> {
  if (persons.reckoning === 'net')
    return { persons: persons.offered * of('persons', persons.effect.estimate), countedOfOne: 1 }
  const left = of('persons', persons.left.value)
  const countedOfOne = persons.deadweight === null ? 1 : 1 - of('deadweight', persons.deadweight.value) / 10_000
  return { persons: left * countedOfOne, countedOfOne }
}

/** The case as it is most likely. */
export const usualNumbers = (input: CaseInput): CaseNumbers => numbersOf(input, (_name, usual) => usual)
