import { type IsoDay, isWithin, type IsoMonth, monthsOf, mustBeDay, mustBePeriod, type Period } from '../months.ts'
import type { Assumption } from '../assumption.ts'
import { divide, type Explained, explained, multiply, valueOf } from '../formula/formula.ts'
import { type ReasonClass, singlesOf } from './class.ts'
import { type Flow, type MonthFigure, type Part, type Stage, stages } from './delivery.ts'
import { latest, type Ledger, type StockFigure } from './ledger.ts'

/** The ledger as it was known on a day: one figure a month, and one stock. */
export interface KnownLedger {
  readonly day: IsoDay
  readonly classes: readonly ReasonClass[]
  readonly figures: readonly MonthFigure[]
  readonly stocks: readonly StockFigure[]
}

/** What was known at the end of a day. @throws RangeError for what is no day */
export function asKnownAt(ledger: Ledger, day: IsoDay): KnownLedger {
  mustBeDay(day)
  const upTo = <T extends { knownAt: IsoDay }>(all: readonly T[]) => all.filter(({ knownAt }) => knownAt <= day)
  const last = <T extends { knownAt: IsoDay; stage: Stage }>(all: readonly T[], key: (one: T) => string) =>
    [...Map.groupBy(upTo(all), key).values()].flatMap((group) => latest(group) ?? [])
  return {
    day,
    classes: ledger.classes,
    figures: last(ledger.figures, ({ flow, month }) => `${flow} ${month}`).toSorted(byMonth),
    stocks: last(ledger.stocks, ({ month }) => month).toSorted(byMonth),
  }
}

const byMonth = (one: { month: IsoMonth }, other: { month: IsoMonth }) =>
  one.month < other.month ? -1 : Number(one.month > other.month)

/** Counts over a period, as they came. `missing` are months without a figure: they are not 0. */
export interface Counts extends Period {
  readonly flow: Flow
  readonly knownAt: IsoDay
  readonly parts: readonly Part[]
  readonly total: number
  readonly months: number
  readonly missing: readonly IsoMonth[]
  /** How many months stand at which stage. */
  readonly stages: Readonly<Record<Stage, number>>
  readonly assumptions: readonly Assumption[]
}

/** @throws RangeError for a period that is none */
export function countsOver({ day, figures }: KnownLedger, period: Period, flow: Flow = 'outflow'): Counts {
  mustBePeriod(period)
  const within = figures.filter((figure) => figure.flow === flow && isWithin(figure.month, period))
  const sums = new Map<string, number>()
  for (const { parts } of within)
    for (const { reason, count } of parts) sums.set(reason, (sums.get(reason) ?? 0) + count)
  const there = new Set(within.map(({ month }) => month))
  return {
    ...period,
    flow,
    knownAt: day,
    parts: [...sums].map(([reason, count]) => ({ reason, count })),
    total: within.reduce((sum, { total }) => sum + total, 0),
    months: within.length,
    missing: monthsOf(period).filter((month) => !there.has(month)),
    stages: stagesOf(within),
    assumptions: sourcesOf(within),
  }
}

function stagesOf(figures: readonly MonthFigure[]): Record<Stage, number> {
  const [provisional = 0, revised = 0, final = 0] = stages.map(
    (stage) => figures.filter((figure) => figure.stage === stage).length,
  )
  return { provisional, revised, final }
}

/** Each delivery once: its source, and the day from which it was known. */
function sourcesOf(figures: readonly MonthFigure[]): Assumption[] {
  const deliveries = new Map(figures.map((figure) => [figure.delivery, figure]))
  return [...deliveries.values()].map(({ delivery, source, knownAt, from }) => ({
    name: 'delivery',
    unit: 'text',
    value: delivery,
    source,
    date: knownAt,
    certainty: from === 'events' ? 'derived' : 'secondary',
  }))
}

/** A percentage of the counts, with two decimals, and the counts it was made of. */
export interface Share {
  readonly count: number
  readonly base: number
  readonly percent: Explained
}

/** What share of all who left had one of these reasons; null without anybody: then there is no share. */
export function shareOfReasons(counts: Counts, reasons: readonly string[]): Share | null {
  const count = counts.parts
    .filter(({ reason }) => reasons.includes(reason))
    .reduce((sum, { count: one }) => sum + one, 0)
  if (counts.total === 0) return null
  const formula = divide(
    multiply(valueOf('reasons', count, 'persons'), valueOf('percent', 100, 'ratio')),
    valueOf('base', counts.total, 'persons'),
  )
  return { count, base: counts.total, percent: explained('share-of-reasons', 'share', formula, 2) }
}

/** The count of one reason; inside a combined class it is not known, and what holds it is named. */
export type CountOfReason =
  | { readonly known: true; readonly count: number }
  | { readonly known: false; readonly within: readonly string[]; readonly atMost: number }

/** How many left for one single reason. A combined class is never divided: then only "at most" can be said. */
export function countOfReason(
  { classes }: Pick<KnownLedger, 'classes'>,
  counts: Counts,
  reason: string,
): CountOfReason {
  const holding = classes.filter((one) => one.id !== reason && singlesOf(one).includes(reason)).map(({ id }) => id)
  const sum = (ids: readonly string[]) =>
    counts.parts.filter((part) => ids.includes(part.reason)).reduce((all, { count }) => all + count, 0)
  const within = holding.filter((id) => counts.parts.some((part) => part.reason === id))
  if (within.length > 0) return { known: false, within, atMost: sum([...within, reason]) }
  return { known: true, count: sum([reason]) }
}
