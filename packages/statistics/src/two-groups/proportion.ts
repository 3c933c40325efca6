import { normalQuantile } from '../distributions/normal.ts'
import { levelProblem } from '../inference/estimate.ts'
import type { Interval, LevelOption } from '../inference/estimate.ts'
import { notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { computed } from '../result.ts'
import type { Counts } from '../sufficient/counts.ts'

/** A share with its interval. */
export interface Proportion {
  proportion: number
  interval: Interval
}

/** Why a share cannot be given, or undefined when it can. */
export function proportionProblem({ events, n }: Counts, level: number) {
  if (!Number.isInteger(events) || !Number.isInteger(n) || events < 0 || n < events)
    return notComputable('invalid-input', 'events and n must be whole numbers with 0 <= events <= n')
  const unsure = levelProblem(level)
  if (unsure) return unsure
  return n === 0 ? notComputable('empty-arm', 'the group has no observations') : undefined
}

/** The two bounds of Wilson's score interval; also the bricks of Newcombe's. */
export function wilsonBounds({ events, n }: Counts, level: number): [number, number] {
  const z = normalQuantile((1 + level) / 2)
  const share = events / n
  const centre = share + z ** 2 / (2 * n)
  const half = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n * n))
  const whole = 1 + z ** 2 / n
  return [events === 0 ? 0 : (centre - half) / whole, events === n ? 1 : (centre + half) / whole]
}

/** Share with Wilson's score interval, sound for small groups and shares near 0 or 1. Source: E. B. Wilson, JASA 22 (1927) 209-212. */
export function wilson(counts: Counts, { level = 0.95 }: LevelOption = {}): Result<Proportion> {
  const problem = proportionProblem(counts, level)
  if (problem) return problem
  const [low, high] = wilsonBounds(counts, level)
  return computed({ proportion: counts.events / counts.n, interval: { level, low, high, method: 'wilson' } })
}
