import { daysAfter } from '@vliegwiel/i18n'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, inDecimals } from '../formula/index.ts'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { type Placement, type Series, targetAndResult, type TargetPlan } from './index.ts'

const sourced = { source: 'Article on Werkoffensief 500+', date: '2018-03-01', certainty: 'secondary' } as const
const plan: TargetPlan = {
  from: '2018-01-01',
  to: '2018-12-31',
  target: { regular: { value: 4_000, ...sourced }, extra: { value: 500, ...sourced } },
}

/** So many people of one series, on consecutive days from the first on. */
const placed = (series: Series, count: number, perDay: number): Placement[] =>
  Array.from({ length: count }, (_, place) => ({
    row: place,
    key: `${series}-${place}`,
    day: daysAfter(plan.from, Math.floor(place / perDay)),
    series,
  }))

describe('4,000 + 500', () => {
  // Half a year: 181 of 365 days, with 1,800 regular and 260 extra placements.
  const all = [...placed('regular', 1_800, 10), ...placed('extra', 260, 2)]
  const result = valueOf(targetAndResult(plan, all, '2018-06-30'))

  test('is +12.5 %', () => expect(result.growth.value).toBe(12.5))

  test('keeps regular and extra apart, each with its pace and its day', () => {
    expect(result.bySeries.regular).toMatchObject({
      target: 4_000,
      realised: 1_800,
      expectedByNow: { value: 1_984 },
      ahead: { value: -184 },
      atPace: { value: 3_630 },
      reachedOn: null,
      reachedAtPace: '2019-02-07',
    })
    expect(result.bySeries.extra).toMatchObject({
      realised: 260,
      expectedByNow: { value: 248 },
      atPace: { value: 524 },
      reachedAtPace: '2018-12-15',
    })
  })

  test('says how many are on top of what the regular target expects: 76, not 260', () => {
    expect(result.onTop.value).toBe(76)
  })

  test('names the day on which a target was reached', () => {
    const reached = valueOf(targetAndResult(plan, placed('extra', 500, 4), '2018-12-31')).bySeries.extra
    expect([reached.reachedOn, reached.reachedAtPace]).toEqual(['2018-05-05', null])
  })

  test('without a placement has no pace and no day', () => {
    const none = valueOf(targetAndResult(plan, [], '2018-06-30')).bySeries.extra
    expect([none.realised, none.atPace.value, none.reachedAtPace]).toEqual([0, 0, null])
  })
})

describe('nobody counts twice', () => {
  test.each<[string, Series]>([
    ['in both series', 'extra'],
    ['in one series', 'regular'],
  ])('%s: both rows are named', (_what, series) => {
    const one: Placement = { row: 4, key: 'p', day: '2018-02-01', series: 'regular' }
    expect(refusalsOf(targetAndResult(plan, [one, { ...one, row: 9, series }], '2018-06-30'))).toEqual([
      { code: 'person-twice', field: 'key', row: 9, values: { first: 4, series, firstSeries: 'regular' } },
    ])
  })

  test.each<[string, Partial<Placement>, string]>([
    ['outside the period', { day: '2019-01-01' }, 'outside-the-period'],
    ['on no day', { day: '2018-02-30' }, 'not-a-day'],
    ['of nobody', { key: '' }, 'name-missing'],
  ])('a placement %s is refused, with its row', (_what, others, code) => {
    const one: Placement = { row: 7, key: 'p', day: '2018-02-01', series: 'extra', ...others }
    expect(refusalsOf(targetAndResult(plan, [one], '2018-06-30'))).toMatchObject([{ code, row: 7 }])
  })

  test('a target of half a person or from nowhere, and a day outside the period, are refused', () => {
    const target = { regular: { value: 0.5, ...sourced }, extra: { value: 1, ...sourced, source: '' } }
    expect(codesOf(targetAndResult({ ...plan, target }, [], '2019-01-01'))).toEqual([
      'outside-the-period',
      'not-whole',
      'source-missing',
    ])
    expect(codesOf(targetAndResult({ ...plan, from: '2020-01-01' }, [], '2018-06-30'))).toEqual(['period-reversed'])
  })
})

test('every placement up to the day is in exactly one series, and numbers explain themselves', () => {
  const list = fc.uniqueArray(
    fc.record({
      key: fc.string({ minLength: 1, maxLength: 4 }).filter((key) => key.trim() !== ''),
      after: fc.integer({ min: 0, max: 364 }),
      series: fc.constantFrom('regular' as const, 'extra' as const),
    }),
    { maxLength: 40, selector: ({ key }) => key },
  )
  fc.assert(
    fc.property(list, fc.integer({ min: 0, max: 364 }), (drawn, after) => {
      const placements = drawn.map(({ key, after: at, series }, row) => ({
        row,
        key,
        day: daysAfter(plan.from, at),
        series,
      }))
      const day = daysAfter(plan.from, after)
      const { bySeries, growth, onTop } = valueOf(targetAndResult(plan, placements, day))
      const { regular, extra } = bySeries
      expect(regular.realised + extra.realised).toBe(placements.filter((one) => one.day <= day).length)
      for (const { formula, decimals, value } of [growth, onTop, regular.atPace, extra.ahead])
        expect(inDecimals(evaluate(formula), decimals)).toBe(value)
    }),
  )
})
