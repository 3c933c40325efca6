import { normalTwoSided } from '../distributions/normal.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import type { ValueCounts } from '../sufficient/value-counts.ts'

/** `superiority` is the chance that a treated person scores above a control person, ties counted half. */
export interface MannWhitney {
  w: number
  superiority: number
  statistic: number
  p: number
}

/**
 * Mann-Whitney with ties, normal approximation and continuity correction.
 * Source: Mann and Whitney, Ann. Math. Stat. 18 (1947) 50-60; ties as in Lehmann, Nonparametrics (1975).
 */
export function mannWhitney(counts: ValueCounts, { continuity = true } = {}): Result<MannWhitney> {
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
  const centred = w - (treated * control) / 2
  const variance = ((treated * control) / 12) * (below + 1 - ties / (below * (below - 1)))
  if (!(variance > 1e-12)) return notComputable('no-variance', 'all observations are equal')
  const correction = continuity ? Math.sign(centred) * 0.5 : 0
  const statistic = (centred - correction) / Math.sqrt(variance)
  return computed({ w, superiority: w / (treated * control), statistic, p: Math.min(1, normalTwoSided(statistic)) })
}
