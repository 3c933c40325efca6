import { errorWords } from '@vliegwiel/i18n/error-text'
import type { GivenRow } from '@vliegwiel/imports'
import type { CellProblem } from '@vliegwiel/tabular'
import { refusal, type Refusal } from '../answer.ts'
import { type Delivery, type Ledger, openLedger, receive, receiveStock, type Stage } from '../ledger/index.ts'
import { type NameOf, refusalError } from '../refusal-words.ts'
import { monthsOfCell, TOTAL } from './ledger-columns.ts'

/** A row of a file of months. `reason` is null in a file of stocks. */
export interface LedgerRow {
  readonly row: number
  readonly known: string
  readonly from: string
  readonly to: string
  readonly reason: string | null
  readonly stage: Stage | null
  readonly count: number
  readonly source: string
}

/** A row as the import engine read it, in the words of the ledger. */
export function ledgerRow({ row, values }: Pick<GivenRow, 'row' | 'values'>): LedgerRow {
  const text = (key: string) => String(values[key] ?? '')
  const months = monthsOfCell(text('month')) ?? { from: text('month'), to: text('month') }
  return {
    row,
    known: text('known'),
    ...months,
    reason: values['reason'] === undefined ? null : text('reason'),
    stage: (values['stage'] ?? null) as Stage | null,
    count: Number(values['count'] ?? 0),
    source: text('source'),
  }
}

export const isTotal = ({ reason }: Pick<LedgerRow, 'reason'>): boolean => reason === TOTAL

/** Months that came in at once: of one day and one source. */
const groupsOf = (rows: readonly LedgerRow[]) => [
  ...Map.groupBy(rows, ({ known, source }) => JSON.stringify([known, source])).values(),
]

const deliveryOf = (
  flow: 'outflow' | 'inflow',
  rows: readonly LedgerRow[],
  totals: readonly LedgerRow[],
): Delivery => ({
  id: 'file',
  flow,
  knownAt: rows[0]?.known ?? '',
  source: rows[0]?.source ?? '',
  rows: rows.map(({ row, from, reason, stage, count }) => ({
    row,
    month: from,
    reason: reason ?? '',
    stage: stage ?? 'provisional',
    count,
  })),
  totals: totals.map(({ row, from, to, count }) => ({ row, from, to, total: count })),
})

/** Every row that is no total is of one month and has a stage. */
function rowProblems(rows: readonly LedgerRow[]): Refusal[] {
  return rows.flatMap((one) => [
    ...(one.from > one.to ? [refusal('period-reversed', 'month', { from: one.from, to: one.to }, one.row)] : []),
    ...(one.from !== one.to && !isTotal(one)
      ? [refusal('not-a-month', 'month', { value: `${one.from} t/m ${one.to}` }, one.row)]
      : []),
    ...(one.stage === null && !isTotal(one) ? [refusal('stage-unknown', 'stage', { value: '' }, one.row)] : []),
  ])
}

/** Which months of a file stand in the ledger already, to the letter, and which stand there otherwise. */
function standing(ledger: Ledger, flow: 'outflow' | 'inflow', rows: readonly LedgerRow[]) {
  const same = new Set<LedgerRow>()
  const differing: Refusal[] = []
  for (const ofMonth of Map.groupBy(rows, ({ known, from }) => `${known} ${from}`).values()) {
    const [first] = ofMonth
    const there = ledger.figures.find(
      (one) => one.flow === flow && one.month === first?.from && one.knownAt === first.known,
    )
    if (there === undefined || first === undefined) continue
    const parts = new Map(there.parts.map(({ reason, count }) => [reason, count]))
    const alike = ofMonth.every(
      (one) => parts.get(one.reason ?? '') === one.count && one.stage === there.stage && one.source === there.source,
    )
    if (alike && ofMonth.length === there.parts.length) for (const one of ofMonth) same.add(one)
    else
      differing.push(refusal('known-earlier', 'known', { month: first.from, beforeKnownAt: there.knownAt }, first.row))
  }
  return { same, differing }
}

/**
 * What is wrong with the rows of a file beside the ledger, each with its row and column; and the rows that bring
 * something new. Where some rows could not be read, sums are left alone: they would be of a part.
 */
export function judgeFlow(
  ledger: Ledger,
  flow: 'outflow' | 'inflow',
  given: readonly LedgerRow[],
  { unreadable }: { readonly unreadable: number },
): { readonly refusals: readonly Refusal[]; readonly fresh: readonly LedgerRow[] } {
  const wrong = rowProblems(given)
  if (wrong.length > 0) return { refusals: wrong, fresh: [] }
  const rows = given.filter((one) => !isTotal(one))
  const totals = unreadable > 0 ? [] : given.filter(isTotal)
  const empty = openLedger(ledger.classes)
  if (!empty.ok) return { refusals: empty.refusals, fresh: [] }
  const inside = groupsOf(rows).flatMap((group) => {
    const own = totals.filter(({ known, source }) => known === group[0]?.known && source === group[0].source)
    const answer = receive(empty.value, deliveryOf(flow, group, own))
    return answer.ok ? [] : answer.refusals
  })
  const days = new Set(rows.map(({ known, source }) => `${known} ${source}`))
  const alone = totals
    .filter(({ known, source }) => !days.has(`${known} ${source}`))
    .map(({ row, from, to, count }) => refusal('total-without-months', 'total', { from, to, total: count }, row))
  const { same, differing } = standing(ledger, flow, rows)
  const fresh = rows.filter((one) => !same.has(one))
  if (inside.length + alone.length + differing.length > 0)
    return { refusals: [...inside, ...alone, ...differing], fresh: [] }
  // Files of several days are taken in order, so that a later figure follows an earlier one of the same file.
  const late: Refusal[] = []
  let grown = ledger
  for (const group of groupsOf(fresh).toSorted((one, other) => order(one[0]?.known, other[0]?.known))) {
    const answer = receive(grown, deliveryOf(flow, group, []))
    if (answer.ok) grown = answer.value
    else late.push(...answer.refusals)
  }
  return { refusals: late, fresh }
}

/** The same for stocks: one count a month. */
export function judgeStock(
  ledger: Ledger,
  rows: readonly LedgerRow[],
): { readonly refusals: readonly Refusal[]; readonly fresh: readonly LedgerRow[] } {
  const wrong = rowProblems(rows)
  if (wrong.length > 0) return { refusals: wrong, fresh: [] }
  const fresh = rows.filter(
    (row) =>
      !ledger.stocks.some(
        ({ month, knownAt, count, stage, source }) =>
          month === row.from &&
          knownAt === row.known &&
          count === row.count &&
          stage === row.stage &&
          source === row.source,
      ),
  )
  const refusals: Refusal[] = []
  let grown = ledger
  for (const { row, known, from, count, stage, source } of fresh.toSorted((one, other) =>
    order(one.known, other.known),
  )) {
    const stock = { month: from, count, stage: stage ?? 'provisional', knownAt: known, source }
    const answer = receiveStock(grown, stock, row)
    if (answer.ok) grown = answer.value
    else refusals.push(...answer.refusals)
  }
  return { refusals, fresh }
}

const order = (one = '', other = '') => (one < other ? -1 : Number(one > other))

const columnOf: Readonly<Record<string, string>> = {
  month: 'month',
  reason: 'reason',
  stage: 'stage',
  count: 'count',
  total: 'count',
  knownAt: 'known',
  known: 'known',
  source: 'source',
}

/** A refusal as a wrong cell: row, column, value, what is wrong and what to do. */
export function cellProblem(found: Refusal, rows: readonly GivenRow[], nameOf: NameOf): CellProblem {
  const column = columnOf[found.field] ?? null
  const row = found.row ?? rows[0]?.row ?? 0
  const values = rows.find((one) => one.row === row)?.values ?? {}
  const value = column === null ? '' : String(values[column] ?? '')
  return { row, column, value, code: 'refused', says: errorWords(refusalError(found, [found], nameOf)) }
}
