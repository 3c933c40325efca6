import { chiSquaredQuantile } from '../distributions/chi-squared.ts'
import { levelProblem } from '../inference/estimate.ts'
import type { LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { studiesProblem } from './study.ts'
import type { Study } from './study.ts'
import { tauForQ } from './tau-squared.ts'
import { weightedFit } from './weighted-fit.ts'

/** Interval of the spread between studies, as τ² and as I² in percent. */
export interface TauInterval {
  level: number
  tau2: { low: number; high: number }
  i2: { low: number; high: number }
  method: 'q-profile'
}

/** `rootTolerance` as in `RandomEffectsOptions`. */
export interface TauIntervalOptions extends LevelOption {
  rootTolerance?: number
}

/**
 * Q-profile interval of τ²: every τ² whose Q lies between the chi-squared quantiles. With few studies it is wide, and
 * says so. Source: W. Viechtbauer, Stat. Med. 26 (2007) 37-52.
 */
export function tauInterval(
  studies: readonly Study[],
  { level = 0.95, rootTolerance = 0 }: TauIntervalOptions = {},
): Result<TauInterval> {
  const problem = studiesProblem(studies, 2) ?? levelProblem(level)
  if (problem) return problem
  const design = { studies, x: studies.map(() => [1]) }
  const df = studies.length - 1
  const low = tauForQ(design, chiSquaredQuantile((1 + level) / 2, df), rootTolerance)
  const high = tauForQ(design, chiSquaredQuantile((1 - level) / 2, df), rootTolerance)
  if (low === undefined || high === undefined) return notComputable('not-converged', 'no bound of the spread was found')
  // No spread at all would be an interval from 0 to 0: surer than a few studies can be.
  if (high === 0) return notComputable('no-variance', 'the studies agree more than chance allows, so no spread fits')
  const typical =
    df /
    weightedFit(
      design,
      studies.map(({ variance }) => 1 / variance),
    ).traceP
  const share = (tau2: number) => (100 * tau2) / (typical + tau2)
  return computed({
    level,
    tau2: { low, high },
    i2: { low: share(low), high: share(high) },
    method: 'q-profile' as const,
  })
}
