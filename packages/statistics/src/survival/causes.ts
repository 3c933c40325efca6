import { normalQuantile } from '../distributions/normal.ts'
import { levelProblem } from '../inference/estimate.ts'
import type { Interval, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import type { TimePoint } from '../sufficient/time-counts.ts'
import { riskPoints, seenUpTo, timesProblem } from './risk-sets.ts'

/** Share that left for one cause by the horizon. */
export interface CauseShare {
  cause: string
  events: number
  share: number
  standardError: number | NotComputable
  interval: Interval | NotComputable
}

/** Outflow by cause up to a horizon. `surviving` and all shares add up to 1. */
export interface OutflowByCause {
  horizon: number
  surviving: number
  causes: CauseShare[]
}

/** The name under which outflow without a recorded cause is kept. */
export const UNKNOWN_CAUSE = '(unknown)'

/**
 * Cumulative incidence per cause of outflow (Aalen-Johansen): work, school, moved … each keeps its own share, and
 * leaving for another cause is not treated as if the person were still to be seen. Interval on the log-log scale.
 * Sources: Aalen and Johansen, Scand. J. Stat. 5 (1978); variance: Marubini and Valsecchi (1995), section 10.3.
 */
export function outflowByCause(
  times: readonly TimePoint[],
  horizon: number,
  { level = 0.95 }: LevelOption = {},
): Result<OutflowByCause> {
  const problem = timesProblem(times, 'the arm') ?? levelProblem(level)
  if (problem) return problem
  if (!(horizon > 0) || !Number.isFinite(horizon)) return notComputable('invalid-input', 'horizon must be above 0')
  if (!seenUpTo(times, horizon).seen)
    return notComputable('horizon-beyond-data', 'nobody was observed up to this horizon')
  const steps = riskPoints(times).filter(({ time, events }) => time <= horizon && events > 0)
  const names = [...new Set(steps.flatMap((step) => Object.keys(causesOf(step))))].toSorted()
  const surviving = steps.reduce((left, { events, atRisk }) => left * ((atRisk - events) / atRisk), 1)
  return computed({ horizon, surviving, causes: names.map((cause) => incidence(steps, cause, level)) })
}

type Step = ReturnType<typeof riskPoints>[number]

function causesOf({ events, causes = {} }: TimePoint): Record<string, number> {
  const named = Object.values(causes).reduce((sum, count) => sum + count, 0)
  return named < events ? { ...causes, [UNKNOWN_CAUSE]: events - named } : causes
}

function incidence(steps: readonly Step[], cause: string, level: number): CauseShare {
  let left = 1
  let share = 0
  let events = 0
  const path = steps.map((step) => {
    const own = causesOf(step)[cause] ?? 0
    const before = left
    share += (before * own) / step.atRisk
    events += own
    left *= (step.atRisk - step.events) / step.atRisk
    return { step, own, before, share }
  })
  let variance = 0
  for (const { step, own, before, share: then } of path) {
    const { atRisk, events: all } = step
    const ahead = share - then
    if (all < atRisk) variance += (ahead ** 2 * all) / (atRisk * (atRisk - all))
    variance += (before ** 2 * own * (atRisk - own)) / atRisk ** 3 - (2 * ahead * before * own) / atRisk ** 2
  }
  const spread = Math.sqrt(Math.max(0, variance))
  const standardError = spread > 0 ? spread : notComputable('no-variance', 'everybody left at one moment')
  return { cause, events, share, standardError, interval: logLog(share, spread, level) }
}

function logLog(share: number, standardError: number, level: number): Interval | NotComputable {
  if (!(share > 0 && share < 1) || standardError === 0) return notComputable('no-variance', 'the share is 0 or 1')
  const log = Math.log(share)
  const spread = (normalQuantile((1 + level) / 2) * standardError) / (share * log)
  return {
    level,
    low: Math.exp(log * Math.exp(-spread)),
    high: Math.exp(log * Math.exp(spread)),
    method: 'aalen-johansen-log-log',
  }
}
