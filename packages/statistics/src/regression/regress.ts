import type { LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import type { CellTable } from '../sufficient/cells.ts'
import { crossProductsOfCells } from '../sufficient/cross-products.ts'
import { coefficientsOf, fitProducts } from './least-squares.ts'
import type { Coefficients } from './least-squares.ts'
import { covarianceOf } from './robust-covariance.ts'
import type { StandardErrorKind } from './robust-covariance.ts'

/** A linear model: coefficients by term, its degrees of freedom and R². */
export interface Regression {
  coefficients: Coefficients
  n: number
  df: number
  /** Refused where the outcome does not vary: there is nothing to explain. */
  rSquared: number | NotComputable
}

/** Kind of standard error (HC2 unless asked otherwise) and level. */
export interface RegressionOptions extends LevelOption {
  standardErrors?: StandardErrorKind
}

/**
 * Ordinary least squares of the outcome on the terms of the cells, with a constant. ANCOVA is this with the arm and
 * covariates as terms. A term that follows from earlier ones is refused by name; the others still answer.
 */
export function regress(
  table: CellTable,
  { standardErrors = 'HC2', level = 0.95 }: RegressionOptions = {},
): Result<Regression> {
  const fit = fitProducts(crossProductsOfCells(table))
  if ('code' in fit) return fit
  const covariance = covarianceOf(fit, table, standardErrors)
  if ('code' in covariance) return covariance
  const df = fit.n - fit.rank
  return computed({
    coefficients: coefficientsOf(fit, covariance, () => df, `ols-${standardErrors}`, { level }),
    n: fit.n,
    df,
    rSquared:
      fit.totalSquares > 0
        ? 1 - fit.residualSquares / fit.totalSquares
        : notComputable('no-variance', 'the outcome does not vary'),
  })
}
