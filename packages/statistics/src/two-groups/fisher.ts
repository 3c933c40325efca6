import gammaln from '@stdlib/math-base-special-gammaln'
import { rootBetween } from '../algebra/root.ts'
import type { LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import { twoByTwoProblem } from '../sufficient/counts.ts'
import type { TwoByTwo } from '../sufficient/counts.ts'

/** One side of the exact interval: a number, or 0 / no bound because a cell is empty. */
export type OddsBound = number | NotComputable

/** Fisher's exact test. `oddsRatio` is the conditional maximum-likelihood one, not the cross-product. */
export interface FisherExact {
  p: number
  oddsRatio: OddsBound
  interval: { level: number; low: number; high: OddsBound; method: string }
}

/**
 * Exact test and interval of a 2 × 2 table with its margins held fixed (non-central hypergeometric).
 * Source: R. A. Fisher, JRSS 98 (1935) 39-82; two-sided p sums every table no likelier than the one seen.
 */
export function fisherExact(table: TwoByTwo, { level = 0.95 }: LevelOption = {}): Result<FisherExact> {
  const problem = twoByTwoProblem(table)
  if (problem) return problem
  const { treated, control } = table
  const events = treated.events + control.events
  const first = Math.max(0, events - control.n)
  const last = Math.min(events, treated.n)
  if (first === last)
    return notComputable('no-variance', 'everybody or nobody had the event, so nothing can be compared')
  const seen = treated.events
  const logWeights = Array.from(
    { length: last - first + 1 },
    (_, index) => logChoose(treated.n, first + index) + logChoose(control.n, events - first - index),
  )
  const chances = (logOdds: number) => normalised(logWeights.map((weight, index) => weight + (first + index) * logOdds))
  const null0 = chances(0)
  const own = null0[seen - first] ?? 0
  const p = null0.reduce((sum, chance) => (chance <= own * (1 + 1e-7) ? sum + chance : sum), 0)
  const tail = (1 - level) / 2
  const upperTail = (logOdds: number) => sumOf(chances(logOdds), seen - first, last - first)
  const lowerTail = (logOdds: number) => sumOf(chances(logOdds), 0, seen - first)
  const mean = (logOdds: number) => chances(logOdds).reduce((sum, chance, index) => sum + chance * (first + index), 0)
  const low = seen === first ? 0 : exponential(rootBetween((x) => upperTail(x) - tail, -SPAN, SPAN))
  const high = seen === last ? UNBOUNDED : exponential(rootBetween((x) => lowerTail(x) - tail, -SPAN, SPAN))
  const estimate =
    seen === first ? 0 : seen === last ? UNBOUNDED : exponential(rootBetween((x) => mean(x) - seen, -SPAN, SPAN))
  if (typeof low !== 'number') return low
  return computed({ p: Math.min(1, p), oddsRatio: estimate, interval: { level, low, high, method: 'fisher-exact' } })
}

/** Log odds beyond which a double ends. */
const SPAN = 600
const UNBOUNDED = notComputable('unbounded', 'the table has an empty cell on this side, so there is no upper bound')

const exponential = (logOdds: number | undefined): OddsBound =>
  logOdds === undefined ? notComputable('not-converged', 'no odds ratio fits') : Math.exp(logOdds)

const logChoose = (n: number, k: number) => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)

function normalised(logs: readonly number[]): number[] {
  const largest = logs.reduce((most, log) => Math.max(most, log), -Infinity)
  const weights = logs.map((log) => Math.exp(log - largest))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / whole)
}

const sumOf = (chances: readonly number[], from: number, to: number) => {
  let sum = 0
  for (let index = from; index <= to; index++) sum += chances[index] ?? 0
  return sum
}
