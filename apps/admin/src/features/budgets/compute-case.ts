import {
  baseCase,
  type CaseInput,
  type CaseResult,
  tornado,
  type Tornado,
  waterfall,
  type Waterfall,
} from '@vliegwiel/budgets/case'
import { divide, type Explained, explained, subtract, multiply, valueOf } from '@vliegwiel/budgets/formula'
import type { Reckoning } from '@vliegwiel/budgets/money'

/** A case with everything that its page shows, besides what is drawn. */
export interface ComputedCase {
  readonly input: CaseInput
  readonly result: CaseResult<Reckoning>
  readonly tornado: Tornado<Reckoning>
  readonly waterfall: Waterfall<Reckoning>
}

/** Computes a case; null for one that cannot be computed, which nobody can keep. */
export function computeCase(input: CaseInput): ComputedCase | null {
  const [result, bars, steps] = [baseCase(input), tornado(input), waterfall(input)]
  return result.ok && bars.ok && steps.ok
    ? { input, result: result.value, tornado: bars.value, waterfall: steps.value }
    : null
}

/** The break-even as a sum: what it costs over what one person saves. */
export function breakEvenSum({ cost, breakEven }: CaseResult<Reckoning>): Explained | null {
  if (!breakEven.reached || breakEven.savingPerPerson === 0) return null
  const sum = divide(valueOf('cost', cost, 'cents'), valueOf('saving-per-person', breakEven.savingPerPerson, 'cents'))
  return explained('break-even', 'persons', sum, 2)
}

/** What is left at so many people, where one saves the same as another. */
export const balanceAt = ({ cost, breakEven }: CaseResult<Reckoning>, people: number): number =>
  breakEven.reached
    ? explained(
        'balance',
        'cents',
        subtract(
          multiply(
            valueOf('persons', people, 'persons'),
            valueOf('saving-per-person', breakEven.savingPerPerson, 'cents'),
          ),
          valueOf('cost', cost, 'cents'),
        ),
      ).value
    : 0

/** The numbers of a case that two cases are compared by. */
export function numbersOfCase({ result }: ComputedCase): Explained[] {
  const even = breakEvenSum(result)
  return [
    explained('saving', 'cents', valueOf('saving', result.saving.cents, 'cents')),
    explained('cost', 'cents', valueOf('cost', result.cost, 'cents')),
    result.balance,
    ...(result.ratio === null ? [] : [result.ratio]),
    ...(even === null ? [] : [even]),
  ]
}
