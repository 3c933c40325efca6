import { betaQuantile } from '../distributions/beta.ts'
import type { LevelOption } from '../inference/estimate.ts'
import { computed } from '../result.ts'
import type { Result } from '../result.ts'
import type { Counts } from '../sufficient/counts.ts'
import { proportionProblem } from './proportion.ts'
import type { Proportion } from './proportion.ts'

/** Share with the exact interval, never too narrow and often too wide. Source: Clopper and Pearson, Biometrika 26 (1934) 404-413. */
export function clopperPearson(counts: Counts, { level = 0.95 }: LevelOption = {}): Result<Proportion> {
  const problem = proportionProblem(counts, level)
  if (problem) return problem
  const { events, n } = counts
  const tail = (1 - level) / 2
  const low = events === 0 ? 0 : betaQuantile(tail, events, n - events + 1)
  const high = events === n ? 1 : betaQuantile(1 - tail, events + 1, n - events)
  return computed({ proportion: events / n, interval: { level, low, high, method: 'clopper-pearson' } })
}
