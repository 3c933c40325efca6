import { at, fromRows, put, zeros } from '../algebra/matrix.ts'
import type { Matrix } from '../algebra/matrix.ts'
import type { CrossProducts } from '../sufficient/cross-products.ts'

/** Cross-products of one cluster around its own means, without the constant: how a constant per cluster is taken out. */
export function withinClusters({ n, xx, xy }: CrossProducts): { xx: Matrix; xy: number[] } {
  const full = fromRows(xx)
  const size = full.rows - 1
  const within = zeros(size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const product = at(full, row + 1, column + 1) - (at(full, 0, row + 1) * at(full, 0, column + 1)) / n
      // What is left of rounding must not look like variation within the cluster.
      put(within, row, column, row === column && product <= at(full, row + 1, row + 1) * 1e-13 ? 0 : product)
    }
  return {
    xx: within,
    xy: Array.from({ length: size }, (_, index) => (xy[index + 1] ?? 0) - (at(full, 0, index + 1) * (xy[0] ?? 0)) / n),
  }
}
