import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import type { TwoByTwo } from '../sufficient/counts.ts'
import type { Moments } from '../sufficient/moments.ts'
import { effectOfCounts, effectOfMoments } from './effect-sizes.ts'
import type { EffectMeasure } from './effect-sizes.ts'
import { leaveOneOut } from './leave-one-out.ts'
import { randomEffects } from './random-effects.ts'
import type { RandomEffects, RandomEffectsOptions } from './random-effects.ts'
import type { Study } from './study.ts'
import { tauInterval } from './tau-interval.ts'
import type { TauInterval } from './tau-interval.ts'

/** Below this number of studies the figures are shown side by side and no verdict is drawn. */
export const FEWEST_FOR_A_VERDICT = 4

/** What a municipality publishes of one contrast: counts or moments, nothing about persons. */
export type PublishedStudy = { id: string } & ({ counts: TwoByTwo } | { treated: Moments; control: Moments })

/** One line of the forest plot; a study that cannot be computed keeps its line and its reason. */
export interface PooledLine {
  id: string
  effect: Result<Study>
  /** Share in the pooled mean, in percent; 0 for a study that is not in it. */
  weight: number
}

/** Which way the pooled interval points. */
export type PooledVerdict = 'more' | 'fewer' | 'cannot-tell'

/** The comparison over municipalities. */
export interface Pooled {
  measure: EffectMeasure
  k: number
  lines: PooledLine[]
  pooled: Result<RandomEffects>
  tauInterval: Result<TauInterval>
  leaveOneOut: { id: string; estimate: number | NotComputable }[]
  verdict: PooledVerdict | NotComputable
}

/**
 * Pools published studies. Studies are put in the order of their id first, so that the same set gives the same digits
 * wherever and in whatever order it is computed again.
 */
export function pool(
  studies: readonly PublishedStudy[],
  measure: EffectMeasure,
  options: RandomEffectsOptions = {},
): Result<Pooled> {
  const ordered = studies.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
  if (new Set(ordered.map(({ id }) => id)).size < ordered.length)
    return notComputable('invalid-input', 'every study needs an id of its own')
  const effects = ordered.map((study) => ({ id: study.id, effect: effectOf(study, measure) }))
  const used = effects.flatMap(({ id, effect }) => (effect.computable ? [{ id, ...effect }] : []))
  if (used.length === 0) return notComputable('too-few-studies', 'no study can be computed on this measure')
  const pooled = randomEffects(used, options)
  const tau2 = pooled.computable ? pooled.heterogeneity.tau2 : 0
  const whole = used.reduce((sum, { variance }) => sum + 1 / (variance + tau2), 0)
  return computed({
    measure,
    k: used.length,
    lines: effects.map(({ id, effect }) => ({
      id,
      effect,
      weight: effect.computable && pooled.computable ? 100 / (effect.variance + tau2) / whole : 0,
    })),
    pooled,
    tauInterval: tauInterval(used, options),
    leaveOneOut: leaveOneOut(used, options).map(({ left, pooled: without }) => ({
      id: used[left]?.id ?? '',
      estimate: without.computable ? without.estimate : without,
    })),
    verdict: verdictOf(pooled, used.length),
  })
}

function effectOf(study: PublishedStudy, measure: EffectMeasure): Result<Study> {
  if ('counts' in study)
    return measure === 'mean-difference'
      ? notComputable('invalid-input', `${study.id} published counts, not moments`)
      : effectOfCounts(study.counts, measure)
  return measure === 'mean-difference'
    ? effectOfMoments(study.treated, study.control)
    : notComputable('invalid-input', `${study.id} published moments, not counts`)
}

function verdictOf(pooled: Result<RandomEffects>, k: number): PooledVerdict | NotComputable {
  if (k < FEWEST_FOR_A_VERDICT)
    return notComputable('too-few-studies', `${k} studies; a verdict needs ${FEWEST_FOR_A_VERDICT}`)
  if (!pooled.computable) return pooled
  return pooled.interval.low > 0 ? 'more' : pooled.interval.high < 0 ? 'fewer' : 'cannot-tell'
}
