import { portableNormalQuantile, seededRandom } from '@vliegwiel/statistics/random'
import { accepted, type Answer, refusal, refused } from '../answer.ts'
import type { Assumption } from '../assumption.ts'
import { type Cents, cents } from '../money/cents.ts'
import type { Reckoning, Saving } from '../money/saving.ts'
import { type CaseInput, parameterNames, type VaryingName } from './case.ts'
import { assumptionsOfCase, checkCase } from './check-case.ts'
import type { PilotEffect } from './effect.ts'
import { wholePersons } from './base-case.ts'
import { emptyFlow, fillFlow, paybackMonth, sumOfMonths } from './flow.ts'
import { numbersOf, shapeOf } from './numbers.ts'
import { drawTriangular, type Parameter } from './parameter.ts'

export interface SimulationOptions {
  /** A whole number from 0 to 2^32 - 1. It stands beside the answer, so that anybody can draw it again. */
  readonly seed: number
  /** 100 to 100,000. */
  readonly runs?: number
  /** How sure the interval is; 0.95 unless asked otherwise. */
  readonly level?: number
}

/** Between which amounts, and the middle one. */
export interface Spread<T> {
  readonly low: T
  readonly median: T
  readonly high: T
}

/** What a case may turn out to be. The interval says how sure the assumptions are, not how true the reckoning is. */
export interface Simulation<R extends Reckoning> {
  readonly reckoning: R
  readonly seed: number
  readonly runs: number
  readonly level: number
  readonly varied: readonly VaryingName[]
  readonly saving: Spread<Saving<R>>
  readonly balance: Spread<Cents>
  /** In how many runs at least as much was saved as paid. */
  readonly paidForItself: number
  /** Saving per euro paid; null without cost. */
  readonly ratio: Spread<number> | null
  /** How many people have to leave, over the runs in which a person saves something; null when there are none. */
  readonly breakEvenPersons: Spread<number> | null
  /** Months until it has paid for itself, over the runs in which it did; null when it did in none. */
  readonly paybackMonths: Spread<number> | null
  readonly assumptions: readonly Assumption[]
}

/**
 * Draws the parameters that have a range, each on its own, and the effect of a pilot by its interval. The same seed
 * gives the same interval in every engine: draws need the four operations and a root, and nothing else.
 */
export function simulate<R extends Reckoning>(
  input: CaseInput<R>,
  { seed, runs = 10_000, level = 0.95 }: SimulationOptions,
): Answer<Simulation<R>> {
  const checked = checkCase(input)
  if (!checked.ok) return checked
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    return refused(refusal('runs-impossible', 'seed', { value: String(seed) }))
  if (!Number.isInteger(runs) || runs < 100 || runs > 100_000)
    return refused(refusal('runs-impossible', 'runs', { value: String(runs), least: 100, most: 100_000 }))
  if (!(level > 0.5 && level < 1)) return refused(refusal('runs-impossible', 'level', { value: String(level) }))
  const draws = drawsOf(input)
  // Without anything that varies an interval would be a point, and look as sure as nothing is.
  if (draws.size === 0) return refused(refusal('nothing-varies', 'ranges'))
  const { savings, balances, ratios, breakEvens, paybacks } = runAll(input, draws, seed, runs)
  const reckoning: R = input.persons.reckoning
  const amounts = spread(savings, level)
  const asSaving = (value: number): Saving<R> => ({ reckoning, cents: wholeCents(value) })
  const balance = spread(balances, level)
  return accepted({
    reckoning,
    seed,
    runs,
    level,
    varied: [...draws.keys()],
    saving: { low: asSaving(amounts.low), median: asSaving(amounts.median), high: asSaving(amounts.high) },
    balance: {
      low: wholeCents(balance.low),
      median: wholeCents(balance.median),
      high: wholeCents(balance.high),
    },
    paidForItself: balances.filter((value) => value >= -0.5).length,
    ratio: rounded(spreadOf(ratios, level), (value) => Math.round(value * 1_000) / 1_000),
    breakEvenPersons: rounded(spreadOf(breakEvens, level), wholePersons),
    paybackMonths: spreadOf(paybacks, level),
    assumptions: assumptionsOfCase(input),
  })
}

const wholeCents = (value: number): Cents => cents(Math.floor(value + 0.5))

type Draw = (uniform: number) => number

/** What varies and how, in a fixed order: the order in which numbers are drawn is part of the answer. */
function drawsOf({ persons, ...input }: CaseInput): ReadonlyMap<VaryingName, Draw> {
  const found = new Map<VaryingName, Draw>()
  const vary = (name: VaryingName, parameter: Parameter | null | undefined) => {
    if (parameter?.range === undefined || parameter.range.low === parameter.range.high) return
    found.set(name, (uniform) => drawTriangular(parameter, uniform))
  }
  if (persons.reckoning === 'net') found.set('persons', drawOfEffect(persons.effect))
  else {
    vary('persons', persons.left)
    vary('deadweight', persons.deadweight)
  }
  for (const name of parameterNames) vary(name, input[name])
  return found
}

/**
 * An effect around its estimate, as wide on either side as its interval is there: a small sample or a share near 0
 * keeps the uncertainty that the report states. Never more than everybody.
 */
function drawOfEffect({ estimate, low, high, level }: PilotEffect): Draw {
  const critical = portableNormalQuantile((1 + level) / 2)
  return (uniform) => {
    const z = portableNormalQuantile(uniform) / critical
    return Math.min(1, Math.max(-1, estimate + (z < 0 ? (estimate - low) * z : (high - estimate) * z)))
  }
}

function runAll(input: CaseInput, draws: ReadonlyMap<VaryingName, Draw>, seed: number, runs: number) {
  const { uniform } = seededRandom(seed)
  const shape = shapeOf(input)
  const flow = emptyFlow(shape)
  const savings = new Float64Array(runs)
  const balances = new Float64Array(runs)
  const ratios: number[] = []
  const breakEvens: number[] = []
  const paybacks: number[] = []
  const drawn = new Map<VaryingName, number>()
  const read = (name: VaryingName, usual: number) => drawn.get(name) ?? usual
  for (let run = 0; run < runs; run++) {
    for (const [name, draw] of draws) drawn.set(name, draw(uniform()))
    const numbers = numbersOf(input, read)
    fillFlow(numbers, shape, flow)
    const [saved, paid] = [sumOfMonths(flow.saved), sumOfMonths(flow.paid)]
    savings[run] = saved
    balances[run] = saved - paid
    if (paid > 0) ratios.push(saved / paid)
    // The saving is in proportion to the people, whether more left or fewer.
    const perPerson = numbers.persons === 0 ? 0 : (saved / numbers.persons) * numbers.countedOfOne
    if (paid > 0 && perPerson > 0) breakEvens.push(paid / perPerson)
    const payback = paybackMonth(flow)
    if (payback !== -1) paybacks.push(payback + 1)
  }
  return { savings, balances, ratios, breakEvens, paybacks }
}

/** The spread of what came out in some runs; null when it came out in none. */
const spreadOf = (values: readonly number[], level: number): Spread<number> | null =>
  values.length === 0 ? null : spread(Float64Array.from(values), level)

const rounded = (found: Spread<number> | null, round: (value: number) => number): Spread<number> | null =>
  found && { low: round(found.low), median: round(found.median), high: round(found.high) }

/** The middle value, and those that leave half of what is not covered on either side. */
function spread(values: Float64Array, level: number): Spread<number> {
  const sorted = values.toSorted()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { low: at((1 - level) / 2), median: at(0.5), high: at((1 + level) / 2) }
}
