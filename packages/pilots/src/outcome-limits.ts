import type { CriterionMeasure, Metric } from './kinds/protocol-fields.ts'
import type { Outcome, Protocol } from './protocol/protocol.ts'

/** What a value can be, its ends included; `whole`: no decimals. */
export interface ValueLimits {
  readonly least: number | null
  readonly most: number | null
  readonly whole: boolean
}

/** A week has 168 hours. The activation ladder (participatieladder, VNG and Divosa 2009) has six steps. */
const ofMetric: Partial<Readonly<Record<Metric, ValueLimits>>> = {
  'hours-worked': { least: 0, most: 168, whole: false },
  'ladder-step': { least: 1, most: 6, whole: true },
  earnings: { least: 0, most: null, whole: false },
}

/** Days in a month, at most. */
const longestMonth = 31

/**
 * What an outcome of the plan can be: a share is 0 or 1, days lie between the start and the horizon, hours of a week in
 * a week. A scale that the plan does not describe (a survey, a score) has no limits here.
 */
export function outcomeLimits({ kind, metric, months }: Pick<Outcome, 'kind' | 'metric' | 'months'>): ValueLimits {
  if (kind === 'share') return { least: 0, most: 1, whole: true }
  if (kind === 'days') return { least: 0, most: months * longestMonth, whole: false }
  return ofMetric[metric] ?? { least: null, most: null, whole: false }
}

export const withinLimits = (value: number, { least, most, whole }: ValueLimits): boolean =>
  Number.isFinite(value) &&
  (least === null || value >= least) &&
  (most === null || value <= most) &&
  (!whole || Number.isInteger(value))

/** What a criterion measures has limits of its own, whoever it lets in. */
const ofMeasure: Readonly<Record<CriterionMeasure, ValueLimits>> = {
  age: { least: 0, most: 130, whole: false },
  'months-on-benefit': { least: 0, most: 1_200, whole: false },
  'work-capacity': { least: 0, most: 100, whole: false },
  'ladder-step': { least: 1, most: 6, whole: true },
}

/** What a characteristic can be, as far as the plan says what it is: a criterion names it, or an outcome begins with it. */
export function covariateLimits(
  { criteria, outcomes }: Pick<Protocol, 'criteria' | 'outcomes'>,
  key: string,
): ValueLimits {
  const criterion = criteria.find(({ covariate }) => covariate === key)
  if (criterion) return ofMeasure[criterion.measure]
  const outcome = outcomes.find(({ baseline, kind }) => baseline === key && kind === 'mean')
  return outcome ? outcomeLimits(outcome) : { least: null, most: null, whole: false }
}
