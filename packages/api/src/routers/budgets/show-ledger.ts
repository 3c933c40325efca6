import { monthsOf, type Period } from '@vliegwiel/budgets'
import { asKnownAt, countsOver, type KnownLedger, shareOfReasons, stockBalance } from '@vliegwiel/budgets/ledger'
import { readLedger } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { todayOf } from '../settings/time-zone.ts'
import { asAssumption, asExplained, assumption, explained, month, reasonClass, stage } from './shapes.ts'

const count = z.number().int()
const part = z.strictObject({ reason: z.string(), count })
const share = z.strictObject({ count, base: count, percent: explained }).nullable()

const shownLedger = z.strictObject({
  classes: z.array(reasonClass),
  /** Version of the list of reasons; 0: there is none yet. */
  version: count,
  flow: z.enum(['outflow', 'inflow']),
  /** The day as of which it is shown. */
  day: z.iso.date(),
  today: z.iso.date(),
  /** Days on which something became known, in order. */
  days: z.array(z.iso.date()),
  /** First and last month of which anything is known; null when nothing is. */
  reach: z.strictObject({ from: month, to: month }).nullable(),
  period: z.strictObject({ from: month, to: month }).nullable(),
  months: z.array(
    z.strictObject({
      month,
      /** null: no figure was known on this day. It is no 0. */
      figure: z
        .strictObject({
          stage,
          knownAt: z.iso.date(),
          source: z.string(),
          parts: z.array(part),
          total: count,
        })
        .nullable(),
    }),
  ),
  sums: z
    .strictObject({
      parts: z.array(z.strictObject({ reason: z.string(), count, share })),
      total: count,
      months: count,
      missing: z.array(month),
      stages: z.strictObject({ provisional: count, revised: count, final: count }),
      work: share,
      influenceable: share,
      /** Reasons of which nobody said whether something can be done about them. */
      influenceUnknown: z.array(z.string()),
    })
    .nullable(),
  stock: z.array(
    z.strictObject({
      month,
      kind: z.enum(['balances', 'differs', 'cannot-be-checked']),
      stock: count.nullable(),
      inflow: count.nullable(),
      outflow: count.nullable(),
      next: count.nullable(),
      difference: count.nullable(),
      missing: z.array(z.enum(['stock', 'inflow', 'outflow', 'next'])),
    }),
  ),
  assumptions: z.array(assumption),
})

/** Months and reasons as they were known on a day, with sums, shares with their base, and the balance of the stock. */
export const showLedger = tenantQuery(
  {
    permission: 'ledger:read',
    input: z.strictObject({
      flow: z.enum(['outflow', 'inflow']),
      from: month.nullable(),
      to: month.nullable(),
      /** null: today. */
      knownAt: z.iso.date().nullable(),
    }),
    output: shownLedger,
  },
  async (call) => {
    const { flow, from, to, knownAt } = call.input
    const ledger = await readLedger(call.trx)
    const today = await todayOf(call)
    const known = asKnownAt(ledger, knownAt ?? today)
    const own = ledger.figures.filter((figure) => figure.flow === flow)
    const reach = reachOf(own.map((figure) => figure.month))
    const period = reach && periodOf(reach, from, to)
    const counts = period && countsOver(known, period, flow)
    return {
      classes: ledger.classes.map((one) => ({ ...one, combines: [...one.combines] })),
      version: ledger.version,
      flow,
      day: known.day,
      today,
      days: [...new Set(own.map((figure) => figure.knownAt))].toSorted(),
      reach,
      period,
      months: period ? monthsShown(known, period, flow) : [],
      sums: counts && sumsShown(known, counts),
      stock: period ? stockShown(known, period) : [],
      assumptions: (counts?.assumptions ?? []).map(asAssumption),
    }
  },
)

function reachOf(months: readonly string[]): Period | null {
  const [from] = months.toSorted()
  const to = months.toSorted().at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

/** What was asked, where it is a period; otherwise all of which something is known. */
function periodOf(reach: Period, from: string | null, to: string | null): Period {
  const asked = { from: from ?? reach.from, to: to ?? reach.to }
  return asked.from <= asked.to && monthsOf(asked).length <= 600 ? asked : reach
}

const monthsShown = ({ figures }: KnownLedger, period: Period, flow: 'outflow' | 'inflow') =>
  monthsOf(period).map((one) => {
    const found = figures.find((figure) => figure.flow === flow && figure.month === one)
    if (found === undefined) return { month: one, figure: null }
    const { stage: settled, knownAt, source, parts, total } = found
    return {
      month: one,
      figure: { stage: settled, knownAt, source, parts: parts.map((each) => ({ ...each })), total },
    }
  })

function sumsShown(known: KnownLedger, counts: ReturnType<typeof countsOver>) {
  const shown = (reasons: readonly string[]) => {
    const found = shareOfReasons(counts, reasons)
    return found && { ...found, percent: asExplained(found.percent) }
  }
  const ids = (which: (one: KnownLedger['classes'][number]) => boolean) =>
    known.classes.filter(which).map(({ id }) => id)
  return {
    parts: counts.parts.map((one) => ({ ...one, share: shown([one.reason]) })),
    total: counts.total,
    months: counts.months,
    missing: [...counts.missing],
    stages: { ...counts.stages },
    work: shown(ids(({ work }) => work)),
    influenceable: shown(ids(({ influenceable }) => influenceable === true)),
    influenceUnknown: ids(({ influenceable }) => influenceable === 'unknown'),
  }
}

/** Months of which a stock is known; without any there is nothing to balance. */
const stockShown = (known: KnownLedger, period: Period) =>
  known.stocks.length === 0
    ? []
    : stockBalance(known, period).map((one) =>
        one.kind === 'cannot-be-checked' ? { ...nothing, ...one, missing: [...one.missing] } : { ...one, missing: [] },
      )

const nothing = { stock: null, inflow: null, outflow: null, next: null, difference: null }
