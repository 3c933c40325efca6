import { accepted, type Answer } from '../answer.ts'
import type { Assumption } from '../assumption.ts'
import { divide, type Explained, explained, subtract, valueOf } from '../formula/formula.ts'
import { type Cents, cents, minus, sumOf } from '../money/cents.ts'
import type { Reckoning, Saving } from '../money/saving.ts'
import { balanceByPurse, type BalanceByPurse } from '../plan/purse-balance.ts'
import type { CaseInput } from './case.ts'
import { assumptionsOfCase, checkCase } from './check-case.ts'
import { type CaseNumbers, type CaseShape, emptyFlow, fillFlow, type Flow, paybackMonth, sumOfMonths } from './flow.ts'
import { shapeOf, usualNumbers } from './numbers.ts'

/** One month of the cash of a case; `cumulative` is what is saved less what is paid until its end. */
export interface CashMonth {
  readonly month: number
  readonly cost: Cents
  readonly saving: Cents
  readonly cumulative: Cents
}

/**
 * How many people would have to leave to pay for it: exactly, and as whole people. With a deadweight everybody who
 * leaves, also who would have left anyway.
 */
export type BreakEven =
  | { readonly reached: true; readonly exact: number; readonly persons: number; readonly savingPerPerson: Cents }
  | { readonly reached: false; readonly why: 'nothing-saved-per-person' | 'no-cost' }

/** A case reckoned with its most likely values. All amounts are present values in whole cents. */
export interface CaseResult<R extends Reckoning> {
  readonly reckoning: R
  /** Who is counted: whole people in a gross case, a mean over many in a net one. */
  readonly persons: number
  /** Whether a share that would have left anyway was taken off on somebody's word. It does not make gross net. */
  readonly deadweight: 'not-deducted' | 'assumed' | 'measured-by-comparison'
  readonly cost: Cents
  readonly saving: Saving<R>
  readonly balance: Explained
  /** Saving per euro that is paid; null without cost. */
  readonly ratio: Explained | null
  readonly breakEven: BreakEven
  /** Months from the start until it has paid for itself and stays so; null when that is not within the horizon. */
  readonly paybackMonths: number | null
  readonly cash: readonly CashMonth[]
  readonly byPurse: BalanceByPurse<R>
  readonly assumptions: readonly Assumption[]
}

/** Reckons a case, or says what is wrong with its input. */
export function baseCase<R extends Reckoning>(input: CaseInput<R>): Answer<CaseResult<R>> {
  const checked = checkCase(input)
  if (!checked.ok) return checked
  const shape = shapeOf(input)
  const numbers = usualNumbers(input)
  const flow = emptyFlow(shape)
  fillFlow(numbers, shape, flow)
  const cash = cashOf(flow)
  const cost = sumOf(cash.map((month) => month.cost))
  const amount = sumOf(cash.map((month) => month.saving))
  const reckoning: R = input.persons.reckoning
  const saving: Saving<R> = { reckoning, cents: amount }
  const [saved, paid] = [valueOf('saving', amount, 'cents'), valueOf('cost', cost, 'cents')]
  const payback = paybackMonth(flow)
  return accepted({
    reckoning,
    persons: numbers.persons,
    deadweight: deadweightOf(input),
    cost,
    saving,
    balance: explained('balance', 'cents', subtract(saved, paid)),
    ratio: cost === 0 ? null : explained('ratio', 'ratio', divide(saved, paid), 3),
    breakEven: breakEvenOf(numbers, shape, cost),
    paybackMonths: payback === -1 ? null : payback + 1,
    cash,
    byPurse: balanceByPurse<R>(reckoning, costsByPurse(input, cost), [{ purse: 'benefit-budget', saving }]),
    assumptions: assumptionsOfCase(input),
  })
}

function deadweightOf({ persons }: CaseInput): CaseResult<Reckoning>['deadweight'] {
  if (persons.reckoning === 'net') return 'measured-by-comparison'
  return persons.deadweight === null ? 'not-deducted' : 'assumed'
}

const wholeCents = (value: number): Cents => cents(Math.floor(value + 0.5))

/** Months in whole cents whose sums are the rounded sums: the cents that rounding leaves go on to the next month. */
function cashOf({ saved, paid }: Flow): CashMonth[] {
  let [savedSum, paidSum] = [0, 0]
  return Array.from(saved, (_value, month) => {
    const [savedBefore, paidBefore] = [wholeCents(savedSum), wholeCents(paidSum)]
    savedSum += saved[month] ?? 0
    paidSum += paid[month] ?? 0
    const [savedAfter, paidAfter] = [wholeCents(savedSum), wholeCents(paidSum)]
    return {
      month,
      cost: minus(paidAfter, paidBefore),
      saving: minus(savedAfter, savedBefore),
      cumulative: minus(savedAfter, paidAfter),
    }
  })
}

/** Rounded up: 64.29 people are 65. But 100.00000000000001 are 100: a double's last digit sends nobody out. */
export const wholePersons = (exact: number): number => Math.ceil(exact * (1 - 1e-12))

/** The saving is in proportion to the people, so that of one tells how many are needed. */
export function breakEvenOf(numbers: CaseNumbers, shape: CaseShape, cost: number): BreakEven {
  const one = emptyFlow(shape)
  fillFlow({ ...numbers, persons: numbers.countedOfOne }, shape, one)
  const perPerson = sumOfMonths(one.saved)
  if (!(cost > 0)) return { reached: false, why: 'no-cost' }
  if (!(perPerson > 0)) return { reached: false, why: 'nothing-saved-per-person' }
  const exact = cost / perPerson
  return { reached: true, exact, persons: wholePersons(exact), savingPerPerson: wholeCents(perPerson) }
}

/** The present value of the costs over the purses, by what each pays; the last one takes what rounding leaves. */
function costsByPurse(input: CaseInput, cost: Cents) {
  const shape = shapeOf(input)
  const used = [...new Set(input.costs.map(({ purse }) => purse))]
  let before = 0
  let seen: Cents = cents(0)
  return used.map((purse, place) => {
    const own = shapeOf({ ...input, costs: input.costs.filter((one) => one.purse === purse) })
    const flow = emptyFlow(shape)
    fillFlow(usualNumbers(input), own, flow)
    before += sumOfMonths(flow.paid)
    const until = place === used.length - 1 ? cost : wholeCents(before)
    const part = minus(until, seen)
    seen = until
    return { purse, cents: part }
  })
}
