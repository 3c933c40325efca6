import { criticalValue, levelProblem } from '../inference/estimate.ts'
import type { DegreesOfFreedom } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'

/** A ratio with Fieller's interval, which is refused where the ratio could be anything. */
export interface FiellerRatio {
  ratio: number
  interval: { level: number; low: number; high: number; method: 'fieller' } | NotComputable
}

/** A figure with its standard error; 0 when it is known exactly. */
export interface Uncertain {
  value: number
  standardError: number
}

/**
 * Ratio of two uncertain figures, such as extra cost per person over extra outflow per person = cost per extra outflow.
 * Source: E. C. Fieller, JRSS B 16 (1954) 175-185. When the bottom is not clearly apart from 0, no finite interval
 * exists: with an effect that may be nothing, an outflow may cost any amount.
 */
export function fiellerRatio(
  top: Uncertain,
  bottom: Uncertain,
  { level = 0.95, covariance = 0, df = 'normal' }: { level?: number; covariance?: number; df?: DegreesOfFreedom } = {},
): Result<FiellerRatio> {
  if (!(top.standardError >= 0) || !(bottom.standardError >= 0))
    return notComputable('invalid-input', 'standard errors must be 0 or more')
  const problem = levelProblem(level)
  if (problem) return problem
  if (bottom.value === 0) return notComputable('unbounded', 'the bottom of the ratio is 0')
  const quantile = criticalValue(level, df)
  const [a, b] = [top.value, bottom.value]
  const ratio = a / b
  const square = quantile ** 2
  const lead = b * b - square * bottom.standardError ** 2
  const middle = a * b - square * covariance
  const rest = a * a - square * top.standardError ** 2
  const root = Math.sqrt(Math.max(0, middle * middle - lead * rest))
  const ends = [(middle - root) / lead, (middle + root) / lead]
  return computed({
    ratio,
    interval:
      lead > 0
        ? { level, low: Math.min(...ends), high: Math.max(...ends), method: 'fieller' as const }
        : notComputable('unbounded', 'the effect may be 0, so the ratio may be anything'),
  })
}

/** Money of a pilot, per person offered the help. Amounts in euro cents; `effect` is extra outflow per person. */
export interface BreakEvenInput {
  costPerPerson: number
  valuePerOutflow: number
  effect: Uncertain & { df?: DegreesOfFreedom }
  level?: number
}

/** What an extra outflow costs, and what is left per person; every amount in euro cents. */
export interface BreakEven {
  /** Extra outflows per 100 people at which cost and saving are equal. */
  neededPer100: number
  costPerOutflow: Result<FiellerRatio>
  net: { low: number; estimate: number; high: number; level: number }
}

/** Break-even of cost against saving: the extra outflow needed, the cost of one (Fieller) and the net per person. */
export function breakEven({ costPerPerson, valuePerOutflow, effect, level = 0.95 }: BreakEvenInput): Result<BreakEven> {
  if (!(costPerPerson >= 0) || !(valuePerOutflow > 0))
    return notComputable('invalid-input', 'costPerPerson must be 0 or more, valuePerOutflow above 0')
  const problem = levelProblem(level)
  if (problem) return problem
  const { df = 'normal' } = effect
  const half = criticalValue(level, df) * effect.standardError
  const net = (outflow: number) => outflow * valuePerOutflow - costPerPerson
  return computed({
    neededPer100: (100 * costPerPerson) / valuePerOutflow,
    costPerOutflow: fiellerRatio({ value: costPerPerson, standardError: 0 }, effect, { level, df }),
    net: { low: net(effect.value - half), estimate: net(effect.value), high: net(effect.value + half), level },
  })
}

/** How many whole outflows pay for a budget: 900,000 at 14,000 each are 65 (64.29 rounded up). */
export function outflowsToPayFor(budget: number, valuePerOutflow: number): Result<{ exact: number; people: number }> {
  if (!(budget >= 0) || !(valuePerOutflow > 0))
    return notComputable('invalid-input', 'budget must be 0 or more, valuePerOutflow above 0')
  const exact = budget / valuePerOutflow
  return computed({ exact, people: Math.ceil(exact - 1e-9) })
}
