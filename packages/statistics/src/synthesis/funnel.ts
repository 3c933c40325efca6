import { normalQuantile } from '../distributions/normal.ts'
import type { Interval, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import { smallStudyTest } from './meta-regression.ts'
import { randomEffects } from './random-effects.ts'
import type { RandomEffectsOptions } from './random-effects.ts'
import type { Study } from './study.ts'

/** Fewer studies than this show no shape. Source: Sterne et al., BMJ 343 (2011) d4002. */
export const FEWEST_FOR_A_FUNNEL = 10

/** One study of the funnel: where it stands, and the limits at its own standard error. */
export interface FunnelPoint {
  id: string
  estimate: number
  standardError: number
  /** Mean ± z · standard error: where studies of this size land when chance alone makes them differ. */
  limits: { low: number; high: number }
  inside: boolean
}

/** Effects against their standard errors, around the mean of the studies. */
export interface FunnelPlot {
  k: number
  /** The mean, with its cut interval: the funnel is drawn around a mean that is itself unsure. */
  centre: number
  interval: Interval
  level: number
  points: FunnelPoint[]
  /** Are small studies different? Refused below ten studies: the picture then cannot show anything. */
  asymmetry: { statistic: number; p: number } | NotComputable
}

/**
 * A funnel plot with its pseudo confidence limits, around the random-effects mean. Source: Sterne and Egger, J. Clin.
 * Epidemiol. 54 (2001) 1046-1055. Points come in the order of their standard error, the surest first.
 */
export function funnelPlot(
  studies: readonly (Study & { id: string })[],
  { level = 0.95, ...options }: RandomEffectsOptions & LevelOption = {},
): Result<FunnelPlot> {
  const mean = randomEffects(studies, { ...options, level })
  if (!mean.computable) return mean
  const reach = normalQuantile((1 + level) / 2)
  const points = studies.map(({ id, estimate, variance }): FunnelPoint => {
    const standardError = Math.sqrt(variance)
    const limits = { low: mean.estimate - reach * standardError, high: mean.estimate + reach * standardError }
    return { id, estimate, standardError, limits, inside: limits.low <= estimate && estimate <= limits.high }
  })
  return computed({
    k: studies.length,
    centre: mean.estimate,
    interval: mean.interval,
    level,
    points: points.toSorted((one, other) => one.standardError - other.standardError || (one.id < other.id ? -1 : 1)),
    asymmetry: asymmetryOf(studies),
  })
}

function asymmetryOf(studies: readonly Study[]): FunnelPlot['asymmetry'] {
  if (studies.length < FEWEST_FOR_A_FUNNEL)
    return notComputable('too-few-studies', `${studies.length} studies; a funnel needs ${FEWEST_FOR_A_FUNNEL}`)
  const test = smallStudyTest(studies)
  return test.computable ? { statistic: test.statistic, p: test.p } : test
}
