import { notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import type { Estimate } from '../inference/estimate.ts'
import { placeOf, recodeCells } from '../sufficient/cells.ts'
import type { CellTable } from '../sufficient/cells.ts'
import { regress } from './regress.ts'
import type { RegressionOptions } from './regress.ts'

/** ANCOVA: the coefficient of `arm` (a 0/1 term) next to the other terms of the cells. */
export const ancova = (table: CellTable, arm: string, options: RegressionOptions = {}): Result<Estimate> =>
  armCoefficient(table, arm, options)

/**
 * Adjusted difference with covariates centred and crossed with the arm; never less precise than the plain difference
 * in large samples, whatever the truth. Source: W. Lin, Annals of Applied Statistics 7 (2013) 295-318.
 */
export function lin(table: CellTable, arm: string, options: RegressionOptions = {}): Result<Estimate> {
  const place = placeOf(table, arm)
  const n = table.cells.reduce((sum, cell) => sum + cell.n, 0)
  if (n === 0) return notComputable('empty-arm', 'there are no observations')
  const means = table.terms.map(
    (_, index) => table.cells.reduce((sum, cell) => sum + cell.n * (cell.x[index] ?? 0), 0) / n,
  )
  const others = table.terms.map((_, index) => index).filter((index) => index !== place)
  const terms = others.map((index) => table.terms[index] ?? '')
  const crossed = recodeCells(table, [arm, ...terms, ...terms.map((term) => `${arm}:${term}`)], (x) => {
    const treated = x[place] ?? 0
    const centred = others.map((index) => (x[index] ?? 0) - (means[index] ?? 0))
    return [treated, ...centred, ...centred.map((value) => value * treated)]
  })
  return armCoefficient(crossed, arm, options)
}

function armCoefficient(table: CellTable, arm: string, options: RegressionOptions): Result<Estimate> {
  const place = placeOf(table, arm)
  const values = new Set(table.cells.map((cell) => cell.x[place] ?? 0))
  if ([...values].some((value) => value !== 0 && value !== 1))
    return notComputable('invalid-input', `${arm} must be 0 or 1 for everybody`)
  if (values.size < 2) return notComputable('empty-arm', `${arm} is the same for everybody`)
  const model = regress(table, options)
  if (!model.computable) return model
  return model.coefficients[arm] ?? notComputable('invalid-input', `there is no term ${arm}`)
}
