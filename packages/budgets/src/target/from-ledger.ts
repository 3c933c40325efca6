import { daysAfter } from '@vliegwiel/i18n'
import { type Answer, refusal, type Refusal, refused, unless } from '../answer.ts'
import type { Assumed } from '../assumption.ts'
import { type KnownLedger, singlesOf, type Stage } from '../ledger/index.ts'
import { addMonths, type IsoMonth, isMonth, monthsOf, type Period, periodProblems } from '../months.ts'
import { resultOnDay, type Series, series, type Tally, seriesProblems, type TargetResult } from './target.ts'

/** A target over whole months, and which reasons of the ledger count for each series. */
export interface LedgerTarget extends Period {
  readonly target: Readonly<Record<Series, Assumed<number>>>
  readonly reasons: Readonly<Record<Series, readonly string[]>>
}

/** One month of the target; null is a month that is not known. */
export interface TargetMonth {
  readonly month: IsoMonth
  readonly stage: Stage | null
  readonly counts: Readonly<Record<Series, number>> | null
  /** From the first month on; null from the first month that is not known. */
  readonly together: Readonly<Record<Series, number>> | null
}

export interface LedgerTargetResult {
  readonly months: readonly TargetMonth[]
  /** The last month up to which every month is known; null when the first one is not. */
  readonly through: IsoMonth | null
  /** Months after it that are known, and do not count yet: a month before them is missing. */
  readonly afterGap: readonly IsoMonth[]
  /** Counted months by stage; a month that is not final may still change. */
  readonly stages: Readonly<Record<Stage, number>>
  /** Null as long as nothing is known: that is no 0. */
  readonly result: TargetResult | null
}

/**
 * What is wrong with a target: it must have people, sources and a period, and no reason may count in both series, alone or
 * inside a combined class: who left for it would count twice.
 */
export function ledgerTargetProblems(
  { from, to, target, reasons }: LedgerTarget,
  classes: KnownLedger['classes'],
): Refusal[] {
  const known = new Map(classes.map((one) => [one.id, one]))
  const singles = (ids: readonly string[]) => ids.flatMap((id) => singlesOf(known.get(id) ?? alone(id)))
  const regular = new Set(singles(reasons.regular))
  return [
    ...periodProblems({ from, to }, 'period'),
    ...seriesProblems(target),
    ...series.flatMap((name) => [
      ...(reasons[name].length === 0 ? [refusal('reason-missing', `reasons.${name}`)] : []),
      ...reasons[name]
        .filter((id) => !known.has(id))
        .map((id) => refusal('reason-unknown', `reasons.${name}`, { value: id })),
    ]),
    ...[...new Set(singles(reasons.extra))]
      .filter((id) => regular.has(id))
      .map((id) => refusal('reason-in-both-series', 'reasons.extra', { name: id })),
  ]
}

const alone = (id: string) => ({ id, combines: [], work: false, influenceable: false })

/**
 * Target and result from the ledger, as it was known. A person stands in one reason of a month, and a reason in one
 * series, so nobody counts in both. Who comes back and leaves again is two departures here: a ledger counts departures.
 * Days within a month are not known, so a month counts on its last day. Only months without a gap count.
 */
export function targetFromLedger(plan: LedgerTarget, known: KnownLedger): Answer<LedgerTargetResult> {
  const problems = ledgerTargetProblems(plan, known.classes)
  if (problems.length > 0) return refused(...problems)
  const figures = new Map(known.figures.filter(({ flow }) => flow === 'outflow').map((one) => [one.month, one]))
  const all = monthsOf(plan)
  const gap = all.findIndex((month) => !figures.has(month))
  const counted = all.slice(0, gap === -1 ? all.length : gap)
  const sum = { regular: 0, extra: 0 }
  const months = all.map((month, place): TargetMonth => {
    const figure = figures.get(month)
    if (figure === undefined) return { month, stage: null, counts: null, together: null }
    const counts = {
      regular: countOf(figure.parts, plan.reasons.regular),
      extra: countOf(figure.parts, plan.reasons.extra),
    }
    if (place >= counted.length) return { month, stage: figure.stage, counts, together: null }
    sum.regular += counts.regular
    sum.extra += counts.extra
    return { month, stage: figure.stage, counts, together: { ...sum } }
  })
  const through = counted.at(-1) ?? null
  const stages = { provisional: 0, revised: 0, final: 0 }
  for (const { stage, together } of months) if (stage !== null && together !== null) stages[stage] += 1
  const about = {
    months,
    through,
    afterGap: months.filter(({ counts, together }) => counts !== null && together === null).map(({ month }) => month),
    stages,
  }
  if (through === null) return unless([], () => ({ ...about, result: null }))
  const days = { from: `${plan.from}-01`, to: lastDay(plan.to), target: plan.target }
  const tallies = { regular: tallyOf(months, plan, 'regular'), extra: tallyOf(months, plan, 'extra') }
  return unless([], () => ({ ...about, result: resultOnDay(days, tallies, lastDay(through)) }))
}

const countOf = (parts: readonly { readonly reason: string; readonly count: number }[], reasons: readonly string[]) =>
  parts.filter(({ reason }) => reasons.includes(reason)).reduce((all, { count }) => all + count, 0)

/** How many up to the last month that counts, and the end of the month in which the target was reached. */
function tallyOf(months: readonly TargetMonth[], { target }: LedgerTarget, name: Series): Tally {
  const counted = months.flatMap(({ month, together }) => (together === null ? [] : [{ month, so: together[name] }]))
  const reached = counted.find(({ so }) => so >= target[name].value)
  return { realised: counted.at(-1)?.so ?? 0, reachedOn: reached === undefined ? null : lastDay(reached.month) }
}

/** @throws RangeError for what is no month */
function lastDay(month: IsoMonth): string {
  if (!isMonth(month)) throw new RangeError(`not a month like 2026-11: ${String(month)}`)
  return daysAfter(`${addMonths(month, 1)}-01`, -1)
}
