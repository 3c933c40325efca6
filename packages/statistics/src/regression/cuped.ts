import { withoutRounding } from '../algebra/rounding.ts'
import { at, apply, fromRows, quadraticForm } from '../algebra/matrix.ts'
import { invertSymmetric } from '../algebra/symmetric-inverse.ts'
import { dot } from '../algebra/vector.ts'
import type { LevelOption } from '../inference/estimate.ts'
import { computed, notComputable, whenComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { combineCrossProducts } from '../sufficient/cross-products.ts'
import type { CrossProducts } from '../sufficient/cross-products.ts'
import type { Moments } from '../sufficient/moments.ts'
import { welch } from '../two-groups/difference-in-means.ts'
import type { DifferenceInMeans } from '../two-groups/difference-in-means.ts'

/** The adjusted difference, the slopes used, and what is left of the variance (0.7 = 30 % won). */
export interface Cuped extends DifferenceInMeans {
  theta: number[]
  varianceRatio: number
}

/**
 * Takes from each outcome what the values before the start predict, with one slope for both arms, then Welch.
 * Source: Deng, Xu, Kohavi, Walker, "CUPED", WSDM 2013. The slope is taken as known in the standard error.
 */
export function cuped(
  treated: CrossProducts,
  control: CrossProducts,
  { level = 0.95 }: LevelOption = {},
): Result<Cuped> {
  const all = combineCrossProducts(treated, control)
  if (treated.n === 0 || control.n === 0) return notComputable('empty-arm', 'one of the arms has no observations')
  const means = (all.xx[0] ?? []).map((sum) => sum / all.n)
  const pooled = centred(all, means)
  const { inverse, dropped } = invertSymmetric(pooled.xx)
  if (dropped.length > 0) return notComputable('collinear', 'a covariate does not vary or follows from the others')
  const theta = apply(inverse, pooled.xy)
  const before = pooled.yy
  const rest = pooled.yy - 2 * dot(theta, pooled.xy) + quadraticForm(pooled.xx, theta)
  const after = withoutRounding(rest, all.yy, 'by-subtraction')
  if (!(before > 0)) return notComputable('no-variance', 'the outcome does not vary')
  if (after === 0) return notComputable('no-variance', 'the covariates predict the outcome exactly')
  return whenComputable(
    welch(adjusted(treated, means, theta), adjusted(control, means, theta), { level }),
    (difference) =>
      computed({
        ...difference,
        interval: { ...difference.interval, method: 'cuped-welch' },
        theta: [...theta],
        varianceRatio: after / before,
      }),
  )
}

/** Cross-products of the covariates around given means, and of y around its own mean. */
function centred({ n, xx, xy, yy }: CrossProducts, means: readonly number[]) {
  const matrix = fromRows(xx)
  const size = matrix.rows - 1
  const meanY = (xy[0] ?? 0) / n
  const product = (row: number, column: number) => {
    const [one, other] = [means[row] ?? 0, means[column] ?? 0]
    return at(matrix, row, column) - one * at(matrix, 0, column) - other * at(matrix, row, 0) + n * one * other
  }
  const places = Array.from({ length: size }, (_, index) => index + 1)
  return {
    xx: fromRows(places.map((row) => places.map((column) => product(row, column)))),
    xy: places.map(
      (row) => (xy[row] ?? 0) - (means[row] ?? 0) * (xy[0] ?? 0) - meanY * (at(matrix, 0, row) - n * (means[row] ?? 0)),
    ),
    yy: yy - n * meanY * meanY,
  }
}

/** Moments of y - θᵀ(x - mean) in one arm. */
function adjusted(arm: CrossProducts, means: readonly number[], theta: ArrayLike<number>): Moments {
  const own = centred(arm, means)
  const gaps = means.slice(1).map((mean, index) => (arm.xx[0]?.[index + 1] ?? 0) - arm.n * mean)
  const sumY = arm.xy[0] ?? 0
  const sum = sumY - dot(theta, gaps)
  // own.xy is taken around the mean of y, so the part of the mean comes back here.
  const cross = own.xy.map((value, index) => value + (sumY / arm.n) * (gaps[index] ?? 0))
  return { n: arm.n, sum, sumsq: arm.yy - 2 * dot(theta, cross) + quadraticForm(own.xx, theta) }
}
