import { fAbove } from '../distributions/f.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import type { CellTable } from '../sufficient/cells.ts'
import { crossProductsOfCells } from '../sufficient/cross-products.ts'
import { meanOf, momentsProblem, varianceOf } from '../sufficient/moments.ts'
import type { Moments } from '../sufficient/moments.ts'
import { fitProducts } from './least-squares.ts'

/** How alike the arms were at the start in one covariate. Beyond about 0.1 (some say 0.25) worth a look. */
export interface Balance {
  meanTreated: number
  meanControl: number
  standardisedDifference: number
  /** Refused where the covariate does not vary among the control. */
  varianceRatio: number | NotComputable
}

/**
 * Standardised mean difference with the root of the mean of the two variances, and their ratio.
 * Source: Austin, Stat. Med. 28 (2009) 3083-3107. It does not grow with the number of people, as a test does. A covariate
 * that everybody of one arm has and nobody of the other is refused as `separated`: the worst balance there is, beyond any
 * number. One that nobody differs in is `no-variance`: there is nothing to be out of balance.
 */
export function balance(treated: Moments, control: Moments): Result<Balance> {
  const problem = momentsProblem(treated, 'treated') ?? momentsProblem(control, 'control')
  if (problem) return problem
  const [one, other] = [varianceOf(treated), varianceOf(control)]
  const [meanTreated, meanControl] = [meanOf(treated), meanOf(control)]
  if (one + other === 0)
    return meanTreated === meanControl
      ? notComputable('no-variance', 'the covariate is the same for everybody')
      : notComputable('separated', 'the covariate is the same within each arm and differs between them')
  return computed({
    meanTreated,
    meanControl,
    standardisedDifference: (meanTreated - meanControl) / Math.sqrt((one + other) / 2),
    varianceRatio:
      other > 0 ? one / other : notComputable('no-variance', 'the covariate does not vary among the control'),
  })
}

/** F test that the covariates together do not tell who was assigned to what. */
export interface JointBalance {
  f: number
  df1: number
  df2: number
  p: number
}

/** Joint balance of all terms of the cells but `arm`: the overall F of the regression of the arm on them. */
export function jointBalance(table: CellTable, arm: string): Result<JointBalance> {
  const place = table.terms.indexOf(arm)
  if (place < 0) return notComputable('invalid-input', `there is no term ${arm}`)
  const products = crossProductsOfCells({
    terms: table.terms.filter((_, index) => index !== place),
    cells: table.cells.map(({ x, n }) => {
      const assigned = x[place] ?? 0
      return { x: x.filter((_, index) => index !== place), n, sum: n * assigned, sumsq: n * assigned ** 2 }
    }),
  })
  const fit = fitProducts(products)
  if ('code' in fit) return fit
  const [df1, df2] = [fit.rank - 1, fit.n - fit.rank]
  if (df1 < 1 || df2 < 1) return notComputable('no-degrees-of-freedom', 'too few people for so many covariates')
  if (!(fit.totalSquares > 0)) return notComputable('empty-arm', 'everybody was assigned to the same arm')
  if (!(fit.residualSquares > fit.totalSquares * 1e-12))
    return notComputable('no-variance', 'the covariates tell exactly who was assigned to what')
  const f = (fit.totalSquares - fit.residualSquares) / df1 / (fit.residualSquares / df2)
  return computed({ f, df1, df2, p: fAbove(f, df1, df2) })
}
