import { normalQuantile } from '../distributions/normal.ts'
import { levelProblem } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import type { TimePoint } from '../sufficient/time-counts.ts'
import { riskPoints, timesProblem } from './risk-sets.ts'

/** One step of the curve. Where nobody is left its uncertainty is refused: an interval of no width would be a lie. */
export interface CurvePoint {
  time: number
  atRisk: number
  events: number
  /** Share not yet gone; 1 minus this is the share that left. */
  surviving: number
  standardError: number | NotComputable
  low: number | NotComputable
  high: number | NotComputable
}

/** The curve and its median time with an interval. */
export interface KaplanMeier {
  n: number
  events: number
  points: CurvePoint[]
  median: number | NotComputable
  medianLow: number | NotComputable
  medianHigh: number | NotComputable
  level: number
  method: string
}

/** Interval of the curve. Log-log stays within 0 and 1 and is the default; log is what R's survfit prints. */
export type CurveInterval = 'log-log' | 'log'

/**
 * Kaplan-Meier with Greenwood's standard error. Sources: Kaplan and Meier, JASA 53 (1958) 457-481; log-log interval:
 * Kalbfleisch and Prentice (1980), section 1.3; the median and its interval by reading across at one half.
 */
export function kaplanMeier(
  times: readonly TimePoint[],
  { level = 0.95, interval = 'log-log' }: { level?: number; interval?: CurveInterval } = {},
): Result<KaplanMeier> {
  const problem = timesProblem(times, 'the arm') ?? levelProblem(level)
  if (problem) return problem
  const z = normalQuantile((1 + level) / 2)
  let surviving = 1
  let sum = 0
  const points: CurvePoint[] = []
  for (const { time, events, atRisk } of riskPoints(times)) {
    if (events === 0) continue
    surviving *= (atRisk - events) / atRisk
    sum += events === atRisk ? 0 : events / (atRisk * (atRisk - events))
    const width = Math.sqrt(sum)
    const [low, high] = surviving > 0 ? limits(surviving, width, z, interval) : [GONE, GONE]
    points.push({ time, atRisk, events, surviving, standardError: surviving > 0 ? surviving * width : GONE, low, high })
  }
  return computed({
    n: times.reduce((all, { events, censored }) => all + events + censored, 0),
    events: times.reduce((all, { events }) => all + events, 0),
    points,
    median: crossing(points, ({ surviving: share }) => share),
    medianLow: crossing(points, ({ low }) => low),
    medianHigh: crossing(points, ({ high }) => high),
    level,
    method: `kaplan-meier-${interval}`,
  })
}

const GONE = notComputable('no-variance', 'nobody is left at this time')

function limits(surviving: number, width: number, z: number, interval: CurveInterval): [number, number] {
  const log = Math.log(surviving)
  if (interval === 'log') return [surviving * Math.exp(-z * width), Math.min(1, surviving * Math.exp(z * width))]
  const spread = (z * width) / log
  return [Math.exp(log * Math.exp(-spread)), Math.exp(log * Math.exp(spread))]
}

/** First time at which the curve is at or below one half; on a flat piece at one half, the middle of that piece. */
function crossing(
  points: readonly CurvePoint[],
  of: (point: CurvePoint) => number | NotComputable,
): number | NotComputable {
  const tolerance = 1e-9
  for (const [index, point] of points.entries()) {
    const value = of(point)
    if (typeof value !== 'number' || value > 0.5 + tolerance) continue
    const next = points[index + 1]
    return value >= 0.5 - tolerance && next !== undefined ? (point.time + next.time) / 2 : point.time
  }
  return notComputable('not-reached', 'the curve stays above one half')
}
