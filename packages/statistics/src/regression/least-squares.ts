import { apply, fromRows, quadraticForm, at } from '../algebra/matrix.ts'
import type { Matrix } from '../algebra/matrix.ts'
import { invertSymmetric } from '../algebra/symmetric-inverse.ts'
import { dot } from '../algebra/vector.ts'
import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import type { CrossProducts } from '../sufficient/cross-products.ts'

/** Name of the first column, which is 1 for everybody. */
export const INTERCEPT = '(Intercept)'

/** Coefficients with the matrices that every kind of standard error starts from. Internal to this package. */
export interface Fit {
  terms: string[]
  n: number
  rank: number
  coefficients: Float64Array
  inverse: Matrix
  dropped: number[]
  /** Sum of squared residuals, and of squared deviations of y from its mean. */
  residualSquares: number
  totalSquares: number
}

/** One coefficient by name, in the order of the terms; a dropped term says `collinear`. */
export type Coefficients = Record<string, Result<Estimate>>

/** Ordinary least squares from cross-products. */
export function fitProducts(products: CrossProducts): Fit | NotComputable {
  const { n, xy, yy } = products
  if (n === 0) return notComputable('empty-arm', 'there are no observations')
  const gram = fromRows(products.xx)
  const { inverse, kept, dropped } = invertSymmetric(gram)
  const first = apply(inverse, xy)
  // One step of refinement: the residual of the normal equations, solved again.
  const residual = apply(gram, first).map((value, index) => (dropped.includes(index) ? 0 : (xy[index] ?? 0) - value))
  const step = apply(inverse, residual)
  const coefficients = first.map((value, index) => value + (step[index] ?? 0))
  const sum = xy[0] ?? 0
  return {
    terms: [INTERCEPT, ...products.terms],
    n,
    rank: kept.length,
    coefficients,
    inverse,
    dropped,
    residualSquares: Math.max(0, yy - 2 * dot(coefficients, xy) + quadraticForm(gram, coefficients)),
    totalSquares: yy - (sum * sum) / n,
  }
}

/** Coefficients with their standard errors out of a covariance matrix. */
export function coefficientsOf(
  fit: Fit,
  covariance: Matrix,
  df: (term: number) => number,
  method: string,
  { level = 0.95 }: LevelOption,
): Coefficients {
  return Object.fromEntries(
    fit.terms.map((term, index) => [
      term,
      fit.dropped.includes(index)
        ? notComputable('collinear', `${term} follows from the terms before it`)
        : estimateWith(
            fit.coefficients[index] ?? 0,
            Math.sqrt(Math.max(0, at(covariance, index, index))),
            df(index),
            method,
            level,
          ),
    ]),
  )
}
