import { accepted, type Answer } from '../answer.ts'
import type { Assumption } from '../assumption.ts'
import { type Cents, cents, minus } from '../money/cents.ts'
import type { Reckoning } from '../money/saving.ts'
import { type CaseInput, parameterNames, type VaryingName } from './case.ts'
import { assumptionsOfCase, checkCase } from './check-case.ts'
import { emptyFlow, fillFlow, sumOfMonths } from './flow.ts'
import { numbersOf, shapeOf } from './numbers.ts'

/** What the balance would be with one parameter at the ends of its range and all others as they are. */
export interface TornadoBar {
  readonly name: VaryingName
  readonly low: { readonly value: number; readonly balance: Cents }
  readonly high: { readonly value: number; readonly balance: Cents }
  /** The larger balance less the smaller. */
  readonly width: Cents
}

export interface Tornado<R extends Reckoning> {
  readonly reckoning: R
  readonly balance: Cents
  /** The widest first; parameters without a range have no bar. */
  readonly bars: readonly TornadoBar[]
  readonly assumptions: readonly Assumption[]
}

/** Which assumption matters most. */
export function tornado<R extends Reckoning>(input: CaseInput<R>): Answer<Tornado<R>> {
  const checked = checkCase(input)
  if (!checked.ok) return checked
  const shape = shapeOf(input)
  const flow = emptyFlow(shape)
  const balanceWith = (varied?: VaryingName, value = 0): Cents => {
    fillFlow(
      numbersOf(input, (name, usual) => (name === varied ? value : usual)),
      shape,
      flow,
    )
    return cents(Math.floor(sumOfMonths(flow.saved) - sumOfMonths(flow.paid) + 0.5))
  }
  const bars = rangesOf(input).map(({ name, low, high }): TornadoBar => {
    const [atLow, atHigh] = [balanceWith(name, low), balanceWith(name, high)]
    return {
      name,
      low: { value: low, balance: atLow },
      high: { value: high, balance: atHigh },
      width: atHigh > atLow ? minus(atHigh, atLow) : minus(atLow, atHigh),
    }
  })
  return accepted({
    reckoning: input.persons.reckoning,
    balance: balanceWith(),
    bars: bars.toSorted((one, other) => other.width - one.width),
    assumptions: assumptionsOfCase(input),
  })
}

function rangesOf({ persons, ...input }: CaseInput): { name: VaryingName; low: number; high: number }[] {
  const { low: least, high: most } = persons.reckoning === 'net' ? persons.effect : (persons.left.range ?? {})
  const deadweight = persons.reckoning === 'net' ? undefined : persons.deadweight?.range
  return [
    ...(least === undefined || most === undefined ? [] : [{ name: 'persons' as const, low: least, high: most }]),
    ...(deadweight ? [{ name: 'deadweight' as const, ...deadweight }] : []),
    ...parameterNames.flatMap((name) => {
      const range = input[name]?.range
      return range ? [{ name, ...range }] : []
    }),
  ]
}
