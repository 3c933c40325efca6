import { normalQuantile } from '../distributions/normal.ts'
import { levelProblem } from '../inference/estimate.ts'
import type { Interval, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { twoByTwoProblem } from '../sufficient/counts.ts'
import type { TwoByTwo } from '../sufficient/counts.ts'
import { wilsonBounds } from './proportion.ts'

/** Share of the treated minus share of the control: times 100 it is "so many more per 100 people". */
export interface RiskDifference {
  difference: number
  shareTreated: number
  shareControl: number
  interval: Interval
}

/** The Wald form, with its standard error. */
export interface WaldRiskDifference extends RiskDifference {
  standardError: number
}

/**
 * Difference of two shares with Newcombe's interval (his method 10), built from two Wilson intervals; keeps its
 * promise at 30 persons an arm and 5 %, where Wald's does not. Source: R. G. Newcombe, Stat. Med. 17 (1998) 873-890.
 */
export function newcombe(table: TwoByTwo, { level = 0.95 }: LevelOption = {}): Result<RiskDifference> {
  const problem = twoByTwoProblem(table) ?? levelProblem(level)
  if (problem) return problem
  const { difference, shareTreated, shareControl } = sharesOf(table)
  const [lowTreated, highTreated] = wilsonBounds(table.treated, level)
  const [lowControl, highControl] = wilsonBounds(table.control, level)
  const low = difference - Math.hypot(shareTreated - lowTreated, highControl - shareControl)
  const high = difference + Math.hypot(highTreated - shareTreated, shareControl - lowControl)
  return computed({ difference, shareTreated, shareControl, interval: { level, low, high, method: 'newcombe' } })
}

/** The textbook interval, kept for comparison with older reports. Too narrow for small groups and rare outcomes. */
export function waldRiskDifference(
  table: TwoByTwo,
  { level = 0.95, continuity = false }: LevelOption & { continuity?: boolean } = {},
): Result<WaldRiskDifference> {
  const problem = twoByTwoProblem(table) ?? levelProblem(level)
  if (problem) return problem
  const { difference, shareTreated, shareControl } = sharesOf(table)
  const { treated, control } = table
  const standardError = Math.sqrt(
    (shareTreated * (1 - shareTreated)) / treated.n + (shareControl * (1 - shareControl)) / control.n,
  )
  if (standardError === 0) return notComputable('no-variance', 'both shares are 0 or 1')
  const inverses = 1 / treated.n + 1 / control.n
  const correction = continuity ? Math.min(0.5, Math.abs(difference) / inverses) * inverses : 0
  const half = normalQuantile((1 + level) / 2) * standardError + correction
  return computed({
    difference,
    shareTreated,
    shareControl,
    standardError,
    interval: {
      level,
      low: Math.max(-1, difference - half),
      high: Math.min(1, difference + half),
      method: continuity ? 'wald-continuity' : 'wald',
    },
  })
}

/** The two shares and their difference. */
export function sharesOf({ treated, control }: TwoByTwo) {
  const shareTreated = treated.events / treated.n
  const shareControl = control.events / control.n
  return { shareTreated, shareControl, difference: shareTreated - shareControl }
}
