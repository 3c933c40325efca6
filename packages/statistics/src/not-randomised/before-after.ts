import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { computed } from '../result.ts'
import type { Result } from '../result.ts'
import { meanOf, momentsProblem, varianceOf } from '../sufficient/moments.ts'
import type { Moments } from '../sufficient/moments.ts'

/**
 * After minus before of the same people. Its `kind` is a difference and never an effect: what would have happened
 * anyway is in it, so no report may put it where an effect stands.
 */
export interface BeforeAfterDifference extends Estimate {
  kind: 'difference'
  n: number
}

/** Paired difference, from the moments of each person's change. */
export function beforeAfter(changes: Moments, { level = 0.95 }: LevelOption = {}): Result<BeforeAfterDifference> {
  const problem = momentsProblem(changes, 'the group')
  if (problem) return problem
  const spread = Math.sqrt(varianceOf(changes) / changes.n)
  const estimate = estimateWith(meanOf(changes), spread, changes.n - 1, 'paired-t', level)
  return estimate.computable ? computed({ ...estimate, kind: 'difference' as const, n: changes.n }) : estimate
}
