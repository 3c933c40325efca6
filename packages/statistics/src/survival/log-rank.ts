import { apply, at, put, zeros } from '../algebra/matrix.ts'
import { invertSymmetric } from '../algebra/symmetric-inverse.ts'
import { dot } from '../algebra/vector.ts'
import { chiSquaredAbove } from '../distributions/chi-squared.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { mergeTimes } from '../sufficient/time-counts.ts'
import type { TimeGroup, TimePoint, TimeTable } from '../sufficient/time-counts.ts'
import { armsOf, riskPoints, tableProblem } from './risk-sets.ts'

/** Observed and expected outflow per arm, in the order of `arms`. */
export interface LogRank {
  arms: string[]
  observed: number[]
  expected: number[]
  statistic: number
  df: number
  p: number
}

/** `peto` weighs early outflow more (weights: share still left just before). */
export interface LogRankOptions {
  weights?: 'log-rank' | 'peto'
}

/**
 * Log-rank test over any number of arms, stratified by the strata of the table.
 * Sources: Mantel, Cancer Chemother. Rep. 50 (1966); Harrington and Fleming, Biometrika 69 (1982) for the weights.
 */
export function logRank(table: TimeTable, { weights = 'log-rank' }: LogRankOptions = {}): Result<LogRank> {
  const arms = armsOf(table)
  if (arms.length < 2) return notComputable('empty-arm', `${arms.length} arm; at least two are needed`)
  const problem = tableProblem(table, arms)
  if (problem) return problem
  const observed = arms.map(() => 0)
  const expected = arms.map(() => 0)
  const variance = zeros(arms.length)
  for (const groups of Map.groupBy(table.groups, ({ stratum }) => stratum).values())
    addStratum(groups, arms, weights === 'peto', { observed, expected, variance })
  if (observed.every((count) => count === 0)) return notComputable('no-events', 'nobody left in any arm')
  const gaps = arms.map((_, index) => (observed[index] ?? 0) - (expected[index] ?? 0))
  const never = arms.find((_, index) => (expected[index] ?? 0) === 0)
  if (never !== undefined) return notComputable('no-overlap', `nobody of ${never} was there when somebody left`)
  const { inverse, kept } = invertSymmetric(variance)
  if (kept.length < arms.length - 1)
    return notComputable('no-overlap', 'some arms were never there together when somebody left')
  const statistic = dot(gaps, apply(inverse, gaps))
  const df = arms.length - 1
  return computed({ arms, observed, expected, statistic, df, p: chiSquaredAbove(statistic, df) })
}

interface Sums {
  observed: number[]
  expected: number[]
  variance: ReturnType<typeof zeros>
}

function addStratum(groups: readonly TimeGroup[], arms: readonly string[], peto: boolean, sums: Sums): void {
  const whole = riskPoints(groups.reduce<TimePoint[]>((sum, group) => mergeTimes(sum, group.times), []))
  const own = arms.map((arm) => cursor(groups.find((group) => group.arm === arm)?.times ?? []))
  let left = 1
  for (const { time, events, atRisk } of whole) {
    if (events === 0) continue
    const weight = peto ? left : 1
    left *= (atRisk - events) / atRisk
    const here = own.map((at0) => at0(time))
    const spread = atRisk > 1 ? (weight ** 2 * events * (atRisk - events)) / (atRisk - 1) : 0
    for (const [i, one] of here.entries()) {
      sums.observed[i] = (sums.observed[i] ?? 0) + weight * one.events
      sums.expected[i] = (sums.expected[i] ?? 0) + (weight * events * one.atRisk) / atRisk
      for (const [j, other] of here.entries()) {
        const shares = (one.atRisk / atRisk) * ((i === j ? 1 : 0) - other.atRisk / atRisk)
        put(sums.variance, i, j, at(sums.variance, i, j) + spread * shares)
      }
    }
  }
}

/** Reads events and number at risk at rising times in one pass. */
export function cursor(times: readonly TimePoint[]): (time: number) => { events: number; atRisk: number } {
  const points = riskPoints(times)
  let index = 0
  return (time) => {
    while ((points[index]?.time ?? Infinity) < time) index += 1
    const point = points[index]
    return { events: point?.time === time ? point.events : 0, atRisk: point?.atRisk ?? 0 }
  }
}
