import { normalQuantile } from '../distributions/normal.ts'
import { levelProblem } from '../inference/estimate.ts'
import type { Interval, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { twoByTwoProblem } from '../sufficient/counts.ts'
import type { TwoByTwo } from '../sufficient/counts.ts'

/** A ratio with its logarithm, because pooling and standard errors live on the log scale. */
export interface Ratio {
  ratio: number
  log: number
  logStandardError: number
  interval: Interval
}

/**
 * Share of the treated over share of the control, with the interval on the log scale.
 * Source: Katz et al., Biometrics 34 (1978) 469-474. Refuses a cell of 0 events: no correction is added in silence.
 */
export function riskRatio(table: TwoByTwo, { level = 0.95 }: LevelOption = {}): Result<Ratio> {
  const problem = twoByTwoProblem(table) ?? levelProblem(level)
  if (problem) return problem
  const { treated, control } = table
  if (treated.events === 0 || control.events === 0)
    return notComputable('zero-cell', 'nobody had the event in one of the arms')
  const variance = 1 / treated.events - 1 / treated.n + 1 / control.events - 1 / control.n
  return ratioOf(treated.events / treated.n / (control.events / control.n), variance, level, 'risk-ratio-log')
}

/** Odds of the treated over odds of the control, with Woolf's interval. Source: B. Woolf, Ann. Hum. Genet. 19 (1955) 251-253. */
export function oddsRatio(table: TwoByTwo, { level = 0.95 }: LevelOption = {}): Result<Ratio> {
  const problem = twoByTwoProblem(table) ?? levelProblem(level)
  if (problem) return problem
  const { treated, control } = table
  const [a, b, c, d] = [treated.events, treated.n - treated.events, control.events, control.n - control.events]
  if (a === 0 || b === 0 || c === 0 || d === 0) return notComputable('zero-cell', 'one of the four cells is empty')
  return ratioOf((a * d) / (b * c), 1 / a + 1 / b + 1 / c + 1 / d, level, 'odds-ratio-woolf')
}

function ratioOf(ratio: number, variance: number, level: number, method: string): Result<Ratio> {
  if (!(variance > 0)) return notComputable('no-variance', 'everybody had the event in both arms')
  const logStandardError = Math.sqrt(variance)
  const log = Math.log(ratio)
  const half = normalQuantile((1 + level) / 2) * logStandardError
  return computed({
    ratio,
    log,
    logStandardError,
    interval: { level, low: Math.exp(log - half), high: Math.exp(log + half), method },
  })
}
