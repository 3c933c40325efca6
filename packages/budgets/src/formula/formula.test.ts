import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  assumedValue,
  assumptionsOf,
  divide,
  evaluate,
  explained,
  multiply,
  roundUp,
  subtract,
} from './formula.ts'
import { roundHalfUp, valueOf } from './formula.ts'
import { fractionOf, inDecimals, nearest } from './fraction.ts'

const number = (value: number) => valueOf('n', value, 'ratio')

describe('a formula', () => {
  test.each([
    [55.98, divide(multiply(number(1_241), number(100)), number(2_217)), 2],
    [38.66, divide(multiply(number(857), number(100)), number(2_217)), 2],
    [260, roundUp(divide(number(27_000), number(104))), 0],
    [1.556, divide(number(1_400_000), number(900_000)), 3],
    [-0.02, divide(multiply(subtract(number(799_866_667), number(800_000_000)), number(100)), number(800_000_000)), 2],
    [3, add(number(1), roundHalfUp(number(1.5))), 0],
  ])('gives %d', (expected, formula, decimals) => {
    expect(explained('x', 'ratio', formula, decimals).value).toBe(expected)
  })

  test('a quotient by nothing is refused', () => {
    expect(() => evaluate(divide(number(1), number(0)))).toThrow(RangeError)
  })

  test('halves are exact: 1.005 with two decimals is 1.01, which a double makes 1', () => {
    expect(inDecimals(fractionOf(1.005), 2)).toBe(1.01)
  })

  test('any number is read as it is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
        const { top, bottom } = fractionOf(value)
        expect(bottom > 0n).toBe(true)
        // Below this the bottom itself is beyond a double.
        if (Math.abs(value) < 1e-200) return
        expect(Math.abs(nearest({ top, bottom }) - value)).toBeLessThanOrEqual(1e-15 * Math.abs(value))
      }),
    )
    expect(fractionOf(1e-7)).toEqual({ top: 1n, bottom: 10_000_000n })
    expect(fractionOf(1e21)).toEqual({ top: 10n ** 21n, bottom: 1n })
  })

  test('names each assumption once, with its source', () => {
    const price = assumedValue({
      name: 'price',
      unit: 'cents-per-fte',
      value: 6_000_000,
      source: 'budget 2026',
      date: '2026-01-01',
      certainty: 'assumed',
    })
    expect(assumptionsOf(multiply(price, number(2)), add(price, price))).toEqual([
      {
        name: 'price',
        unit: 'cents-per-fte',
        value: 6_000_000,
        source: 'budget 2026',
        date: '2026-01-01',
        certainty: 'assumed',
      },
    ])
  })
})
