import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { addSavings, cents, euros, grossSaving, halfUp, MOST_CENTS, netSaving, plus, type Saving } from './index.ts'
import { shareOf, splitCents, splitEvenly, splitWhole, subtractSavings, sumOf } from './index.ts'

const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(cents)
const weights = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 })
  .filter((all) => all.some((weight) => weight > 0))

describe('amounts', () => {
  test.each([0.5, Number.NaN, Infinity, MOST_CENTS + 1])('%d is no amount', (value) => {
    expect(() => cents(value)).toThrow(RangeError)
  })

  test('a sum beyond the largest amount is refused instead of losing cents', () => {
    expect(() => plus(cents(MOST_CENTS), cents(1))).toThrow(RangeError)
    expect(() => euros(0.5)).toThrow(RangeError)
  })

  test('there is no minus zero', () => {
    expect(Object.is(cents(-0), 0)).toBe(true)
    expect(splitWhole(-1, [0, 1]).map((part) => Object.is(part, -0))).toEqual([false, false])
  })
})

describe('rounding', () => {
  test.each([
    [1n, 2n, 1n],
    [-1n, 2n, 0n],
    [-3n, 2n, -1n],
    [5n, 3n, 2n],
    [-5n, 3n, -2n],
    [7n, 7n, 1n],
  ])('%d / %d is %d, half up', (top, bottom, expected) => expect(halfUp(top, bottom)).toBe(expected))

  test('half up lies within a half of the quotient, never below it by a half', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (n, d) => {
          const twice = 2n * halfUp(n, d) * d - 2n * n
          expect(twice > -d && twice <= d).toBe(true)
        },
      ),
    )
  })

  test('857 exits in 18 months, a year, at 14,000: 7,998,666.67', () => {
    expect(shareOf(euros(857 * 14_000), 12, 18)).toBe(799_866_667)
  })
})

describe('splitting', () => {
  test('the odd cents go to the largest remainders', () => {
    expect(splitCents(cents(100), [1, 1, 1])).toEqual([34, 33, 33])
    expect(splitCents(cents(10), [6, 6, 1])).toEqual([5, 4, 1])
    expect(splitEvenly(cents(-100), 3)).toEqual([-34, -33, -33])
  })

  test('money is conserved: parts are the whole, and none is a cent from its share', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, by) => {
        const parts = splitCents(amount, by)
        expect(sumOf(parts)).toBe(amount)
        const total = by.reduce((all, weight) => all + weight, 0)
        parts.forEach((part, place) => {
          const off = BigInt(part) * BigInt(total) - BigInt(amount) * BigInt(by[place] ?? 0)
          expect(off < BigInt(total) && off > -BigInt(total)).toBe(true)
        })
      }),
    )
  })

  test.each([[[0, 0]], [[-1, 2]], [[0.5]], [[]]])('weights %j are refused', (by) =>
    expect(() => splitWhole(10, by)).toThrow(RangeError),
  )
})

describe('gross and net', () => {
  test('do not mix: not by type, not by a caller without types', () => {
    expectTypeOf<Saving<'net'>>().not.toExtend<Saving<'gross'>>()
    expectTypeOf<Saving<'gross'>>().not.toExtend<number>()
    const mix: (one: object, other: object) => unknown = (one, other) =>
      Reflect.apply(addSavings, undefined, [one, other])
    expect(() => mix(grossSaving(euros(1)), netSaving(euros(1)))).toThrow('never mixed')
  })

  test('alike they add up', () => {
    const two = addSavings(grossSaving(euros(1)), grossSaving(euros(1)))
    expect(two).toEqual({ reckoning: 'gross', cents: 200 })
    expect(subtractSavings(two, grossSaving(euros(1))).cents).toBe(100)
  })
})
