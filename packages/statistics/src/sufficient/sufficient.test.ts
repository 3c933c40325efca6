import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomes, people, tables, timeRows } from '../testing/arbitraries.ts'
import { canonical } from '../report/input-hash.ts'
import { momentsProblem } from './moments.ts'
import {
  cellsOf,
  combineCells,
  combineCrossProducts,
  combineMoments,
  combineTimeTables,
  combineTwoByTwo,
  combineValueCounts,
  crossProductsOf,
  crossProductsOfCells,
  groupMoments,
  mapCells,
  momentsOf,
  momentsOfCounts,
  selectTerms,
  timeTableOf,
  twoByTwoOf,
  valueCountsOf,
  varianceOf,
} from './index.ts'
import type { CellTable } from './index.ts'

const TERMS = ['arm', 'one', 'two']

/**
 * What every sufficient statistic must do: parts together are the whole, however they are put together, also as JSON.
 * Answers the first rows for which they are not.
 */
function firstFailure<Row, Statistic>(
  rows: fc.Arbitrary<Row[]>,
  of: (rows: Row[]) => Statistic,
  combine: (one: Statistic, other: Statistic) => Statistic,
  ordered: (statistic: Statistic) => unknown = (statistic) => statistic,
) {
  const text = (statistic: Statistic) => canonical(ordered(statistic))
  const holds = fc.property(rows, rows, rows, (one, two, three) => {
    const whole = text(of([...one, ...two, ...three]))
    const [a, b, c] = [of(one), of(two), of(three)]
    return text(combine(combine(a, b), c)) === whole && text(combine(a, combine(b, c))) === whole
  })
  return fc.check(holds, { numRuns: 60 }).counterexample
}

describe('sufficient statistics add up', () => {
  it('moments', () => {
    expect(firstFailure(outcomes, momentsOf, combineMoments)).toBeNull()
  })

  it('2 × 2 tables', () => {
    const rows = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 20 })
    const of = (list: [boolean, boolean][]) =>
      twoByTwoOf(
        list.filter(([treated]) => treated).map(([, event]) => event),
        list.filter(([treated]) => !treated).map(([, event]) => event),
      )
    expect(firstFailure(rows, of, combineTwoByTwo)).toBeNull()
  })

  it('value counts', () => {
    const rows = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 5 })), { maxLength: 20 })
    const of = (list: [boolean, number][]) =>
      valueCountsOf(
        list.filter(([treated]) => treated).map(([, value]) => value),
        list.filter(([treated]) => !treated).map(([, value]) => value),
      )
    expect(firstFailure(rows, of, combineValueCounts)).toBeNull()
  })

  it('cross-products', () => {
    expect(firstFailure(people, (rows) => crossProductsOf(TERMS, rows), combineCrossProducts)).toBeNull()
  })

  it('cells', () => {
    const byPlace = ({ cells }: CellTable) => cells.toSorted((one, other) => (one.x.join() < other.x.join() ? -1 : 1))
    expect(firstFailure(people, (rows) => cellsOf(TERMS, rows), combineCells, byPlace)).toBeNull()
  })

  it('time tables', () => {
    expect(firstFailure(timeRows, timeTableOf, combineTimeTables)).toBeNull()
  })
})

describe('cells', () => {
  it('give the same cross-products as the rows', () => {
    fc.assert(
      fc.property(people, (rows) => {
        expect(crossProductsOfCells(cellsOf(TERMS, rows))).toEqual(crossProductsOf(TERMS, rows))
      }),
    )
  })

  it('merge when a column that told them apart is left out', () => {
    const table = cellsOf(TERMS, [
      { x: [1, 0, 5], y: 2 },
      { x: [1, 0, 6], y: 3 },
    ])
    expect(selectTerms(table, ['one', 'arm']).cells).toEqual([{ x: [0, 1], n: 2, sum: 5, sumsq: 13 }])
    expect(mapCells(table, ['arm'], ([arm = 0]) => [arm]).cells).toHaveLength(1)
    expect(() => selectTerms(table, ['age'])).toThrow('there is no term "age"')
  })

  it('refuse to be added to cells about other terms', () => {
    expect(() => combineCells(cellsOf(['a'], []), cellsOf(['b'], []))).toThrow('terms differ')
    expect(() => combineCrossProducts(crossProductsOf(['a'], []), crossProductsOf(['b'], []))).toThrow('terms differ')
    expect(() => cellsOf(['a'], [{ x: [1, 2], y: 0 }])).toThrow('x has 2 values for 1 terms')
  })
})

describe('moments', () => {
  it('count the unknown outcomes and leave them out of the sum', () => {
    const rows = [
      { arm: 'a', y: 3 },
      { arm: 'a', y: null },
      { arm: 'b', y: 4 },
    ]
    const groups = groupMoments(
      rows,
      ({ arm }) => arm,
      ({ y }) => y,
    )
    expect(groups).toEqual({ a: { n: 1, sum: 3, sumsq: 9, missing: 1 }, b: { n: 1, sum: 4, sumsq: 16, missing: 0 } })
  })

  it('see no variance in what rounding leaves of equal values', () => {
    expect(varianceOf(momentsOf(Array.from({ length: 7 }, () => 0.1)))).toBe(0)
    expect(varianceOf(momentsOf([1, 2, 3, 4]))).toBeCloseTo(5 / 3, 14)
  })

  it('are refused by name when they cannot be', () => {
    expect(momentsProblem({ n: 0, sum: 0, sumsq: 0 }, 'x')).toMatchObject({ code: 'empty-arm' })
    expect(momentsProblem({ n: 1, sum: 1, sumsq: 1 }, 'x')).toMatchObject({ code: 'one-observation' })
    expect(momentsProblem({ n: 3, sum: 9, sumsq: 1 }, 'x')).toMatchObject({ code: 'invalid-input' })
    expect(momentsProblem({ n: 2.5, sum: 9, sumsq: 100 }, 'x')).toMatchObject({ code: 'invalid-input' })
  })

  it('of a share are its counts', () => {
    fc.assert(
      fc.property(tables, ({ treated }) => {
        const { n, sum, sumsq } = momentsOfCounts(treated)
        expect([n, sum, sumsq]).toEqual([treated.n, treated.events, treated.events])
      }),
    )
  })
})

describe('names of groups are data', () => {
  it('seen: a group named as a property of every object was counted on all objects, or not at all', () => {
    const names = ['constructor', '__proto__', 'toString', 'arm']
    const groups = groupMoments(
      names.map((name, index) => ({ name, value: index + 1 })),
      ({ name }) => name,
      ({ value }) => value,
    )
    expect(Object.entries(groups)).toEqual(
      names.map((name, index) => [name, { n: 1, sum: index + 1, sumsq: (index + 1) ** 2, missing: 0 }]),
    )
    expect(Reflect.has({}, 'sumsq')).toBe(false)
    const rows = names.map((event) => ({ arm: 'a', time: 1, event }))
    const table = combineTimeTables(timeTableOf(rows), timeTableOf(rows))
    expect(Object.entries(table.groups[0]?.times[0]?.causes ?? {})).toEqual(names.map((name) => [name, 2]))
  })
})
