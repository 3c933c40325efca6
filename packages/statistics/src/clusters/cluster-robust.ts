import { withoutRounding } from '../algebra/rounding.ts'
import { apply, at, fromRows, quadraticForm, zeros } from '../algebra/matrix.ts'
import type { Matrix } from '../algebra/matrix.ts'
import { invertSymmetric } from '../algebra/symmetric-inverse.ts'
import { dot } from '../algebra/vector.ts'
import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import { combineCrossProducts } from '../sufficient/cross-products.ts'
import type { CrossProducts } from '../sufficient/cross-products.ts'
import { adjustment, rootsOf } from './leverage-adjustment.ts'
import { satterthwaite } from './satterthwaite.ts'
import { withinClusters } from './within-clusters.ts'

/** One standard error, or why this kind cannot be given. */
export type StandardErrorOrRefusal = number | NotComputable

/**
 * The estimate with CR2 and Satterthwaite degrees of freedom, and the other kinds for who compares: CR0, CR1
 * (× G/(G-1)), CR1S (Stata's), CR3 (which a cluster can make impossible). `designEffect` = (CR2 / classical)².
 */
export interface ClusterRobust extends Estimate {
  n: number
  clusters: number
  standardErrors: Record<'classical' | 'CR0' | 'CR1' | 'CR1S' | 'CR3', StandardErrorOrRefusal>
  designEffect: number
}

/** `fixedEffects` compares within clusters only (a constant for every cluster). */
export interface ClusterOptions extends LevelOption {
  fixedEffects?: boolean
}

/**
 * One coefficient when whole clusters (case workers, neighbourhoods) were assigned or share what happens to them.
 * Works from one set of cross-products a cluster: Xᵀ(I - XMXᵀ)^-½ e = (I - XᵀX M)^-½ Xᵀe, so that no rows are needed.
 * Sources: Bell and McCaffrey, Survey Methodology 28 (2002); Pustejovsky and Tipton, JBES 36 (2018) 672-683.
 */
export function clusterRobust(
  clusters: readonly CrossProducts[],
  term: string,
  { level = 0.95, fixedEffects = false }: ClusterOptions = {},
): Result<ClusterRobust> {
  const used = clusters.filter(({ n }) => n > 0)
  const [first, ...others] = used
  if (first === undefined || others.length === 0)
    return notComputable('too-few-clusters', `${used.length} cluster; at least two are needed`)
  const place = first.terms.indexOf(term)
  if (place < 0) return notComputable('invalid-input', `there is no term ${term}`)
  const parts = fixedEffects ? used.map(withinClusters) : used.map(({ xx, xy }) => ({ xx: fromRows(xx), xy }))
  const own = fixedEffects ? place : place + 1
  const whole = combineCrossProducts(first, others.reduce(combineCrossProducts, empty(first)))
  const gram = parts.reduce((sum, { xx }) => plus(sum, xx), zeros(parts[0]?.xx.rows ?? 0))
  const { inverse, kept, dropped } = invertSymmetric(gram)
  if (dropped.includes(own))
    return notComputable('collinear', `${term} does not vary${fixedEffects ? ' within clusters' : ''}`)
  const xy =
    gram.rows === 0
      ? []
      : Array.from({ length: gram.rows }, (_, index) => parts.reduce((sum, part) => sum + (part.xy[index] ?? 0), 0))
  const coefficients = apply(inverse, xy)
  const scores = parts.map((part) => {
    const fitted = apply(part.xx, coefficients)
    return fitted.map((value, index) => (part.xy[index] ?? 0) - value)
  })
  const rank = kept.length + (fixedEffects ? used.length : 0)
  const row = Array.from({ length: gram.rows }, (_, index) => at(inverse, own, index))
  const design: Design = { parts: parts.map(({ xx }) => xx), scores, inverse, row }
  const left = whole.n - rank
  if (left <= 0) return notComputable('no-degrees-of-freedom', `${whole.n} observations for ${rank} coefficients`)
  const classical = (residualSquares(used, fixedEffects, coefficients, gram, xy) / left) * at(inverse, own, own)
  if (classical === 0)
    return notComputable('no-variance', 'the outcome follows from the terms exactly, or does not vary')
  const adjustments = adjustmentsOf(design, 'CR2')
  if ('code' in adjustments) return adjustments
  const cr2 = varianceWith(design, adjustments)
  const df = satterthwaite(design.parts, adjustments, inverse, row)
  const estimate = estimateWith(coefficients[own] ?? 0, Math.sqrt(cr2), df, 'cr2-satterthwaite', level)
  if (!estimate.computable) return estimate
  const cr0 = varianceWith(design, [])
  const groups = used.length
  const cr3 = fixedEffects
    ? notComputable('singular-leverage', 'CR3: with a constant for every cluster each cluster decides its own')
    : adjustmentsOf(design, 'CR3')
  return computed({
    ...estimate,
    n: whole.n,
    clusters: groups,
    standardErrors: {
      classical: Math.sqrt(classical),
      CR0: Math.sqrt(cr0),
      CR1: Math.sqrt((cr0 * groups) / (groups - 1)),
      CR1S: Math.sqrt((((cr0 * groups) / (groups - 1)) * (whole.n - 1)) / left),
      CR3: 'code' in cr3 ? cr3 : Math.sqrt(varianceWith(design, cr3)),
    },
    designEffect: cr2 / classical,
  })
}

interface Design {
  parts: Matrix[]
  scores: Float64Array[]
  inverse: Matrix
  row: number[]
}

/** One adjustment matrix a cluster. */
function adjustmentsOf({ parts, inverse }: Design, kind: 'CR2' | 'CR3'): Matrix[] | NotComputable {
  const roots = rootsOf(inverse)
  const made: Matrix[] = []
  for (const gram of parts) {
    const matrix = adjustment(gram, roots, kind)
    if ('code' in matrix) return matrix
    made.push(matrix)
  }
  return made
}

/** Variance of the one coefficient: the sum over clusters of (row · adjusted score)². Without adjustments it is CR0. */
function varianceWith({ scores, row }: Design, adjustments: readonly Matrix[]): number {
  let variance = 0
  for (const [index, score] of scores.entries()) {
    const matrix = adjustments[index]
    variance += dot(row, matrix === undefined ? score : apply(matrix, score)) ** 2
  }
  return variance
}

function residualSquares(
  clusters: readonly CrossProducts[],
  fixedEffects: boolean,
  coefficients: Float64Array,
  gram: Matrix,
  xy: readonly number[],
): number {
  const squares = clusters.reduce((sum, { yy }) => sum + yy, 0)
  const around = clusters.reduce(
    (sum, { yy: own, xy: [sumY = 0], n }) => sum + own - (fixedEffects ? sumY ** 2 / n : 0),
    0,
  )
  const residual = around - 2 * dot(coefficients, xy) + quadraticForm(gram, coefficients)
  return withoutRounding(residual, squares, 'by-subtraction')
}

const plus = (one: Matrix, other: Matrix): Matrix => ({
  ...one,
  data: one.data.map((value, index) => value + (other.data[index] ?? 0)),
})

const empty = ({ terms, xx, xy }: CrossProducts): CrossProducts => ({
  terms,
  n: 0,
  xx: xx.map((row) => row.map(() => 0)),
  xy: xy.map(() => 0),
  yy: 0,
})
