import { rootBetween } from '../algebra/root.ts'
import { levelProblem } from '../inference/estimate.ts'
import type { LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import { twoByTwoProblem } from '../sufficient/counts.ts'
import type { TwoByTwo } from '../sufficient/counts.ts'
import { chanceOfNoLikelier, likelyTables, rangeOf } from './hypergeometric.ts'
import type { LikelyTables } from './hypergeometric.ts'

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
  const problem = twoByTwoProblem(table) ?? levelProblem(level)
  if (problem) return problem
  const { treated, control } = table
  const margins = { treated: treated.n, control: control.n, events: treated.events + control.events }
  const [first, last] = rangeOf(margins)
  if (first === last)
    return notComputable('no-variance', 'everybody or nobody had the event, so nothing can be compared')
  const seen = treated.events
  const p = chanceOfNoLikelier(margins, seen)
  const tail = (1 - level) / 2
  const at = (of: (tables: LikelyTables) => number) => (logOdds: number) => of(likelyTables(margins, logOdds))
  const rootOf = (gap: (tables: LikelyTables) => number) => exponential(rootBetween(at(gap), -SPAN, SPAN))
  const low = seen === first ? 0 : rootOf((tables) => massOf(tables, (k) => k >= seen) - tail)
  const high = seen === last ? UNBOUNDED : rootOf((tables) => massOf(tables, (k) => k <= seen) - tail)
  const estimate = seen === first ? 0 : seen === last ? UNBOUNDED : rootOf((tables) => meanOf(tables) - seen)
  if (typeof low !== 'number') return low
  return computed({ p: Math.min(1, p), oddsRatio: estimate, interval: { level, low, high, method: 'fisher-exact' } })
}

/** Log odds beyond which a double ends. */
const SPAN = 600
const UNBOUNDED = notComputable('unbounded', 'the table has an empty cell on this side, so there is no upper bound')

const exponential = (logOdds: number | undefined): OddsBound =>
  logOdds === undefined ? notComputable('not-converged', 'no odds ratio fits') : Math.exp(logOdds)

const massOf = ({ from, chances }: LikelyTables, counts: (k: number) => boolean) =>
  chances.reduce((sum, chance, index) => (counts(from + index) ? sum + chance : sum), 0)

const meanOf = ({ from, chances }: LikelyTables) =>
  chances.reduce((sum, chance, index) => sum + chance * (from + index), 0)
