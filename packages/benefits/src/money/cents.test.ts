import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCents, roundHalfUp, shareOf } from './cents.ts'

describe('rounding half up', () => {
  test.each([
    [5, 10, 1],
    [4, 10, 0],
    [15, 10, 2],
    [-5, 10, 0],
    [-6, 10, -1],
    [-15, 10, -1],
    [0, 3, 0],
    [10_371_245, 100, 103_712],
  ])('%i / %i is %i', (numerator, denominator, whole) => {
    expect(roundHalfUp(numerator, denominator)).toBe(whole)
  })

  test('it agrees with exact big integers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 52), max: 2 ** 52 }),
        fc.integer({ min: 1, max: 2 ** 31 }),
        (numerator, denominator) => {
          const twice = 2n * BigInt(numerator) + BigInt(denominator)
          const by = 2n * BigInt(denominator)
          const floor = twice / by - (twice % by < 0n ? 1n : 0n)
          expect(BigInt(roundHalfUp(numerator, denominator))).toBe(floor)
        },
      ),
      { numRuns: 10_000 },
    )
  })

  test.each([[Number.NaN], [0.5], [Infinity], [2 ** 52 + 1], [-(2 ** 53)]])('%d is refused', (numerator) => {
    expect(() => roundHalfUp(numerator, 2)).toThrow('amount-impossible')
  })

  test('a denominator of zero is refused', () => {
    expect(() => roundHalfUp(1, 0)).toThrow('amount-impossible')
  })
})

test('25 % of 400.00 is 100.00', () => {
  expect(shareOf(40_000, 2500)).toBe(10_000)
})

test.each([[-1], [1.5], ['12'], [Number.NaN], [100_000_001], [undefined]])('%j is not an amount', (value) => {
  expect(() => checkCents(value, 'pay')).toThrow('amount-impossible: pay')
})
