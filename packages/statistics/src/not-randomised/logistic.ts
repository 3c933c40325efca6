import { addOuter, apply, at, zeros } from '../algebra/matrix.ts'
import { invertSymmetric } from '../algebra/symmetric-inverse.ts'
import { dot } from '../algebra/vector.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'

/** People with equal covariates: how many, and how many of them treated. */
export interface PropensityCell {
  x: readonly number[]
  n: number
  treated: number
}

/** Logistic regression of treatment on the covariates, with a constant first. */
export interface Propensity {
  coefficients: number[]
  standardErrors: number[]
  deviance: number
  /** The chance of treatment, cell by cell. */
  chances: number[]
}

/** Fit by iteratively reweighted least squares. Refused when the covariates separate the groups. */
export function propensity(cells: readonly PropensityCell[]): Result<Propensity> {
  const size = (cells[0]?.x.length ?? 0) + 1
  const rows = cells.map(({ x }) => [1, ...x])
  let coefficients: Float64Array = new Float64Array(size)
  let deviance = devianceOf(cells, rows, coefficients)
  for (let step = 0; step < 100; step++) {
    const information = zeros(size)
    const score = new Float64Array(size)
    for (const [index, { n, treated }] of cells.entries()) {
      const x = rows[index] ?? []
      const chance = logistic(dot(coefficients, x))
      addOuter(information, x, n * chance * (1 - chance))
      for (const [place, value] of x.entries()) score[place] = (score[place] ?? 0) + (treated - n * chance) * value
    }
    const { inverse, dropped } = invertSymmetric(information)
    if (dropped.length > 0)
      return notComputable('collinear', 'a covariate follows from the others, or separates the groups')
    const move = apply(inverse, score)
    let next = coefficients.map((value, place) => value + (move[place] ?? 0))
    let reached = devianceOf(cells, rows, next)
    for (let scale = 0.5; reached > deviance + 1e-9 && scale > 1e-6; scale /= 2) {
      const factor = scale
      next = coefficients.map((value, place) => value + factor * (move[place] ?? 0))
      reached = devianceOf(cells, rows, next)
    }
    const settled = Math.abs(reached - deviance) < 1e-14 * (Math.abs(reached) + 0.1)
    coefficients = next
    deviance = reached
    if (!settled) continue
    const chances = rows.map((x) => logistic(dot(coefficients, x)))
    if (chances.some((chance) => chance < 1e-9 || chance > 1 - 1e-9))
      return notComputable('no-overlap', 'for some people treatment was certain or impossible')
    return computed({
      coefficients: [...coefficients],
      standardErrors: Array.from({ length: size }, (_, place) => Math.sqrt(at(inverse, place, place))),
      deviance,
      chances,
    })
  }
  return notComputable(
    'not-converged',
    'the chance of treatment could not be fitted; the covariates may separate the groups',
  )
}

const logistic = (z: number) => 1 / (1 + Math.exp(-z))

/** log(1 + e^z) without overflow. */
const softplus = (z: number) => (z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)))

function devianceOf(cells: readonly PropensityCell[], rows: readonly number[][], coefficients: Float64Array): number {
  let sum = 0
  for (const [index, { n, treated }] of cells.entries()) {
    const z = dot(coefficients, rows[index] ?? [])
    sum += treated * softplus(-z) + (n - treated) * softplus(z)
  }
  return 2 * sum
}
