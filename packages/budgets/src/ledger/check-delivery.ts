import { refusal, type Refusal } from '../answer.ts'
import { isDay, isMonth, isWithin, monthsIn, periodProblems } from '../months.ts'
import { overlapOf, type ReasonClass } from './class.ts'
import { type DeliveredRow, type Delivery, type StatedTotal, stages } from './delivery.ts'

/** Everything that is wrong with a delivery in itself, with the cell; nothing when it can be read. */
export function deliveryProblems(delivery: Delivery, classes: readonly ReasonClass[]): Refusal[] {
  const { id, source, knownAt, rows, totals } = delivery
  const byId = new Map(classes.map((found) => [found.id, found]))
  const cells = rows.flatMap((row) => rowProblems(row, byId))
  return [
    ...(id.trim() === '' ? [refusal('name-missing', 'id')] : []),
    ...(source.trim() === '' ? [refusal('source-missing', 'source')] : []),
    ...(isDay(knownAt) ? [] : [refusal('not-a-day', 'knownAt', { value: String(knownAt) })]),
    ...(rows.length === 0 ? [refusal('nothing-delivered', 'rows')] : []),
    ...cells,
    // Sums over cells that cannot be read would only repeat what was said.
    ...(cells.length === 0
      ? [...monthProblems(rows, byId), ...totals.flatMap((total) => totalProblems(total, rows))]
      : []),
    ...rows
      .filter(({ month }) => isMonth(month) && isDay(knownAt) && month > knownAt.slice(0, 7))
      .map(tooEarly(knownAt)),
  ]
}

const tooEarly =
  (knownAt: string) =>
  ({ row, month }: DeliveredRow): Refusal =>
    refusal('month-to-come', 'month', { month, knownAt }, row)

function rowProblems(
  { row, month, reason, stage, count }: DeliveredRow,
  byId: ReadonlyMap<string, ReasonClass>,
): Refusal[] {
  return [
    ...(isMonth(month) ? [] : [refusal('not-a-month', 'month', { value: String(month) }, row)]),
    ...(stages.includes(stage) ? [] : [refusal('stage-unknown', 'stage', { value: String(stage) }, row)]),
    ...reasonProblems(reason, row, byId),
    ...countProblems(count, 'count', row),
  ]
}

function reasonProblems(reason: string, row: number, byId: ReadonlyMap<string, ReasonClass>): Refusal[] {
  if (typeof reason !== 'string' || reason.trim() === '') return [refusal('reason-missing', 'reason', {}, row)]
  return byId.has(reason) ? [] : [refusal('reason-unknown', 'reason', { value: reason }, row)]
}

/** A count is of whole persons, 0 or more. */
export function countProblems(count: number, field: string, row?: number): Refusal[] {
  if (!Number.isSafeInteger(count)) return [refusal('not-whole', field, { value: String(count) }, row)]
  return count < 0 ? [refusal('negative-count', field, { value: count }, row)] : []
}

function monthProblems(rows: readonly DeliveredRow[], byId: ReadonlyMap<string, ReasonClass>): Refusal[] {
  const problems: Refusal[] = []
  for (const [month, ofMonth] of Map.groupBy(rows, (row) => row.month)) {
    const seen = new Map<string, DeliveredRow>()
    const [first] = ofMonth
    for (const row of ofMonth) {
      const before = seen.get(row.reason)
      if (before)
        problems.push(refusal('row-twice', 'reason', { month, reason: row.reason, first: before.row }, row.row))
      else seen.set(row.reason, row)
      if (first && row.stage !== first.stage)
        problems.push(refusal('stages-mixed', 'stage', { month, value: row.stage, first: first.stage }, row.row))
    }
    const twice = overlapOf([...seen.keys()].flatMap((reason) => byId.get(reason) ?? []))
    if (twice) problems.push(refusal('class-overlaps', 'reason', { month, ...twice }, seen.get(twice.other)?.row))
  }
  return problems
}

/** A total must be the sum of its parts; the difference is named as total − parts. */
function totalProblems(stated: StatedTotal, rows: readonly DeliveredRow[]): Refusal[] {
  const { row, from, to, total } = stated
  const wrong = [...periodProblems(stated, 'total'), ...countProblems(total, 'total', row)]
  if (wrong.length > 0) return wrong.map((found) => ({ ...found, row }))
  const within = rows.filter(({ month }) => isWithin(month, stated))
  if (within.length === 0) return [refusal('total-without-months', 'total', { from, to, total }, row)]
  const parts = within.reduce((sum, { count }) => sum + count, 0)
  if (parts === total) return []
  const monthsMissing = monthsIn(stated) - new Set(within.map(({ month }) => month)).size
  const values = { from, to, parts, total, difference: total - parts, monthsMissing }
  return [refusal('parts-differ-from-total', 'total', values, row)]
}
