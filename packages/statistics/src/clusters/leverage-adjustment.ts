import { at, multiply, put, zeros } from '../algebra/matrix.ts'
import type { Matrix } from '../algebra/matrix.ts'
import { symmetricEigen } from '../algebra/symmetric-eigen.ts'
import { notComputable } from '../result.ts'
import type { NotComputable } from '../result.ts'

/** Below this a direction of the cluster is decided by the cluster alone. */
const NOTHING_LEFT = 1e-9

/**
 * (I - S M)^-½ (CR2) or (I - S M)^-1 (CR3) for the cluster's S = XᵀX and M = (XᵀX of all)⁻¹. S M is not symmetric but
 * similar to L S Lᵀ with M = Lᵀ L, which is. A direction that the cluster decides alone has no residual: CR2 leaves it
 * out (the generalised inverse of Pustejovsky and Tipton), CR3 cannot be given.
 */
export function adjustment(gram: Matrix, { root, inverseRoot }: Roots, kind: 'CR2' | 'CR3'): Matrix | NotComputable {
  const { values, vectors } = symmetricEigen(multiply(multiply(root, gram), root))
  const size = gram.rows
  const powers = values.map((value) => {
    const rest = 1 - value
    return rest < NOTHING_LEFT ? 0 : kind === 'CR2' ? 1 / Math.sqrt(rest) : 1 / rest
  })
  if (kind === 'CR3' && powers.includes(0))
    return notComputable('singular-leverage', 'CR3: one cluster decides a coefficient alone')
  const middle = zeros(size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      let sum = 0
      for (const [index, power] of powers.entries()) sum += at(vectors, row, index) * power * at(vectors, column, index)
      put(middle, row, column, sum)
    }
  return multiply(multiply(inverseRoot, middle), root)
}

/** The symmetric square root of M and its inverse; the same for every cluster, so they are made once. */
export interface Roots {
  root: Matrix
  inverseRoot: Matrix
}

/** Makes the two roots of M. */
export function rootsOf(inverse: Matrix): Roots {
  const { values, vectors } = symmetricEigen(inverse)
  const power = (of: (value: number) => number): Matrix => {
    const matrix = zeros(inverse.rows)
    for (let row = 0; row < inverse.rows; row++)
      for (let column = 0; column < inverse.rows; column++) {
        let sum = 0
        for (const [index, value] of values.entries())
          if (value > 0) sum += at(vectors, row, index) * of(value) * at(vectors, column, index)
        put(matrix, row, column, sum)
      }
    return matrix
  }
  return { root: power(Math.sqrt), inverseRoot: power((value) => 1 / Math.sqrt(value)) }
}
