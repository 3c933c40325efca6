import { describe, expect, test } from 'vitest'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { emmenClasses, emmenDelivery, emmenPeriod, emmenRows } from '../testing/emmen.ts'
import {
  asKnownAt,
  changeClasses,
  countOfReason,
  countsOver,
  type DeliveredRow,
  type Delivery,
  openLedger,
} from './index.ts'
import { receive, receiveStock, shareOfReasons, stockBalance } from './index.ts'

const empty = valueOf(openLedger(emmenClasses))
const row = (others: Partial<DeliveredRow> = {}): DeliveredRow => ({
  row: 2,
  month: '2026-01',
  reason: 'work',
  stage: 'provisional',
  count: 40,
  ...others,
})
const delivery = (rows: readonly DeliveredRow[], others: Partial<Delivery> = {}): Delivery => ({
  id: 'd1',
  flow: 'outflow',
  knownAt: '2026-02-10',
  source: 'register',
  rows,
  totals: [],
  ...others,
})

describe('the eighteen months of Emmen', () => {
  const counts = countsOver(asKnownAt(valueOf(receive(empty, emmenDelivery())), '2017-12-31'), emmenPeriod)

  test('are 2,217 people, 55.98 % influenceable and 38.66 % to work', () => {
    expect(counts.total).toBe(2_217)
    expect(counts.months).toBe(18)
    expect(counts.missing).toEqual([])
    expect(shareOfReasons(counts, ['work', 'school-or-ended'])).toMatchObject({
      count: 1_241,
      base: 2_217,
      percent: { value: 55.98 },
    })
    expect(shareOfReasons(counts, ['work'])?.percent.value).toBe(38.66)
    expect(counts.assumptions).toMatchObject([{ value: 'emmen-2017', date: '2017-08-15' }])
  })

  test('stated as 2,216 they are refused, with the difference and the cell', () => {
    expect(refusalsOf(receive(empty, emmenDelivery(2_216)))).toEqual([
      {
        code: 'parts-differ-from-total',
        field: 'total',
        row: 56,
        values: { from: '2016-01', to: '2017-06', parts: 2_217, total: 2_216, difference: -1, monthsMissing: 0 },
      },
    ])
  })

  test('a combined class stays combined: school alone is not known', () => {
    const known = { classes: emmenClasses }
    expect(countOfReason(known, counts, 'school')).toEqual({ known: false, within: ['school-or-ended'], atMost: 384 })
    expect(countOfReason(known, counts, 'work')).toEqual({ known: true, count: 857 })
    expect(countOfReason(known, counts, 'school-or-ended')).toEqual({ known: true, count: 384 })
  })

  test('before the file came in, nothing was known; that is no 0', () => {
    const before = countsOver(asKnownAt(valueOf(receive(empty, emmenDelivery())), '2017-08-14'), emmenPeriod)
    expect(before.missing).toHaveLength(18)
    expect(shareOfReasons(before, ['work'])).toBeNull()
  })
})

describe('as it was known on a day', () => {
  const steps: readonly (readonly [string, DeliveredRow['stage'], number])[] = [
    ['2026-02-10', 'provisional', 40],
    ['2026-03-10', 'provisional', 42],
    ['2026-05-10', 'revised', 45],
    ['2026-09-10', 'final', 44],
  ]
  const ledger = steps.reduce(
    (so, [knownAt, stage, count]) => valueOf(receive(so, delivery([row({ stage, count })], { id: knownAt, knownAt }))),
    empty,
  )

  test.each([
    ['2026-02-09', 0, undefined],
    ['2026-02-10', 40, 'provisional'],
    ['2026-04-01', 42, 'provisional'],
    ['2026-05-10', 45, 'revised'],
    ['2030-01-01', 44, 'final'],
  ])('on %s it was %d', (day, total, stage) => {
    const known = asKnownAt(ledger, day)
    expect(countsOver(known, { from: '2026-01', to: '2026-01' }).total).toBe(total)
    expect(known.figures[0]?.stage).toBe(stage)
  })

  test.each([
    ['a second final figure', { stage: 'final', knownAt: '2027-01-01' }, 'second-final'],
    ['a stage that goes back', { stage: 'revised', knownAt: '2027-01-01' }, 'stage-goes-back'],
  ] as const)('%s is refused, with its row', (_what, { stage, knownAt }, code) => {
    expect(refusalsOf(receive(ledger, delivery([row({ row: 7, stage })], { knownAt })))).toMatchObject([
      { code, row: 7 },
    ])
  })

  test('figures that were known before, or on the same day as, what stands there are refused', () => {
    const one = valueOf(receive(empty, delivery([row()])))
    expect(codesOf(receive(one, delivery([row({ count: 41 })], { id: 'd2' })))).toEqual(['known-earlier'])
    expect(codesOf(receive(one, delivery([row()], { id: 'd2', knownAt: '2026-02-01' })))).toEqual(['known-earlier'])
  })

  test('a newer delivery replaces the whole month, so a class that it leaves out is gone', () => {
    const one = valueOf(receive(empty, delivery([row(), row({ row: 3, reason: 'school-or-ended', count: 5 })])))
    const two = valueOf(receive(one, delivery([row({ count: 44 })], { id: 'd2', knownAt: '2026-03-01' })))
    expect(countsOver(asKnownAt(two, '2026-03-01'), { from: '2026-01', to: '2026-01' }).parts).toEqual([
      { reason: 'work', count: 44 },
    ])
  })
})

describe('bad input is refused with its cell', () => {
  test.each<[string, Partial<DeliveredRow>, string, string]>([
    ['a row without a reason', { reason: ' ' }, 'reason-missing', 'reason'],
    ['a reason that is no class', { reason: 'holiday' }, 'reason-unknown', 'reason'],
    ['a negative count', { count: -1 }, 'negative-count', 'count'],
    ['a stage that is none', { stage: JSON.parse('"draft"') as 'final' }, 'stage-unknown', 'stage'],
    ['half a person', { count: 1.5 }, 'not-whole', 'count'],
    ['no number', { count: Number.NaN }, 'not-whole', 'count'],
    ['month 13', { month: '2026-13' }, 'not-a-month', 'month'],
    ['a month to come', { month: '2026-03' }, 'month-to-come', 'month'],
  ])('%s', (_what, others, code, field) => {
    expect(refusalsOf(receive(empty, delivery([row(), row({ row: 9, month: '2025-12', ...others })])))).toMatchObject([
      { code, field, row: 9 },
    ])
  })

  test('one reason twice in a month, directly or within a combined class', () => {
    expect(refusalsOf(receive(empty, delivery([row(), row({ row: 3 })])))).toMatchObject([
      { code: 'row-twice', row: 3, values: { first: 2 } },
    ])
    const school = { id: 'school', combines: [], work: false, influenceable: true }
    const both = valueOf(openLedger([...emmenClasses, school]))
    const rows = [row({ reason: 'school-or-ended' }), row({ row: 3, reason: 'school' })]
    expect(refusalsOf(receive(both, delivery(rows)))).toMatchObject([
      { code: 'class-overlaps', row: 3, values: { reason: 'school' } },
    ])
  })

  test('two stages in one month, and a total over months that were not delivered', () => {
    const mixed = [row(), row({ row: 3, reason: 'school-or-ended', stage: 'final' })]
    expect(refusalsOf(receive(empty, delivery(mixed)))).toMatchObject([{ code: 'stages-mixed', row: 3 }])
    const totals = [{ row: 4, from: '2025-01', to: '2025-01', total: 3 }]
    expect(codesOf(receive(empty, delivery([row()], { totals })))).toEqual(['total-without-months'])
    const reversed = [{ row: 4, from: '2026-01', to: '2025-01', total: 40 }]
    expect(refusalsOf(receive(empty, delivery([row()], { totals: reversed })))).toMatchObject([
      { code: 'period-reversed', row: 4 },
    ])
  })

  test('a file without rows, a source or a day; and all cells at once, not the first alone', () => {
    expect(codesOf(receive(empty, delivery([], { source: '', knownAt: 'soon', id: '' })))).toEqual([
      'name-missing',
      'source-missing',
      'not-a-day',
      'nothing-delivered',
    ])
    const bad = emmenRows.map((one) => ({ ...one, count: -1 }))
    expect(refusalsOf(receive(empty, { ...emmenDelivery(), rows: bad }))).toHaveLength(54)
  })

  test('classes that cannot be counted by', () => {
    const [work] = emmenClasses
    if (!work) throw new Error('no class')
    expect(codesOf(openLedger([work, work, { ...work, id: '' }, { ...work, id: 'x', combines: ['a'] }]))).toEqual([
      'name-twice',
      'name-missing',
      'class-overlaps',
    ])
  })
})

test('classes may grow or be judged otherwise, as long as the figures keep their meaning', () => {
  const held = valueOf(receive(empty, delivery([row({ reason: 'school-or-ended' })])))
  const [work, school, rest] = emmenClasses
  if (!work || !school || !rest) throw new Error('no classes')
  const more = [work, { ...school, influenceable: 'unknown' as const }, rest, { ...work, id: 'own-business' }]
  expect(valueOf(changeClasses(held, more)).classes).toHaveLength(4)
  expect(valueOf(changeClasses(held, [school])).classes).toEqual([school])
  expect(codesOf(changeClasses(held, [work]))).toEqual(['reason-unknown'])
  expect(codesOf(changeClasses(held, [{ ...school, combines: ['school', 'moved'] }]))).toEqual(['class-overlaps'])
})

test('a day or a period that is none is an error of the caller, not a ledger in which nothing is known', () => {
  expect(() => asKnownAt(empty, 'soon')).toThrow(RangeError)
  const known = asKnownAt(empty, '2026-01-01')
  for (const period of [
    { from: '2026-02', to: '2026-01' },
    { from: '2026', to: '2027' },
  ]) {
    expect(() => countsOver(known, period)).toThrow(RangeError)
    expect(() => stockBalance(known, period)).toThrow(RangeError)
  }
})

describe('stock', () => {
  const stock = (month: string, count: number) =>
    ({ month, count, stage: 'final', knownAt: '2026-06-01', source: 'register' }) as const
  const known = [stock('2026-01', 1_000), stock('2026-02', 985), stock('2026-03', 980)].reduce(
    (ledger, figure) => valueOf(receiveStock(ledger, figure)),
    [
      delivery([row(), row({ row: 3, month: '2026-02', count: 30 })]),
      delivery([row({ count: 25 }), row({ row: 3, month: '2026-02', count: 24 })], { id: 'd2', flow: 'inflow' }),
    ].reduce((ledger, one) => valueOf(receive(ledger, one)), empty),
  )

  test('stock + in − out = stock, else the difference is named; a missing figure is no 0', () => {
    expect(stockBalance(asKnownAt(known, '2026-07-01'), { from: '2026-01', to: '2026-03' })).toEqual([
      { kind: 'balances', month: '2026-01', stock: 1_000, inflow: 25, outflow: 40, next: 985, difference: 0 },
      { kind: 'differs', month: '2026-02', stock: 985, inflow: 24, outflow: 30, next: 980, difference: 1 },
      { kind: 'cannot-be-checked', month: '2026-03', missing: ['inflow', 'outflow', 'next'] },
    ])
  })

  test('a second final stock and a negative one are refused', () => {
    expect(codesOf(receiveStock(known, { ...stock('2026-01', 5), knownAt: '2026-07-01' }))).toEqual(['second-final'])
    expect(codesOf(receiveStock(known, stock('2027-01', -5)))).toEqual(['negative-count'])
  })
})
