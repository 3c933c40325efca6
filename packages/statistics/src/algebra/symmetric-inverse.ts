import { at, put, zeros } from './matrix.ts'
import type { Matrix } from './matrix.ts'

/** How much of a column must be left after the columns before it: below this it counts as their combination. */
const COLLINEAR = 1e-11

/** The inverse over the columns that stand on their own; the others come back in `dropped`, and have zeros. */
export interface SymmetricInverse {
  inverse: Matrix
  kept: number[]
  dropped: number[]
}

/**
 * Inverse of a Gram matrix XᵀX by Cholesky. Columns are first scaled to length 1, which keeps euros and 0/1 columns
 * in one matrix accurate (van der Sluis 1969); a column that the earlier ones already say is dropped, as R's lm does.
 */
export function invertSymmetric(gram: Matrix): SymmetricInverse {
  const size = gram.rows
  const scale = Array.from({ length: size }, (_, index) => {
    const square = at(gram, index, index)
    return square > 0 ? 1 / Math.sqrt(square) : 0
  })
  const lower = zeros(size)
  const kept: number[] = []
  const dropped: number[] = []
  for (const [column, own] of scale.entries()) {
    let pivot = own === 0 ? 0 : 1
    for (const before of kept) pivot -= at(lower, column, before) ** 2
    if (pivot < COLLINEAR) {
      dropped.push(column)
      for (const before of kept) put(lower, column, before, 0)
      continue
    }
    const root = Math.sqrt(pivot)
    put(lower, column, column, root)
    for (let row = column + 1; row < size; row++) {
      let sum = at(gram, row, column) * (scale[row] ?? 0) * own
      for (const before of kept) sum -= at(lower, row, before) * at(lower, column, before)
      put(lower, row, column, sum / root)
    }
    kept.push(column)
  }
  return { inverse: inverseOfFactor(lower, kept, scale), kept, dropped }
}

/** (L Lᵀ)⁻¹ over the kept columns, with the scaling undone. */
function inverseOfFactor(lower: Matrix, kept: readonly number[], scale: readonly number[]): Matrix {
  const size = lower.rows
  const triangle = zeros(size)
  for (const column of kept) {
    put(triangle, column, column, 1 / at(lower, column, column))
    for (const row of kept) {
      if (row <= column) continue
      let sum = 0
      for (const inner of kept)
        if (inner >= column && inner < row) sum += at(lower, row, inner) * at(triangle, inner, column)
      put(triangle, row, column, -sum / at(lower, row, row))
    }
  }
  const inverse = zeros(size)
  for (const row of kept)
    for (const column of kept) {
      let sum = 0
      for (const inner of kept)
        if (inner >= row && inner >= column) sum += at(triangle, inner, row) * at(triangle, inner, column)
      put(inverse, row, column, sum * (scale[row] ?? 0) * (scale[column] ?? 0))
    }
  return inverse
}
