import { refusal, type Refusal } from '../answer.ts'
import { type Period, periodProblems } from '../months.ts'
import { isDay, type IsoDay } from '../months.ts'

/**
 * A ratio that a municipality publishes by consent. `cost-per-extra-person`: what was spent for each person at work on
 * top; `guidance-per-client`: what guidance costs a year for each client; `share-influenceable`: of all who left, whose
 * leaving the municipality counts as its own doing.
 */
export const metrics = ['cost-per-extra-person', 'guidance-per-client', 'share-influenceable'] as const
export type Metric = (typeof metrics)[number]

/** What a metric must define before it may stand beside another's, in the order in which a reader asks. */
export const definitionsOf: Readonly<Record<Metric, readonly string[]>> = {
  'cost-per-extra-person': ['costs-counted', 'purse', 'extra-against', 'reckoning', 'at-work-means', 'months-counted'],
  'guidance-per-client': ['costs-counted', 'purse', 'client-means', 'staff-price'],
  'share-influenceable': ['reasons-influenceable', 'reasons-known', 'stage'],
}

/** One municipality's ratio. Definitions are words of a list, so that equal means equal; null is not said. */
export interface PublishedRatio {
  readonly municipality: string
  readonly metric: Metric
  /** Whole cents, or whole persons for a share. */
  readonly numerator: number
  /** Whole persons or clients. */
  readonly denominator: number
  readonly period: Period
  readonly definitions: Readonly<Record<string, string | null>>
  readonly source: string
  readonly date: IsoDay
}

/** What is wrong with a ratio by itself. */
export function ratioProblems(ratio: PublishedRatio, place: number): Refusal[] {
  const { municipality, metric, numerator, denominator, period, source, date } = ratio
  const field = `ratios.${place}`
  const count = (value: number) => Number.isSafeInteger(value) && value >= 0
  return [
    ...(municipality.trim() === '' ? [refusal('name-missing', `${field}.municipality`)] : []),
    ...(metrics.includes(metric) ? [] : [refusal('name-missing', `${field}.metric`, { value: String(metric) })]),
    ...(count(numerator) ? [] : [refusal('not-whole', `${field}.numerator`, { value: String(numerator) })]),
    ...(count(denominator) && denominator > 0
      ? []
      : [refusal('not-whole', `${field}.denominator`, { value: String(denominator) })]),
    ...(metric === 'share-influenceable' && numerator > denominator
      ? [refusal('share-impossible', `${field}.numerator`, { numerator, denominator })]
      : []),
    ...periodProblems(period, `${field}.period`),
    ...(source.trim() === '' ? [refusal('source-missing', `${field}.source`)] : []),
    ...(isDay(date) ? [] : [refusal('not-a-day', `${field}.date`, { value: String(date) })]),
  ]
}
