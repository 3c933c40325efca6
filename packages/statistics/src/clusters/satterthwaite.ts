import { apply, quadraticForm, transposed } from '../algebra/matrix.ts'
import type { Matrix } from '../algebra/matrix.ts'
import { dot } from '../algebra/vector.ts'

/**
 * Degrees of freedom of the CR2 variance of one coefficient: 2 E² / Var under equal, independent errors. With
 * g_i = A_i X_i M c per cluster the matrix G = [gᵀ(I - H)g] has entries δ_ij g_iᵀg_i - (X_iᵀg_i)ᵀ M (X_jᵀg_j), and
 * df = tr(G)² / Σ G_ij². X_iᵀg_i = S_i B_iᵀ M c and g_iᵀg_i follow from the Gram matrices alone.
 * Source: Bell and McCaffrey (2002); Pustejovsky and Tipton (2018), section 3.1.
 */
export function satterthwaite(
  parts: readonly Matrix[],
  adjustments: readonly Matrix[],
  inverse: Matrix,
  row: readonly number[],
): number {
  const projections: Float64Array[] = []
  const lengths: number[] = []
  for (const [index, gram] of parts.entries()) {
    const adjusted = adjustments[index]
    if (adjusted === undefined) continue
    // A_i X_i v = X_i B_iᵀ v, with B_i = (I - S_i M)^-½ and v = M c.
    const moved = apply(transposed(adjusted), row)
    projections.push(apply(gram, moved))
    lengths.push(quadraticForm(gram, moved))
  }
  let trace = 0
  let squares = 0
  const images = projections.map((projection) => apply(inverse, projection))
  for (const [i, projection] of projections.entries())
    for (const [j, image] of images.entries()) {
      const value = (i === j ? (lengths[i] ?? 0) : 0) - dot(projection, image)
      if (i === j) trace += value
      squares += value * value
    }
  return squares > 0 ? (trace * trace) / squares : 0
}
