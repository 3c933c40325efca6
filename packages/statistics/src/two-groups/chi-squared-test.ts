import { chiSquaredAbove } from '../distributions/chi-squared.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { twoByTwoProblem } from '../sufficient/counts.ts'
import type { TwoByTwo } from '../sufficient/counts.ts'
import { sharesOf } from './risk-difference.ts'

/** Pearson's chi-squared of the 2 × 2 table, with Yates' correction when asked for. */
export function chiSquaredTest(table: TwoByTwo, { continuity = false } = {}): Result<{ statistic: number; p: number }> {
  const problem = twoByTwoProblem(table)
  if (problem) return problem
  const { treated, control } = table
  const share = (treated.events + control.events) / (treated.n + control.n)
  if (share === 0 || share === 1) return notComputable('no-variance', 'everybody or nobody had the event')
  const { difference } = sharesOf(table)
  const inverses = 1 / treated.n + 1 / control.n
  const yates = continuity ? Math.min(0.5, Math.abs(difference) / inverses) : 0
  let statistic = 0
  for (const { events, n } of [treated, control])
    for (const [observed, expected] of [
      [events, n * share],
      [n - events, n * (1 - share)],
    ] as const)
      statistic += (Math.abs(observed - expected) - yates) ** 2 / expected
  return computed({ statistic, p: chiSquaredAbove(statistic, 1) })
}
