import { cellAt, cellsBetween, type LiveCell, type LiveSheet } from '@vliegwiel/tabular/live'
import { roundedHalfUp } from './explained-sheets.ts'

/** Months and reasons as they are shown; a month without a figure stays empty and is no 0. */
export interface LedgerToWrite {
  readonly reasons: readonly { readonly name: string; readonly work: boolean; readonly influenceable: boolean }[]
  readonly months: readonly {
    readonly month: string
    /** A count for each reason, null where it is not in the figure; null: the month is not known. */
    readonly counts: readonly (number | null)[] | null
    readonly stage: string
    readonly knownAt: string | null
    readonly source: string | null
  }[]
}

export interface LedgerWords {
  readonly sheet: string
  readonly month: string
  readonly total: string
  readonly stage: string
  readonly known: string
  readonly source: string
  readonly together: string
  readonly share: string
  readonly work: string
  readonly influenceable: string
}

const sumOf = (counts: readonly (number | null)[]) => counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)

/**
 * The ledger as a sheet that computes: totals of months and reasons are sums of its cells, and shares are of those sums.
 * The rows after the months, in order: sums, shares, the share to work, the share that could be influenced.
 */
export function ledgerSheet({ reasons, months }: LedgerToWrite, words: LedgerWords): LiveSheet {
  const all = reasons.length + 1
  const last = months.length
  const sums = last + 1
  const total = months.reduce((sum, { counts }) => sum + (counts === null ? 0 : sumOf(counts)), 0)
  const ofReason = (at: number) => months.reduce((sum, { counts }) => sum + (counts?.[at] ?? 0), 0)
  const share = (cells: string, count: number): LiveCell => ({
    formula: `IF(${cellAt(all, sums)}=0,0,${roundedHalfUp(`(${cells})*100/${cellAt(all, sums)}`, 2)})`,
    value: total === 0 ? 0 : Math.floor((count * 10_000) / total + 0.5) / 100,
  })
  const down = (column: number) => cellsBetween([column, 1], [column, last])
  const chosen = (title: string, which: (reason: LedgerToWrite['reasons'][number]) => boolean): LiveCell[][] => {
    const places = reasons.flatMap((reason, at) => (which(reason) ? [at] : []))
    if (places.length === 0) return []
    const count = places.reduce((sum, at) => sum + ofReason(at), 0)
    const cells = places.map((at) => cellAt(at + 1, sums)).join('+')
    return [[title, ...reasons.map(() => null), share(cells, count)]]
  }
  return {
    name: words.sheet,
    widths: [22, ...reasons.map(() => 18), 12, 18, 14, 40],
    rows: [
      [words.month, ...reasons.map(({ name }) => name), words.total, words.stage, words.known, words.source].map(
        (heading) => ({ heading }),
      ),
      ...months.map(({ month, counts, stage, knownAt, source }, at): LiveCell[] => [
        month,
        ...reasons.map((_reason, place) => counts?.[place] ?? null),
        counts === null
          ? null
          : { formula: `SUM(${cellsBetween([1, at + 1], [reasons.length, at + 1])})`, value: sumOf(counts) },
        stage,
        knownAt === null ? null : { date: knownAt },
        source,
      ]),
      [
        { heading: words.together },
        ...reasons.map((_reason, at): LiveCell => ({ formula: `SUM(${down(at + 1)})`, value: ofReason(at) })),
        { formula: `SUM(${down(all)})`, value: total },
      ],
      [words.share, ...reasons.map((_reason, at) => share(cellAt(at + 1, sums), ofReason(at)))],
      ...chosen(words.work, ({ work }) => work),
      ...chosen(words.influenceable, ({ influenceable }) => influenceable),
    ],
  }
}
