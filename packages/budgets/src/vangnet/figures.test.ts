import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cents, euros } from '../money/index.ts'
import {
  askVangnet,
  type BudgetFigure,
  budgetFigures,
  budgetYearsOf,
  figureProblems,
  type NotedFigure,
} from './index.ts'

const sourced = { source: 'Letter of the ministry', date: '2025-10-01', certainty: 'verified' } as const
const figure = (year: number, name: BudgetFigure, whole: number): NotedFigure => ({
  year,
  figure: name,
  value: euros(whole),
  ...sourced,
})

test('realised costs come before what was expected, and a year says which of them it stands on', () => {
  const years = budgetYearsOf([
    figure(2025, 'costs-expected', 11_000_000),
    figure(2025, 'final', 10_000_000),
    figure(2024, 'costs-expected', 9_000_000),
    figure(2025, 'costs-realised', 10_900_000),
    figure(2023, 'final', 8_000_000),
  ])
  expect(years.map(({ year, costs, netCosts }) => [year, costs, netCosts?.value ?? null])).toEqual([
    [2023, null, null],
    [2024, 'expected', euros(9_000_000)],
    [2025, 'realised', euros(10_900_000)],
  ])
  // A year that is known in part leaves the answer unknown, and is no year of 0.
  expect(askVangnet(2024, years)).toMatchObject({ ok: true, value: { open: [] } })
})

test.each<[string, NotedFigure, { value: NotedFigure['value'] } | null, readonly string[]]>([
  ['a second final budget', figure(2025, 'final', 10), { value: euros(9) }, ['figure-ended']],
  ['second realised costs', figure(2025, 'costs-realised', 10), { value: euros(10) }, ['figure-ended']],
  ['a second provisional budget', figure(2025, 'provisional', 10), { value: euros(9) }, []],
  ['a budget of 0', figure(2025, 'revised', 0), null, ['amount-impossible']],
  ['costs of 0', figure(2025, 'costs-realised', 0), null, []],
  ['half a cent', { ...figure(2025, 'final', 1), value: 0.5 as Cents }, null, ['amount-impossible']],
  ['nothing that says where from', { ...figure(2025, 'final', 1), source: ' ' }, null, ['source-missing']],
  ['a day that is none', { ...figure(2025, 'final', 1), date: '2025-02-30' }, null, ['not-a-day']],
  ['a year of another age', figure(1999, 'final', 1), null, ['number-impossible']],
])('%s', (_what, given, standing, codes) => {
  expect(figureProblems(given, standing).map(({ code }) => code)).toEqual(codes)
})

test('no figure gets lost or doubled on its way into years', () => {
  const any = fc.record({ year: fc.integer({ min: 2020, max: 2026 }), name: fc.constantFrom(...budgetFigures) })
  fc.assert(
    fc.property(fc.uniqueArray(any, { selector: ({ year, name }) => `${year} ${name}` }), (drawn) => {
      const years = budgetYearsOf(drawn.map(({ year, name }, at) => figure(year, name, at + 1)))
      expect(years.map(({ year }) => year)).toEqual(
        [...new Set(drawn.map(({ year }) => year))].toSorted((one, other) => one - other),
      )
      for (const { year, budget, netCosts, costs } of years) {
        const own = drawn.filter((one) => one.year === year).map(({ name }) => name)
        expect(Object.keys(budget).toSorted()).toEqual(own.filter((name) => !name.startsWith('costs')).toSorted())
        expect(costs).toBe(
          own.includes('costs-realised') ? 'realised' : own.includes('costs-expected') ? 'expected' : null,
        )
        expect(netCosts === null).toBe(costs === null)
      }
    }),
    { numRuns: 60 },
  )
})
