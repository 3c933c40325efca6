import { splitWhole } from '../money/rounding.ts'
import { monthsOf } from '../months.ts'
import type { DeliveredRow, Delivery, ReasonClass } from '../ledger/index.ts'

/**
 * Emmen's first eighteen months as its article states them: 857 to work, 384 back to school or put out of the benefit
 * (one combined class), 976 not influenceable; 2,217 together. The article gives no months: the division over them, and
 * the year in which they begin, are made up.
 */
export const emmenClasses: readonly ReasonClass[] = [
  { id: 'work', combines: [], work: true, influenceable: true },
  { id: 'school-or-ended', combines: ['school', 'ended'], work: false, influenceable: true },
  { id: 'not-influenceable', combines: ['moved', 'cohabiting'], work: false, influenceable: false },
]
export const emmenPeriod = { from: '2016-01', to: '2017-06' }

const counts = { work: 857, 'school-or-ended': 384, 'not-influenceable': 976 }

export const emmenRows: readonly DeliveredRow[] = Object.entries(counts)
  .flatMap(([reason, total], place) =>
    splitWhole(
      total,
      monthsOf(emmenPeriod).map(() => 1),
    ).map((count, month) => ({ reason, count, month, place })),
  )
  .map(({ reason, count, month }, row) => ({
    row: row + 2,
    month: monthsOf(emmenPeriod)[month] ?? '',
    reason,
    stage: 'final',
    count,
  }))

/** The delivery, with the total that the file states. */
export const emmenDelivery = (total = 2_217): Delivery => ({
  id: 'emmen-2017',
  flow: 'outflow',
  knownAt: '2017-08-15',
  source: 'Article on the investment plan of Emmen',
  rows: emmenRows,
  totals: [{ row: 56, ...emmenPeriod, total }],
})
