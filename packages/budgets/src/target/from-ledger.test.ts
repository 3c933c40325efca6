import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asKnownAt, openLedger, type ReasonClass, receive } from '../ledger/index.ts'
import { addMonths, monthsOf } from '../months.ts'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { type LedgerTarget, targetFromLedger } from './index.ts'

const sourced = { source: 'Article on Werkoffensief 500+', date: '2018-03-01', certainty: 'secondary' } as const
const plan: LedgerTarget = {
  from: '2018-01',
  to: '2018-12',
  target: { regular: { value: 4_000, ...sourced }, extra: { value: 500, ...sourced } },
  reasons: { regular: ['work'], extra: ['work-by-talks'] },
}
const classes: readonly ReasonClass[] = [
  { id: 'work', combines: [], work: true, influenceable: true },
  { id: 'work-by-talks', combines: [], work: true, influenceable: true },
  { id: 'work-or-school', combines: ['work', 'school'], work: false, influenceable: true },
  { id: 'rest', combines: [], work: false, influenceable: false },
]

/** Months from January on; null is a month that was not delivered. */
function known(months: readonly (readonly [regular: number, extra: number] | null)[]) {
  const rows = months.flatMap((counts, at) =>
    counts === null
      ? []
      : (['work', 'work-by-talks', 'rest'] as const).map((reason, place) => ({
          row: at * 3 + place,
          month: addMonths('2018-01', at),
          reason,
          stage: 'final' as const,
          count: counts[place] ?? 7,
        })),
  )
  const ledger = valueOf(openLedger(classes))
  if (rows.length === 0) return asKnownAt(ledger, '2019-01-31')
  const delivery = { id: 'd', flow: 'outflow' as const, knownAt: '2019-01-31', source: 'Register', rows, totals: [] }
  return asKnownAt(valueOf(receive(ledger, delivery)), '2019-01-31')
}
const halfYear = [
  [300, 44],
  [300, 44],
  [300, 43],
  [300, 43],
  [300, 43],
  [300, 43],
] as const

describe('4,000 + 500 from the ledger', () => {
  const found = valueOf(targetFromLedger(plan, known(halfYear)))

  test('is +12.5 %, with the same figures as person by person', () => {
    expect(found.result?.growth.value).toBe(12.5)
    expect(found.through).toBe('2018-06')
    expect(found.result?.bySeries.regular).toMatchObject({
      realised: 1_800,
      expectedByNow: { value: 1_984 },
      ahead: { value: -184 },
      atPace: { value: 3_630 },
      reachedAtPace: '2019-02-07',
    })
    expect(found.result?.bySeries.extra).toMatchObject({ realised: 260, reachedAtPace: '2018-12-15' })
    expect(found.result?.onTop.value).toBe(76)
  })

  test('a target is reached in a month, of which the last day is told', () => {
    const all = valueOf(targetFromLedger(plan, known([...halfYear, [300, 250]])))
    expect(all.result?.bySeries.extra).toMatchObject({ reachedOn: '2018-07-31', reachedAtPace: null })
  })

  test('only months without a gap count, and what comes after one is named', () => {
    const gap = valueOf(targetFromLedger(plan, known([[300, 44], null, [300, 43]])))
    expect(gap).toMatchObject({ through: '2018-01', afterGap: ['2018-03'] })
    expect(gap.result?.bySeries.regular.realised).toBe(300)
    expect(gap.months.map(({ together }) => together?.regular ?? null).slice(0, 3)).toEqual([300, null, null])
  })

  test('nothing known is no 0', () => {
    expect(valueOf(targetFromLedger(plan, known([null, [1, 1]])))).toMatchObject({ through: null, result: null })
  })
})

describe('nobody counts in both series', () => {
  test('a reason that is in both is refused, alone or inside a combined class', () => {
    const both = { ...plan, reasons: { regular: ['work'], extra: ['work', 'work-by-talks'] } }
    expect(refusalsOf(targetFromLedger(both, known([])))).toMatchObject([
      { code: 'reason-in-both-series', values: { name: 'work' } },
    ])
    const inside = { ...plan, reasons: { regular: ['work-or-school'], extra: ['work'] } }
    expect(codesOf(targetFromLedger(inside, known([])))).toEqual(['reason-in-both-series'])
  })

  test('a reason that is not there, none at all, half a person, and a period that runs back are refused', () => {
    const wrong = {
      ...plan,
      to: '2017-12',
      target: { ...plan.target, regular: { ...plan.target.regular, value: 0.5, source: ' ' } },
      reasons: { regular: [], extra: ['other'] },
    }
    expect(codesOf(targetFromLedger(wrong, known([])))).toEqual([
      'period-reversed',
      'not-whole',
      'source-missing',
      'reason-missing',
      'reason-unknown',
    ])
  })
})

test('whatever months are known, both series together are the departures that count, and never more', () => {
  const count = fc.integer({ min: 0, max: 900 })
  fc.assert(
    fc.property(fc.array(fc.option(fc.tuple(count, count)), { maxLength: 14 }), (months) => {
      const { result, through, months: shown } = valueOf(targetFromLedger(plan, known(months)))
      const until = months.slice(0, 12)
      const gap = until.indexOf(null)
      const counted = until.slice(0, gap === -1 ? until.length : gap)
      expect(shown.map(({ month }) => month)).toEqual(monthsOf(plan))
      expect(through).toBe(counted.length === 0 ? null : addMonths('2018-01', counted.length - 1))
      const all = counted.reduce((sum, one) => sum + (one?.[0] ?? 0) + (one?.[1] ?? 0), 0)
      expect((result?.bySeries.regular.realised ?? 0) + (result?.bySeries.extra.realised ?? 0)).toBe(all)
    }),
    { numRuns: 60 },
  )
})
