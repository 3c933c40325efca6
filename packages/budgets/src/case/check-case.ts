import { type Answer, refusal, type Refusal, unless } from '../answer.ts'
import { type Assumption, assumption, type Unit } from '../assumption.ts'
import { isCents, MOST_INPUT } from '../money/cents.ts'
import type { Reckoning } from '../money/saving.ts'
import { purses } from '../plan/plan.ts'
import { type CaseInput, type CasePersons, type ParameterName, parameterNames } from './case.ts'
import type { PilotEffect } from './effect.ts'
import { type Bounds, parameterProblems, SHARE } from './parameter.ts'

const MOST_MONTHS = 600
const MONTHS: Bounds = { least: 0, most: MOST_MONTHS, whole: true }
const COUNT: Bounds = { least: 0, most: 1_000_000, whole: true }
/** A hundred thousand euros for a year: far above any benefit. */
const SAVING: Bounds = { least: 0, most: 10_000_000, whole: true }

const boundsOf: Readonly<Record<ParameterName, Bounds>> = {
  savingPerPersonYear: SAVING,
  durationMonths: MONTHS,
  lagMonths: MONTHS,
  returnPerYear: SHARE,
  durableShare: SHARE,
  shortMonths: MONTHS,
  discountPerYear: SHARE,
  costShare: { least: 0, most: 50_000, whole: true },
}

const unitOf: Readonly<Record<ParameterName, Unit>> = {
  savingPerPersonYear: 'cents-per-person-year',
  durationMonths: 'months',
  lagMonths: 'months',
  returnPerYear: 'basis-points',
  durableShare: 'basis-points',
  shortMonths: 'months',
  discountPerYear: 'basis-points',
  costShare: 'basis-points',
}

/** The case when it can be reckoned, else everything that is wrong with it. */
export function checkCase<R extends Reckoning>(input: CaseInput<R>): Answer<CaseInput<R>> {
  const { horizonMonths, spreadMonths, costs } = input
  const isMonths = (value: number) => Number.isInteger(value) && value >= 1 && value <= MOST_MONTHS
  const problems = [
    ...(['horizonMonths', 'spreadMonths'] as const)
      .filter((field) => !isMonths(input[field]))
      .map((field) => refusal('horizon-impossible', field, { value: String(input[field]), most: MOST_MONTHS })),
    ...(isMonths(spreadMonths) && isMonths(horizonMonths) && spreadMonths > horizonMonths
      ? [refusal('horizon-impossible', 'spreadMonths', { value: spreadMonths, most: horizonMonths })]
      : []),
    ...(costs.reduce((sum, { cents }) => sum + cents, 0) > 100 * MOST_INPUT
      ? [refusal('amount-impossible', 'costs', { most: 100 * MOST_INPUT })]
      : []),
    ...costs.flatMap(({ month, cents, purse }, place) => [
      ...(isCents(cents) && cents >= 0
        ? []
        : [refusal('amount-impossible', `costs.${place}.cents`, { value: String(cents) })]),
      ...(purses.includes(purse) ? [] : [refusal('purse-missing', `costs.${place}.purse`, { value: String(purse) })]),
      ...(Number.isInteger(month) && month >= 0 && month < horizonMonths
        ? []
        : [refusal('horizon-impossible', `costs.${place}.month`, { value: String(month), most: horizonMonths })]),
    ]),
    ...parameterNames.flatMap((name) => {
      const parameter = input[name]
      return parameter === undefined ? [] : parameterProblems(parameter, boundsOf[name], name)
    }),
    ...personProblems(input.persons),
  ]
  return unless(problems, () => input)
}

function personProblems(persons: CasePersons): Refusal[] {
  if (persons.reckoning === 'gross')
    return [
      ...parameterProblems(persons.left, COUNT, 'persons.left'),
      ...(persons.deadweight === null ? [] : parameterProblems(persons.deadweight, SHARE, 'persons.deadweight')),
    ]
  const { offered, effect, deadweight } = persons
  return [
    ...(Number.isInteger(offered) && offered >= 0 && offered <= COUNT.most
      ? []
      : [refusal('not-whole', 'persons.offered', { value: String(offered) })]),
    ...(deadweight == null ? [] : [refusal('deadweight-counted-twice', 'persons.deadweight')]),
    ...effectProblems(effect),
  ]
}

/** What is wrong with an effect: nobody to compare with, or ends that do not hold it. */
export function effectProblems({ estimate, low, high, level, claim }: PilotEffect): Refusal[] {
  // A caller without types may hold a figure without anybody to compare with: it is no net figure.
  const compared: readonly string[] = ['effect', 'comparison']
  const ordered = low <= estimate && estimate <= high && low >= -1 && high <= 1 && level > 0.5 && level < 1
  return [
    ...(compared.includes(claim) ? [] : [refusal('no-comparison-group', 'persons.effect.claim', { claim })]),
    ...(ordered ? [] : [refusal('range-impossible', 'persons.effect', { low: String(low), high: String(high) })]),
  ]
}

/** What stands under every result of the case. */
export function assumptionsOfCase(input: CaseInput): Assumption[] {
  const own = parameterNames.flatMap((name) => {
    const parameter = input[name]
    return parameter === undefined ? [] : [assumption(name, unitOf[name], parameter)]
  })
  return [...assumptionsOfPersons(input.persons), ...own]
}

function assumptionsOfPersons(persons: CasePersons): Assumption[] {
  if (persons.reckoning === 'gross')
    return [
      assumption('left', 'persons', persons.left),
      ...(persons.deadweight === null ? [] : [assumption('deadweight', 'basis-points', persons.deadweight)]),
    ]
  const { effect, offered } = persons
  const from = {
    source: `report ${effect.inputHash}: ${effect.arm} against ${effect.control}, ${effect.outcome}, ${effect.horizon}`,
    date: effect.computedAt.slice(0, 10),
    certainty: 'derived' as const,
  }
  return [
    assumption('effect', 'share', { value: effect.estimate, ...from }),
    assumption('offered', 'persons', { value: offered, ...from }),
  ]
}
