import { refusal, type Refusal } from './answer.ts'
import { isDay, type IsoDay } from './months.ts'

/**
 * How sure a value is. `verified`: read in an official source; `secondary`: read elsewhere; `derived`: computed from
 * others; `assumed`: somebody's estimate.
 */
export type Certainty = 'verified' | 'secondary' | 'derived' | 'assumed'

/** Whole cents, shares in hundredths of a percent, and so on. A screen writes the value by it. */
export type Unit =
  | 'cents'
  | 'cents-per-person-year'
  | 'cents-per-fte'
  | 'persons'
  | 'person-years'
  | 'clients'
  | 'fte'
  | 'months'
  | 'weeks'
  | 'days'
  | 'years'
  | 'conversations'
  | 'basis-points'
  | 'share'
  | 'ratio'

/** A value that somebody chose, with where it comes from and when. */
export interface Assumed<T = number> {
  readonly value: T
  readonly source: string
  readonly date: IsoDay
  readonly certainty: Certainty
}

/** An assumption as it stands under a result. */
export interface Assumption extends Assumed<number | string> {
  /** A key for the texts. */
  readonly name: string
  /** Of whom or of which: a year, a profile, a line. */
  readonly of?: string
  readonly unit: Unit | 'text'
}

/** The line under a result. */
export const assumption = (
  name: string,
  unit: Assumption['unit'],
  from: Assumed<number | string>,
  of?: string,
): Assumption => ({
  name,
  ...(of === undefined ? {} : { of }),
  unit,
  value: from.value,
  source: from.source,
  date: from.date,
  certainty: from.certainty,
})

/** A value without a source or a day is no ground for a figure. */
export function sourceProblems(from: Pick<Assumed, 'source' | 'date'>, field: string): Refusal[] {
  return [
    ...(typeof from.source === 'string' && from.source.trim() !== ''
      ? []
      : [refusal('source-missing', `${field}.source`)]),
    ...(isDay(from.date) ? [] : [refusal('not-a-day', `${field}.date`, { value: String(from.date) })]),
  ]
}
