import { withoutRounding } from '../algebra/rounding.ts'
import { addOuter, apply, fromRows, multiply, traceOfProduct, zeros } from '../algebra/matrix.ts'
import type { Matrix } from '../algebra/matrix.ts'
import { invertSymmetric } from '../algebra/symmetric-inverse.ts'
import { dot, entry } from '../algebra/vector.ts'
import type { Study } from './study.ts'

/** Studies with their moderators: row i of `x` starts with 1. */
export interface MetaDesign {
  studies: readonly Study[]
  x: readonly (readonly number[])[]
}

/** Weighted least squares, with the traces of P = W - WX(XᵀWX)⁻¹XᵀW that every estimator of τ² is made of. */
export interface WeightedFit {
  coefficients: Float64Array
  inverse: Matrix
  collinear: boolean
  /** Yᵀ P Y: the weighted squared residuals. */
  residual: number
  /** Yᵀ P P Y. */
  residualTwice: number
  traceP: number
  tracePP: number
}

/** Sum over the studies of `factor · x xᵀ`. */
export function gramOf({ x }: MetaDesign, factors: ArrayLike<number>): Matrix {
  const gram = zeros(x[0]?.length ?? 0)
  for (const [index, row] of x.entries()) addOuter(gram, row, entry(factors, index))
  return gram
}

/** Fits with the given weights. */
export function weightedFit(design: MetaDesign, weights: readonly number[]): WeightedFit {
  if (design.x.every(({ length }) => length === 1)) return meanFit(design, weights)
  const gram = gramOf(design, weights)
  const { inverse, dropped } = invertSymmetric(gram)
  const right = new Float64Array(gram.rows)
  for (const [index, row] of design.x.entries())
    for (const [place, value] of row.entries())
      right[place] = entry(right, place) + entry(weights, index) * value * (design.studies[index]?.estimate ?? 0)
  const coefficients = apply(inverse, right)
  let residual = 0
  let scale = 0
  let residualTwice = 0
  for (const [index, row] of design.x.entries()) {
    const gap = (design.studies[index]?.estimate ?? 0) - dot(coefficients, row)
    const weight = entry(weights, index)
    residual += weight * gap * gap
    scale += weight * (design.studies[index]?.estimate ?? 0) ** 2
    residualTwice += (weight * gap) ** 2
  }
  const squares = weights.map((weight) => weight ** 2)
  const half = multiply(inverse, gramOf(design, squares))
  const cubes = gramOf(
    design,
    weights.map((weight) => weight ** 3),
  )
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return {
    coefficients,
    inverse,
    collinear: dropped.length > 0,
    residual: withoutRounding(residual, scale, 'from-gaps'),
    residualTwice,
    traceP: sum - trace(half),
    tracePP:
      squares.reduce((all, square) => all + square, 0) -
      2 * traceOfProduct(inverse, cubes) +
      traceOfProduct(half, half),
  }
}

/**
 * The same with the constant alone, where every matrix is one number: P = W - WW/Σw. The search for τ² asks for it
 * hundreds of times, and leaving each of 200 pilots out in turn asks 200 times as often.
 */
function meanFit({ studies }: MetaDesign, weights: readonly number[]): WeightedFit {
  let [sum, squares, cubes, top, scale] = [0, 0, 0, 0, 0]
  for (const [index, weight] of weights.entries()) {
    const { estimate } = studies[index] ?? NOTHING
    sum += weight
    squares += weight * weight
    cubes += weight ** 3
    top += weight * estimate
    scale += weight * estimate * estimate
  }
  const mean = top / sum
  let [residual, residualTwice] = [0, 0]
  for (const [index, weight] of weights.entries()) {
    const gap = (studies[index] ?? NOTHING).estimate - mean
    residual += weight * gap * gap
    residualTwice += (weight * gap) ** 2
  }
  const share = squares / sum
  return {
    coefficients: Float64Array.of(mean),
    inverse: fromRows([[1 / sum]]),
    collinear: false,
    residual: withoutRounding(residual, scale, 'from-gaps'),
    residualTwice,
    traceP: sum - share,
    tracePP: squares - (2 * cubes) / sum + share * share,
  }
}

const NOTHING: Study = { estimate: 0, variance: 0 }

/** Traces of PV and PVPV, with V the variances: what the unweighted and two-step estimators need. */
export function tracesWithVariances(design: MetaDesign, weights: readonly number[], inverse: Matrix) {
  const variances = design.studies.map(({ variance }) => variance)
  const of = (power: (w: number, v: number) => number) => weights.map((w, index) => power(w, variances[index] ?? 0))
  const once = multiply(
    inverse,
    gramOf(
      design,
      of((w, v) => w * w * v),
    ),
  )
  const twice = gramOf(
    design,
    of((w, v) => w ** 3 * v * v),
  )
  const plain = multiply(
    inverse,
    gramOf(
      design,
      of((w) => w * w),
    ),
  )
  const mixed = gramOf(
    design,
    of((w, v) => w ** 3 * v),
  )
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  return {
    tracePV: sum(of((w, v) => w * v)) - trace(once),
    tracePVPV: sum(of((w, v) => (w * v) ** 2)) - 2 * traceOfProduct(inverse, twice) + traceOfProduct(once, once),
    tracePVP: sum(of((w, v) => w * w * v)) - 2 * traceOfProduct(inverse, mixed) + traceOfProduct(once, plain),
  }
}

function trace(matrix: Matrix): number {
  let sum = 0
  for (let index = 0; index < matrix.rows; index++) sum += entry(matrix.data, index * matrix.columns + index)
  return sum
}
