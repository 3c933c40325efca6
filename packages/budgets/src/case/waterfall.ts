import { accepted, type Answer } from '../answer.ts'
import type { Assumption } from '../assumption.ts'
import { type Cents, cents, minus } from '../money/cents.ts'
import type { Reckoning } from '../money/saving.ts'
import type { CaseInput } from './case.ts'
import { assumptionsOfCase, checkCase } from './check-case.ts'
import { type CaseNumbers, type CaseShape, emptyFlow, fillFlow, sumOfMonths } from './flow.ts'
import { shapeOf, usualNumbers } from './numbers.ts'

/** What each assumption takes off (below 0), in this order. The order is a choice: another one divides otherwise. */
export const waterfallSteps = [
  'everybody-at-once',
  'deadweight',
  'short-stays',
  'returns',
  'lag-and-spread',
  'discount',
  'cost',
] as const
export type WaterfallStep = (typeof waterfallSteps)[number]

/** From what everybody who leaves would save within the horizon to the balance; the steps add up to it. */
export interface Waterfall<R extends Reckoning> {
  readonly reckoning: R
  readonly steps: readonly { readonly step: WaterfallStep; readonly cents: Cents; readonly until: Cents }[]
  readonly balance: Cents
  readonly assumptions: readonly Assumption[]
}

/** The balance, one assumption after another. */
export function waterfall<R extends Reckoning>(input: CaseInput<R>): Answer<Waterfall<R>> {
  const checked = checkCase(input)
  if (!checked.ok) return checked
  const shape = shapeOf(input)
  const flow = emptyFlow(shape)
  const usual = usualNumbers(input)
  const atOnce: CaseShape = { ...shape, leaving: Float64Array.of(1) }
  const reckon = (numbers: CaseNumbers, of = atOnce): number => {
    fillFlow(numbers, of, flow)
    return sumOfMonths(flow.saved)
  }
  // Each line takes one assumption more; whose share is 0 counts everybody for the first step.
  const leavers = usual.countedOfOne === 0 ? leftOf(input) : usual.persons / usual.countedOfOne
  const none = { ...usual, persons: leavers, durableShare: 1, returnPerYear: 0, lagMonths: 0, discountPerYear: 0 }
  const counted = { ...none, persons: usual.persons }
  const lasting = { ...counted, durableShare: usual.durableShare }
  const returning = { ...lasting, returnPerYear: usual.returnPerYear }
  const late = { ...returning, lagMonths: usual.lagMonths }
  const totals = [
    reckon(none),
    reckon(counted),
    reckon(lasting),
    reckon(returning),
    reckon(late, shape),
    reckon(usual, shape),
  ]
  const balance = (totals.at(-1) ?? 0) - sumOfMonths(flow.paid)
  let before: Cents = cents(0)
  const steps = [...totals, balance].map((total, place) => {
    const until = cents(Math.floor(total + 0.5))
    const step = waterfallSteps[place] ?? 'cost'
    const taken = { step, cents: minus(until, before), until }
    before = until
    return taken
  })
  return accepted({
    reckoning: input.persons.reckoning,
    steps,
    balance: before,
    assumptions: assumptionsOfCase(input),
  })
}

const leftOf = ({ persons }: CaseInput): number => (persons.reckoning === 'gross' ? persons.left.value : 0)
