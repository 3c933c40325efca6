import { apply, transposed } from '../algebra/matrix.ts'
import type { Matrix } from '../algebra/matrix.ts'
import { dot } from '../algebra/vector.ts'

/**
 * How much too small CR2 is when all people of a cluster share one shock: true variance over expected CR2.
 * CR2 is made to be unbiased for independent errors. Under the other extreme, one shock u_i a cluster, the adjusted
 * scores are c = K u with K_ij = δ_ij m_iᵀx_i - (S_i m_i)ᵀM x_j (m_i = B_iᵀMc, x_i = X_iᵀ1), so that E = Σ K_ij² while
 * the coefficient varies by Σ (cᵀM x_j)². With clusters of one size the two are equal; with uneven ones the largest
 * cluster pulls the fit to itself. Derived from Pustejovsky and Tipton (2018), section 3.1, with the target Φ = 11ᵀ.
 * The first column of every part is the constant. Infinity when CR2 would see nothing of such shocks.
 */
export function sharedShockBias(
  parts: readonly Matrix[],
  adjustments: readonly Matrix[],
  inverse: Matrix,
  row: readonly number[],
): number {
  const lines = parts.map((gram, index) => {
    const adjusted = adjustments[index]
    const moved = adjusted === undefined ? Float64Array.from(row) : apply(transposed(adjusted), row)
    const ones = Float64Array.from({ length: gram.rows }, (_, place) => gram.data[place * gram.columns] ?? 0)
    return { own: dot(moved, ones), pull: apply(inverse, apply(gram, moved)), ones }
  })
  let expected = 0
  for (const [i, one] of lines.entries())
    for (const [j, other] of lines.entries()) expected += ((i === j ? one.own : 0) - dot(one.pull, other.ones)) ** 2
  return lines.reduce((sum, { ones }) => sum + dot(row, ones) ** 2, 0) / expected
}
