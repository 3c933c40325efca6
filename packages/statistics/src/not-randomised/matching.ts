import { withoutRounding } from '../algebra/rounding.ts'
import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { placeOf } from '../sufficient/cells.ts'
import type { CellTable } from '../sufficient/cells.ts'
import type { Moments } from '../sufficient/moments.ts'
import { varianceOf } from '../sufficient/moments.ts'
import { propensity } from './logistic.ts'

/** One person for nearest-neighbour matching: the only estimator here that needs rows, so it stays inside a tenant. */
export interface MatchRow {
  treated: boolean
  x: readonly number[]
  y: number
}

/** Difference between matched pairs. No standard error: pairs share people's luck in ways a t-test does not know. */
export interface NearestMatch {
  pairs: number
  unmatched: number
  difference: number
}

/**
 * `both` takes the nearest on either side. `below` takes the nearest with at most the same chance and looks above only
 * when there is none: that is what MatchIt 4.5.1 does, which compares the two distances as whole numbers (both 0).
 */
export type MatchSide = 'both' | 'below'

/**
 * Pairs each treated person with an untreated one near in chance of treatment, highest chance first, each used once;
 * equal distances go to the earlier row. Source: Ho, Imai, King, Stuart, Political Analysis 15 (2007).
 */
export function nearestMatch(
  rows: readonly MatchRow[],
  { side = 'both' }: { side?: MatchSide } = {},
): Result<NearestMatch> {
  const fit = propensity(rows.map(({ x, treated }) => ({ x, n: 1, treated: treated ? 1 : 0 })))
  if (!fit.computable) return fit
  const people = rows.map(({ treated, y }, index) => ({ treated, y, index, chance: fit.chances[index] ?? 0 }))
  const free = new Set(people.filter(({ treated }) => !treated))
  const treated = people.filter((person) => person.treated).toSorted((one, other) => other.chance - one.chance)
  if (treated.length === 0 || free.size === 0) return notComputable('empty-arm', 'one of the groups is empty')
  let pairs = 0
  let sum = 0
  for (const person of treated) {
    const partner = side === 'below' ? (nearest(free, person, true) ?? nearest(free, person)) : nearest(free, person)
    if (partner === undefined) break
    free.delete(partner)
    pairs += 1
    sum += person.y - partner.y
  }
  return computed({ pairs, unmatched: treated.length - pairs, difference: sum / pairs })
}

interface Candidate {
  index: number
  chance: number
  y: number
}

function nearest<P extends Candidate>(free: ReadonlySet<P>, person: Candidate, below = false): P | undefined {
  let found: P | undefined
  let distance = Infinity
  for (const candidate of free) {
    const gap = person.chance - candidate.chance
    if (below && (gap < 0 || (gap === 0 && candidate.index > person.index))) continue
    // From below, of equals the later row lies nearest in the order.
    if (Math.abs(gap) < distance || (below && Math.abs(gap) === distance)) {
      found = candidate
      distance = Math.abs(gap)
    }
  }
  return found
}

/** Effect on the treated within cells of equal covariates, and how many people found a like. */
export interface ExactMatch extends Estimate {
  treated: number
  control: number
}

/**
 * Compares only people with equal covariates; untreated people count as many times as there are treated in their cell.
 * HC2 with those weights. Cells with one group only are left out and counted out.
 */
export function exactMatch(table: CellTable, arm: string, { level = 0.95 }: LevelOption = {}): Result<ExactMatch> {
  const place = placeOf(table, arm)
  const pairs = [...Map.groupBy(table.cells, ({ x }) => x.filter((_, index) => index !== place).join(' ')).values()]
    .map((cells) => ({
      treated: cells.find(({ x }) => x[place] === 1),
      control: cells.find(({ x }) => x[place] === 0),
    }))
    .flatMap(({ treated, control }) => (treated && control ? [{ treated, control }] : []))
  if (pairs.length === 0) return notComputable('no-overlap', 'no treated person has an equal among the others')
  const treated = pairs.reduce((sum, pair) => sum + pair.treated.n, 0)
  const control = pairs.reduce((sum, pair) => sum + pair.control.n, 0)
  if (treated < 2 || control < 2) return notComputable('one-observation', 'too few people have an equal')
  const weights = pairs.map((pair) => ((pair.treated.n / pair.control.n) * control) / treated)
  const one = weightedArm(pairs.map((pair) => ({ moments: pair.treated, weight: 1 })))
  const other = weightedArm(pairs.map((pair, index) => ({ moments: pair.control, weight: weights[index] ?? 0 })))
  const df = treated + control - 2
  const estimate = estimateWith(
    one.mean - other.mean,
    Math.sqrt(one.variance + other.variance),
    df,
    'exact-match-HC2',
    level,
  )
  return estimate.computable ? computed({ ...estimate, treated, control }) : estimate
}

function weightedArm(cells: readonly { moments: Moments; weight: number }[]) {
  const weights = cells.reduce((sum, { moments, weight }) => sum + weight * moments.n, 0)
  const mean = cells.reduce((sum, { moments, weight }) => sum + weight * moments.sum, 0) / weights
  const squares = cells.reduce((sum, { moments, weight }) => {
    const within = varianceOf(moments) * (moments.n - 1)
    const around = moments.n * (moments.sum / moments.n - mean) ** 2
    return sum + (weight ** 2 * (within + around)) / (1 - weight / weights)
  }, 0)
  const scale = cells.reduce((sum, { moments, weight }) => sum + weight ** 2 * moments.sumsq, 0)
  return { mean, variance: withoutRounding(squares, scale, 'from-gaps') / weights ** 2 }
}
