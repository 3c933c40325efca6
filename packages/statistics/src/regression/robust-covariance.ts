import { withoutRounding } from '../algebra/rounding.ts'
import { addLowerWithConstant, mirrorLower, multiply, quadraticForm, zeros } from '../algebra/matrix.ts'
import type { Matrix } from '../algebra/matrix.ts'
import { dot } from '../algebra/vector.ts'
import { notComputable } from '../result.ts'
import type { NotComputable } from '../result.ts'
import type { CellTable } from '../sufficient/cells.ts'
import type { Fit } from './least-squares.ts'

/** Kinds of standard error. HC2 is unbiased under equal variances, HC3 is cautious, classical assumes one variance. */
export type StandardErrorKind = 'classical' | 'HC0' | 'HC1' | 'HC2' | 'HC3'

/** A leverage this near to 1 means that the person alone decides a coefficient. */
const WHOLE = 1 - 1e-9

/**
 * Covariance of the coefficients. Robust kinds add up `x xᵀ e²` over the cells, each divided by (1 - leverage) to the
 * power 0, 1 or 2. Sources: White, Econometrica 48 (1980); MacKinnon and White, J. Econometrics 29 (1985).
 */
export function covarianceOf(fit: Fit, table: CellTable, kind: StandardErrorKind): Matrix | NotComputable {
  const left = fit.n - fit.rank
  if (left <= 0) return notComputable('no-degrees-of-freedom', `${fit.n} observations for ${fit.rank} coefficients`)
  const meat = zeros(fit.rank + fit.dropped.length)
  // One row, filled again for every cell, instead of an array for every person.
  const x = new Float64Array(fit.rank + fit.dropped.length)
  let squares = 0
  let scale = 0
  for (const cell of table.cells) {
    fill(x, cell.x)
    const mean = cell.sum / cell.n
    const gap = mean - dot(fit.coefficients, x)
    const within = cell.n === 1 ? 0 : Math.max(0, cell.sumsq - cell.sum * mean)
    const residual = within + cell.n * gap * gap
    squares += residual
    scale += cell.sumsq
    if (kind === 'classical') continue
    const rest = kind === 'HC0' || kind === 'HC1' ? 1 : 1 - quadraticForm(fit.inverse, x)
    if (rest < 1 - WHOLE)
      return notComputable('singular-leverage', `${kind}: one observation decides a coefficient alone`)
    addLowerWithConstant(meat, cell.x, kind === 'HC3' ? residual / (rest * rest) : residual / rest)
  }
  if (withoutRounding(squares, scale, 'from-gaps') === 0)
    return notComputable('no-variance', 'the outcome follows from the terms exactly, or does not vary')
  if (kind === 'classical') return scaled(fit.inverse, squares / left)
  const sandwich = multiply(multiply(fit.inverse, mirrorLower(meat)), fit.inverse)
  return kind === 'HC1' ? scaled(sandwich, fit.n / left) : sandwich
}

const scaled = (matrix: Matrix, factor: number): Matrix => ({
  ...matrix,
  data: matrix.data.map((value) => value * factor),
})

function fill(row: Float64Array, x: readonly number[]): void {
  row[0] = 1
  for (let index = 0; index < x.length; index++) row[index + 1] = x[index] ?? 0
}
