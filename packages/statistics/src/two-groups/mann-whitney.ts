import { normalTwoSided } from '../distributions/normal.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import type { ValueCounts } from '../sufficient/value-counts.ts'

/**
 * `superiority` is the chance that a treated person scores above a control person, ties counted half. `statistic` is the
 * normal one, also beside an exact p.
 */
export interface MannWhitney {
  w: number
  superiority: number
  statistic: number
  p: number
  method: 'exact' | 'normal'
}

/**
 * `exact`: over all ways to divide the people over the arms; by default up to 50 people, beyond that the normal limit.
 * Asked for above 120 people it is refused: it would take minutes, and the normal limit tells the same.
 */
export interface MannWhitneyOptions {
  continuity?: boolean
  exact?: boolean
}

/** Up to this many people together the p is exact, as R's wilcox.test does per arm. */
const MOST_FOR_EXACT = 50
/** Beyond this many the exact sum is refused, also when it is asked for. */
const MOST_TO_SUM = 120

/**
 * Mann-Whitney with ties. Exact: the permutation distribution of the mid-rank sum, two-sided by distance from its mean
 * (without ties equal to the tables of Mann and Whitney); else the normal approximation with continuity correction.
 * Sources: Mann and Whitney, Ann. Math. Stat. 18 (1947) 50-60; ties as in Lehmann, Nonparametrics (1975), section 1.4.
 */
export function mannWhitney(
  counts: ValueCounts,
  { continuity = true, exact }: MannWhitneyOptions = {},
): Result<MannWhitney> {
  const problem = countsProblem(counts)
  if (problem) return problem
  let below = 0
  let treated = 0
  let control = 0
  let w = 0
  let ties = 0
  for (const line of counts) {
    const together = line.treated + line.control
    w += line.treated * (control + line.control / 2)
    ties += together ** 3 - together
    treated += line.treated
    control += line.control
    below += together
  }
  if (treated === 0 || control === 0) return notComputable('empty-arm', 'one of the arms has no observations')
  if (treated === 1 || control === 1)
    return notComputable('one-observation', 'one of the arms has one observation, which no ranks can tell apart')
  const centred = w - (treated * control) / 2
  const variance = ((treated * control) / 12) * (below + 1 - ties / (below * (below - 1)))
  if (!(variance > 1e-12)) return notComputable('no-variance', 'all observations are equal')
  // The correction may not pull the statistic past 0.
  const correction = continuity ? Math.sign(centred) * Math.min(0.5, Math.abs(centred)) : 0
  const statistic = (centred - correction) / Math.sqrt(variance)
  const isExact = exact ?? below <= MOST_FOR_EXACT
  if (isExact && below > MOST_TO_SUM)
    return notComputable('invalid-input', `an exact p is summed up to ${MOST_TO_SUM} people; these are ${below}`)
  return computed({
    w,
    superiority: w / (treated * control),
    statistic,
    p: isExact ? exactP(counts, treated, centred) : Math.min(1, normalTwoSided(statistic)),
    method: isExact ? ('exact' as const) : ('normal' as const),
  })
}

function countsProblem(counts: ValueCounts): NotComputable | undefined {
  let before = -Infinity
  for (const { value, treated, control } of counts) {
    if (!Number.isFinite(value) || value <= before)
      return notComputable('invalid-input', 'values must be finite, sorted, and stand once each')
    if (![treated, control].every((count) => Number.isInteger(count) && count >= 0))
      return notComputable('invalid-input', `value ${value}: counts must be whole numbers from 0`)
    before = value
  }
  return undefined
}

/**
 * Share of all divisions of the people over the arms whose rank sum lies as far from its mean or farther. Doubled
 * mid-ranks are whole numbers, so the sums are places in an array; `ways[k][s]` grows by one person at a time, as far as
 * the sums of k people reach.
 */
function exactP(counts: ValueCounts, treated: number, centred: number): number {
  const ranks = doubledRanks(counts)
  const n = ranks.length
  // The largest sum of k people, for every k.
  const reach = [0]
  for (const rank of ranks.toReversed()) reach.push((reach.at(-1) ?? 0) + rank)
  const ways = Array.from({ length: treated + 1 }, (_, people) => new Float64Array((reach[people] ?? 0) + 1))
  ways[0]?.fill(1)
  for (const rank of ranks)
    for (let taken = treated; taken > 0; taken--) {
      const [from, to] = [ways[taken - 1], ways[taken]]
      if (from && to) for (let sum = from.length - 1; sum >= 0; sum--) to[sum + rank] = add(to, sum + rank, from[sum])
    }
  const all = ways[treated] ?? new Float64Array(0)
  const middle = treated * (n + 1)
  let [far, whole] = [0, 0]
  for (const [sum, count] of all.entries()) {
    whole += count
    if (Math.abs(sum - middle) >= 2 * Math.abs(centred) - 1e-9) far += count
  }
  return Math.min(1, far / whole)
}

const add = (ways: Float64Array, place: number, more = 0) => (ways[place] ?? 0) + more

function doubledRanks(counts: ValueCounts): number[] {
  let below = 0
  return counts.flatMap(({ treated, control }) => {
    const together = treated + control
    const rank = 2 * below + together + 1
    below += together
    return Array.from({ length: together }, () => rank)
  })
}
