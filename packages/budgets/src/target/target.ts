import { daysAfter, daysBetween } from '@vliegwiel/i18n'
import { type Answer, refusal, type Refusal, unless } from '../answer.ts'
import { type Assumed, type Assumption, assumption, sourceProblems } from '../assumption.ts'
import { add, divide, type Explained, explained, multiply, roundUp, subtract, valueOf } from '../formula/formula.ts'
import { isDay, type IsoDay } from '../months.ts'

/** What would be reached anyway, and what is meant to come on top. They are counted apart, always. */
export const series = ['regular', 'extra'] as const
export type Series = (typeof series)[number]

/** How many people in each series, from the first day to the last. */
export interface TargetPlan {
  readonly from: IsoDay
  readonly to: IsoDay
  readonly target: Readonly<Record<Series, Assumed<number>>>
}

/** Somebody who got to work, by a key and never by name. `row` is the row of the list. */
export interface Placement {
  readonly row: number
  readonly key: string
  readonly day: IsoDay
  readonly series: Series
}

/** One series on a day. `atPace`: by the end of the period, if it goes on as until now. */
export interface SeriesResult {
  readonly series: Series
  readonly target: number
  readonly realised: number
  /** What an even pace would have reached by that day. */
  readonly expectedByNow: Explained
  readonly ahead: Explained
  readonly atPace: Explained
  /** The day on which the target was reached; null as long as it is not. */
  readonly reachedOn: IsoDay | null
  /** The day on which it will be, at this pace; null when it was, or when there is no pace. */
  readonly reachedAtPace: IsoDay | null
}

export interface TargetResult {
  readonly day: IsoDay
  readonly bySeries: Readonly<Record<Series, SeriesResult>>
  /** The extra target in percent of the regular one: 500 on 4,000 is 12.5. */
  readonly growth: Explained
  /**
   * Everybody who was placed, less what the regular target expects by that day: who is extra on paper is on top only as
   * far as the regular series keeps up.
   */
  readonly onTop: Explained
  readonly assumptions: readonly Assumption[]
}

/**
 * Target and result on one day. Refused: somebody who counts twice, in one series or in both (both rows are named), a
 * placement outside the period, a target that is no whole number above 0. Placements after the day are not counted yet.
 */
export function targetAndResult(plan: TargetPlan, placements: readonly Placement[], day: IsoDay): Answer<TargetResult> {
  const problems = [...planProblems(plan, day), ...placementProblems(plan, placements)]
  const counted = placements.filter((one) => one.day <= day)
  const tallyOf = (name: Series): Tally => {
    const own = counted.filter((one) => one.series === name).toSorted((one, other) => (one.day < other.day ? -1 : 1))
    return { realised: own.length, reachedOn: own[plan.target[name].value - 1]?.day ?? null }
  }
  return unless(problems, () => resultOnDay(plan, { regular: tallyOf('regular'), extra: tallyOf('extra') }, day))
}

/** How far one series is: how many, and on which day the target was reached. */
export interface Tally {
  readonly realised: number
  readonly reachedOn: IsoDay | null
}

/** The result of counts that were checked; `targetAndResult` and `targetFromLedger` make them. */
export function resultOnDay(plan: TargetPlan, tallies: Readonly<Record<Series, Tally>>, day: IsoDay): TargetResult {
  const regular = resultOf(plan, 'regular', tallies.regular, day)
  const extra = resultOf(plan, 'extra', tallies.extra, day)
  const percent = valueOf('percent', 100, 'ratio')
  const [more, usual] = [
    valueOf('extra-target', extra.target, 'persons'),
    valueOf('regular-target', regular.target, 'persons'),
  ]
  const all = add(
    valueOf('regular-realised', regular.realised, 'persons'),
    valueOf('extra-realised', extra.realised, 'persons'),
  )
  return {
    day,
    bySeries: { regular, extra },
    growth: explained('extra-of-regular', 'share', divide(multiply(more, percent), usual), 2),
    onTop: explained('on-top', 'persons', subtract(all, regular.expectedByNow.formula), 0),
    assumptions: series.map((name) => assumption(`${name}-target`, 'persons', plan.target[name])),
  }
}

function planProblems({ from, to, target }: TargetPlan, day: IsoDay): Refusal[] {
  const days = { from, to, day }
  const wrong = Object.entries(days)
    .filter(([, value]) => !isDay(value))
    .map(([field, value]) => refusal('not-a-day', field, { value: String(value) }))
  return [
    ...wrong,
    ...(wrong.length === 0 && from > to ? [refusal('period-reversed', 'from', { from, to })] : []),
    ...(wrong.length === 0 && from <= to && (day < from || day > to)
      ? [refusal('outside-the-period', 'day', { day, from, to })]
      : []),
    ...seriesProblems(target),
  ]
}

/** A target is a whole number of people above 0, with a source. */
export const seriesProblems = (target: TargetPlan['target']): Refusal[] =>
  series.flatMap((name) => [
    ...(Number.isSafeInteger(target[name].value) && target[name].value > 0
      ? []
      : [refusal('not-whole', `target.${name}`, { value: String(target[name].value) })]),
    ...sourceProblems(target[name], `target.${name}`),
  ])

function placementProblems({ from, to }: TargetPlan, placements: readonly Placement[]): Refusal[] {
  const seen = new Map<string, Placement>()
  return placements.flatMap((placement) => {
    const { row, key, day, series: own } = placement
    const first = seen.get(key)
    if (first === undefined) seen.set(key, placement)
    return [
      ...(key.trim() === '' ? [refusal('name-missing', 'key', {}, row)] : []),
      ...(series.includes(own) ? [] : [refusal('name-missing', 'series', { value: String(own) }, row)]),
      ...(isDay(day) ? [] : [refusal('not-a-day', 'day', { value: String(day) }, row)]),
      ...(isDay(day) && (day < from || day > to) ? [refusal('outside-the-period', 'day', { day, from, to }, row)] : []),
      ...(first === undefined
        ? []
        : [refusal('person-twice', 'key', { first: first.row, series: own, firstSeries: first.series }, row)]),
    ]
  })
}

function resultOf(plan: TargetPlan, name: Series, { realised, reachedOn }: Tally, day: IsoDay): SeriesResult {
  const target = plan.target[name].value
  const [elapsed, all] = [daysBetween(plan.from, day) + 1, daysBetween(plan.from, plan.to) + 1]
  const goal = valueOf(`${name}-target`, target, 'persons')
  const done = valueOf(`${name}-realised`, realised, 'persons')
  const [past, length] = [valueOf('days-elapsed', elapsed, 'days'), valueOf('days-in-period', all, 'days')]
  const expected = divide(multiply(goal, past), length)
  const pace = divide(done, past)
  const daysNeeded = realised === 0 ? null : explained('days', 'days', roundUp(divide(goal, pace))).value
  return {
    series: name,
    target,
    realised,
    expectedByNow: explained(`${name}-expected-by-now`, 'persons', expected, 0),
    ahead: explained(`${name}-ahead`, 'persons', subtract(done, expected), 0),
    atPace: explained(`${name}-at-pace`, 'persons', multiply(pace, length), 0),
    reachedOn,
    reachedAtPace:
      reachedOn !== null || daysNeeded === null || daysNeeded > MOST_DAYS ? null : daysAfter(plan.from, daysNeeded - 1),
  }
}

/** A hundred years: a day beyond it is no forecast. */
const MOST_DAYS = 36_500
