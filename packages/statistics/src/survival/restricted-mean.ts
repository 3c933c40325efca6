import { combinedDf, estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import type { TimePoint } from '../sufficient/time-counts.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import type { KaplanMeier } from './kaplan-meier.ts'
import { seenUpTo } from './risk-sets.ts'

/** Mean time up to the horizon, in the unit of the times. One person, or one moment for all, has no standard error. */
export interface RestrictedMean {
  horizon: number
  n: number
  /** Outflows before the horizon. */
  events: number
  mean: number
  standardError: number | NotComputable
}

/**
 * Area under the curve up to a horizon: "of the first 365 days, so many on benefit on average". Needs no assumption
 * about hazards. Refused when the horizon lies beyond what was seen (see `seenUpTo`).
 * Source: Irwin, J. Hygiene 47 (1949); Royston and Parmar, BMC Med. Res. Methodol. 13 (2013) 152.
 */
export function restrictedMean(times: readonly TimePoint[], horizon: number): Result<RestrictedMean> {
  if (!(horizon > 0) || !Number.isFinite(horizon)) return notComputable('invalid-input', 'horizon must be above 0')
  const curve = kaplanMeier(times)
  if (!curve.computable) return curve
  const { seen, last } = seenUpTo(times, horizon)
  if (!seen)
    return notComputable('horizon-beyond-data', `people were observed up to ${last}, the horizon is ${horizon}`)
  const { mean, standardError } = area(curve, horizon)
  const events = times.filter(({ time }) => time < horizon).reduce((sum, point) => sum + point.events, 0)
  return computed({
    horizon,
    n: curve.n,
    events,
    mean,
    standardError:
      curve.n === 1
        ? notComputable('one-observation', 'one person has no spread')
        : standardError > 0
          ? standardError
          : notComputable('no-variance', 'nobody left before the horizon, or everybody at one moment'),
  })
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

/** Fewer people than this in an arm, and the interval of a difference breaks its promise (see `simulation`). */
export const FEWEST_FOR_RESTRICTED_MEAN = 20

/**
 * `t` (default) is for arms of the size of a pilot: variances with n - 1, degrees of freedom from the outflows, refused
 * below 20 people an arm. `z` is the large-sample form that R's survRM2 gives, for arms of any size.
 */
export interface RestrictedMeanOptions extends LevelOption {
  test?: 't' | 'z'
}

/**
 * Difference in mean time up to the horizon; the arms are independent. Small arms: variance × n/(n - 1), which is the
 * plain sample variance where nobody was lost, and Satterthwaite's degrees of freedom with (outflows - 1) an arm.
 */
export function restrictedMeanDifference(
  treated: readonly TimePoint[],
  control: readonly TimePoint[],
  horizon: number,
  { level = 0.95, test = 't' }: RestrictedMeanOptions = {},
): Result<RestrictedMeanDifference> {
  const one = restrictedMean(treated, horizon)
  if (!one.computable) return one
  const other = restrictedMean(control, horizon)
  if (!other.computable) return other
  for (const { standardError } of [one, other]) if (typeof standardError !== 'number') return standardError
  const few = [one, other].find(({ n }) => n < FEWEST_FOR_RESTRICTED_MEAN)
  if (test === 't' && few !== undefined)
    return notComputable(
      'too-few-people',
      `${few.n} people in an arm; a difference in time needs ${FEWEST_FOR_RESTRICTED_MEAN}`,
    )
  const parts = [one, other].map(({ standardError, n, events }) => ({
    variance: (standardError as number) ** 2 * (test === 't' ? n / (n - 1) : 1),
    df: Math.max(1, events - 1),
  }))
  const spread = Math.sqrt(parts.reduce((sum, { variance }) => sum + variance, 0))
  const df = test === 't' ? combinedDf(parts) : 'normal'
  const estimate = estimateWith(one.mean - other.mean, spread, df, `restricted-mean-${test}`, level)
  return estimate.computable ? computed({ ...estimate, treated: one, control: other }) : estimate
}
