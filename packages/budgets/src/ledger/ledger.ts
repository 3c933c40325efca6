import { accepted, type Answer, refusal, type Refusal, refused, unless } from '../answer.ts'
import { type IsoDay, isDay, isMonth, type IsoMonth } from '../months.ts'
import { deliveryProblems, countProblems } from './check-delivery.ts'
import { checkClasses, type ReasonClass } from './class.ts'
import { type Delivery, type MonthFigure, type Stage, stages } from './delivery.ts'

/** How many people had a benefit on the first day of a month, and since when that was known. */
export interface StockFigure {
  readonly month: IsoMonth
  readonly count: number
  readonly stage: Stage
  readonly knownAt: IsoDay
  readonly source: string
}

/**
 * Everything that was ever delivered, by two clocks: the month that a figure is about, and the day from which it was
 * known. Nothing is overwritten; `asKnownAt` reads it as it was on any day.
 */
export interface Ledger {
  readonly classes: readonly ReasonClass[]
  readonly figures: readonly MonthFigure[]
  readonly stocks: readonly StockFigure[]
}

/** A ledger without figures, over classes that can be counted by. */
export function openLedger(classes: readonly ReasonClass[]): Answer<Ledger> {
  const checked = checkClasses(classes)
  return checked.ok ? accepted({ classes: checked.value, figures: [], stocks: [] }) : checked
}

/**
 * The same figures under a new list of classes: a reason more, another judgement. Refused: leaving out a reason that has
 * figures, or changing what such a reason combines, because its figures would mean something else.
 */
export function changeClasses(ledger: Ledger, classes: readonly ReasonClass[]): Answer<Ledger> {
  const checked = checkClasses(classes)
  if (!checked.ok) return checked
  const used = new Set(ledger.figures.flatMap(({ parts }) => parts.map(({ reason }) => reason)))
  const problems = ledger.classes
    .filter(({ id }) => used.has(id))
    .flatMap((before) => {
      const after = classes.find(({ id }) => id === before.id)
      if (after === undefined) return [refusal('reason-unknown', 'classes', { value: before.id })]
      const same = before.combines.toSorted().join() === after.combines.toSorted().join()
      return same ? [] : [refusal('class-overlaps', 'classes', { name: before.id })]
    })
  return unless(problems, () => ({ ...ledger, classes }))
}

/**
 * Takes a delivery in, whole or not at all. Refused, with the row and the column: a row without a reason, a count below
 * 0 or not whole, a total that differs from its parts (difference named), a reason that is counted twice, a second final
 * figure, a stage that goes back, and figures that were known earlier than what stands there.
 */
export function receive(ledger: Ledger, delivery: Delivery): Answer<Ledger> {
  const problems = deliveryProblems(delivery, ledger.classes)
  if (problems.length > 0) return refused(...problems)
  const figures = figuresOf(delivery)
  const late = figures.flatMap((figure) => orderProblems(ledger, figure, delivery))
  return unless(late, () => ({ ...ledger, figures: [...ledger.figures, ...figures] }))
}

function figuresOf({ id, flow, knownAt, source, rows }: Delivery): MonthFigure[] {
  return [...Map.groupBy(rows, ({ month }) => month)].map(([month, ofMonth]) => ({
    flow,
    month,
    stage: ofMonth[0]?.stage ?? 'provisional',
    knownAt,
    delivery: id,
    source,
    from: 'file',
    parts: ofMonth.map(({ reason, count }) => ({ reason, count })),
    total: ofMonth.reduce((sum, { count }) => sum + count, 0),
  }))
}

const rank = (stage: Stage) => stages.indexOf(stage)

function orderProblems(ledger: Ledger, { flow, month, stage, knownAt }: MonthFigure, { rows }: Delivery): Refusal[] {
  const before = latest(ledger.figures.filter((one) => one.flow === flow && one.month === month))
  if (before === undefined) return []
  const row = rows.find((one) => one.month === month)?.row
  return laterProblems(before, { stage, knownAt }, { flow, month }, row)
}

interface Known {
  readonly stage: Stage
  readonly knownAt: IsoDay
}

function laterProblems(
  before: Known,
  { stage, knownAt }: Known,
  what: Readonly<Record<string, string>>,
  row?: number,
): Refusal[] {
  const values = { ...what, stage, knownAt, before: before.stage, beforeKnownAt: before.knownAt }
  if (before.stage === 'final' && stage === 'final') return [refusal('second-final', 'stage', values, row)]
  if (rank(stage) < rank(before.stage)) return [refusal('stage-goes-back', 'stage', values, row)]
  // On one day there is one figure: else nobody could say what was known on it.
  return knownAt <= before.knownAt ? [refusal('known-earlier', 'knownAt', values, row)] : []
}

/** The figure that was known last. */
export function latest<T extends Known>(figures: readonly T[]): T | undefined {
  return figures.reduce<T | undefined>((best, one) => (best && best.knownAt >= one.knownAt ? best : one), undefined)
}

/** Takes a stock in, by the same two clocks and the same order of stages. */
export function receiveStock(ledger: Ledger, stock: StockFigure, row?: number): Answer<Ledger> {
  const { month, count, stage, knownAt, source } = stock
  const problems = [
    ...(isMonth(month) ? [] : [refusal('not-a-month', 'month', { value: String(month) }, row)]),
    ...(isDay(knownAt) ? [] : [refusal('not-a-day', 'knownAt', { value: String(knownAt) }, row)]),
    ...(stages.includes(stage) ? [] : [refusal('stage-unknown', 'stage', { value: String(stage) }, row)]),
    ...(source.trim() === '' ? [refusal('source-missing', 'source', {}, row)] : []),
    ...countProblems(count, 'count', row),
  ]
  if (problems.length > 0) return refused(...problems)
  const before = latest(ledger.stocks.filter((one) => one.month === month))
  return unless(before ? laterProblems(before, stock, { month }, row) : [], () => ({
    ...ledger,
    stocks: [...ledger.stocks, stock],
  }))
}
