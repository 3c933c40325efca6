import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addOuter, at, fromRows, multiply, zeros } from './matrix.ts'
import { rootBetween } from './root.ts'
import { symmetricEigen } from './symmetric-eigen.ts'
import { invertSymmetric } from './symmetric-inverse.ts'
import { entry } from './vector.ts'

const number = fc.double({ min: -10, max: 10, noNaN: true })

describe('invertSymmetric', () => {
  it('inverts a Gram matrix whose columns differ by a factor of a million', () => {
    const gram = fromRows([
      [10, 4e6],
      [4e6, 3e12],
    ])
    const product = multiply(gram, invertSymmetric(gram).inverse)
    expect(at(product, 0, 0)).toBeCloseTo(1, 10)
    expect(at(product, 1, 1)).toBeCloseTo(1, 10)
    expect(at(product, 0, 1)).toBeCloseTo(0, 6)
  })

  it('drops the later of two columns that say the same, and a column of zeros', () => {
    const gram = zeros(4)
    for (const x of [1, 2, 5]) addOuter(gram, [1, x, 2 * x + 3, 0], 1)
    expect(invertSymmetric(gram)).toMatchObject({ kept: [0, 1], dropped: [2, 3] })
  })
})

describe('symmetricEigen', () => {
  it('gives back the matrix from its values and vectors', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(number, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
        (rows) => {
          const half = fromRows(rows)
          const matrix = zeros(4)
          for (let row = 0; row < 4; row++) addOuter(matrix, half.data.subarray(row * 4, row * 4 + 4), 1)
          const { values, vectors } = symmetricEigen(matrix)
          const scale = Math.max(1, ...values)
          for (let row = 0; row < 4; row++)
            for (let column = 0; column < 4; column++) {
              const again = values.reduce(
                (sum, value, k) => sum + value * at(vectors, row, k) * at(vectors, column, k),
                0,
              )
              expect(Math.abs(again - at(matrix, row, column))).toBeLessThan(1e-12 * scale)
            }
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('rootBetween', () => {
  it('finds a root to the last digits and refuses a bracket without one', () => {
    expect(rootBetween((x) => x ** 3 - 2, 0, 10)).toBeCloseTo(Math.cbrt(2), 15)
    expect(rootBetween((x) => x * x + 1, 0, 10)).toBeUndefined()
  })

  it('stops early when a width is given', () => {
    let calls = 0
    const counted = (x: number) => ((calls += 1), Math.exp(x) - 5)
    rootBetween(counted, 0, 100)
    const all = calls
    calls = 0
    expect(rootBetween(counted, 0, 100, 0.01)).toBeCloseTo(Math.log(5), 1)
    expect(calls).toBeLessThan(all)
  })
})

describe('entry', () => {
  it('throws for an index outside instead of answering 0', () => {
    expect(() => entry([1, 2], 2)).toThrow(RangeError)
  })
})
