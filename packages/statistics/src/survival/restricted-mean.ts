import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import type { TimePoint } from '../sufficient/time-counts.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import type { KaplanMeier } from './kaplan-meier.ts'

/** Mean time up to the horizon, in the unit of the times. */
export interface RestrictedMean {
  horizon: number
  mean: number
  standardError: number
}

/**
 * Area under the curve up to a horizon: "of the first 365 days, so many on benefit on average". Needs no assumption
 * about hazards. Refused when the horizon lies beyond the data and people are still left, since nobody saw that part.
 * Source: Irwin, J. Hygiene 47 (1949); Royston and Parmar, BMC Med. Res. Methodol. 13 (2013) 152.
 */
export function restrictedMean(times: readonly TimePoint[], horizon: number): Result<RestrictedMean> {
  if (!(horizon > 0) || !Number.isFinite(horizon)) return notComputable('invalid-input', 'horizon must be above 0')
  const curve = kaplanMeier(times)
  if (!curve.computable) return curve
  const last = times.at(-1)?.time ?? 0
  const end = curve.points.at(-1)?.surviving ?? 1
  if (horizon > last && end > 0)
    return notComputable('horizon-beyond-data', `people were observed up to ${last}, the horizon is ${horizon}`)
  return computed({ horizon, ...area(curve, horizon) })
}

function area({ points }: KaplanMeier, horizon: number): { mean: number; standardError: number } {
  const steps = points.filter(({ time }) => time < horizon)
  const pieces = steps.map(({ time, surviving }, index) => ((steps[index + 1]?.time ?? horizon) - time) * surviving)
  let variance = 0
  let after = 0
  for (const [index, { atRisk, events }] of [...steps.entries()].toReversed()) {
    after += pieces[index] ?? 0
    if (events < atRisk) variance += (after ** 2 * events) / (atRisk * (atRisk - events))
  }
  return { mean: (steps[0]?.time ?? horizon) + after, standardError: Math.sqrt(variance) }
}

/** Two restricted means and their difference, treated minus control. */
export interface RestrictedMeanDifference extends Estimate {
  treated: RestrictedMean
  control: RestrictedMean
}

/** Difference in mean time up to the horizon; normal, as the groups are independent. */
export function restrictedMeanDifference(
  treated: readonly TimePoint[],
  control: readonly TimePoint[],
  horizon: number,
  { level = 0.95 }: LevelOption = {},
): Result<RestrictedMeanDifference> {
  const one = restrictedMean(treated, horizon)
  if (!one.computable) return one
  const other = restrictedMean(control, horizon)
  if (!other.computable) return other
  const spread = Math.hypot(one.standardError, other.standardError)
  const estimate = estimateWith(one.mean - other.mean, spread, 'normal', 'restricted-mean', level)
  return estimate.computable ? computed({ ...estimate, treated: one, control: other }) : estimate
}
