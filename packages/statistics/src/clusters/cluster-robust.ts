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
import { sharedShockBias } from './shared-shock.ts'
import { withinClusters } from './within-clusters.ts'

/** One standard error, or why this kind cannot be given. */
export type StandardErrorOrRefusal = number | NotComputable

/**
 * The estimate with CR2 and Satterthwaite degrees of freedom, and the other kinds for who compares: CR0, CR1
 * (× G/(G-1)), CR1S (Stata's), CR3 (which a cluster can make impossible). `designEffect` =
 * (standard error / classical)².
 */
export interface ClusterRobust extends Estimate {
  n: number
  clusters: number
  standardErrors: Record<'classical' | 'CR0' | 'CR1' | 'CR1S' | 'CR2' | 'CR3', StandardErrorOrRefusal>
  designEffect: number
}

/** Fewer clusters than this in an arm, and no interval is given. Source: Hayes and Moulton, Cluster Randomised Trials (2009). */
export const FEWEST_CLUSTERS_PER_ARM = 4

/**
 * Below this many Satterthwaite degrees of freedom the t of CR2 breaks its promise: a few large clusters decide alone.
 * Source: Tipton, Psychological Methods 20 (2015) 375-393.
 */
export const FEWEST_CLUSTER_DF = 4

/**
 * `fixedEffects` compares within clusters only (a constant for every cluster). `rule: 'cautious'` (default) keeps its
 * promise when people of a cluster share what happens to them and clusters differ in size: CR2 times the bias it then
 * has, and a refusal below the two limits. `'cr2'` is clubSandwich's own.
 */
export interface ClusterOptions extends LevelOption {
  fixedEffects?: boolean
  rule?: 'cautious' | 'cr2'
}

/**
 * One coefficient when whole clusters (case workers, neighbourhoods) were assigned or share what happens to them.
 * Works from one set of cross-products a cluster: Xᵀ(I - XMXᵀ)^-½ e = (I - XᵀX M)^-½ Xᵀe, so that no rows are needed.
 * Refused with fewer than 4 clusters in an arm or 4 degrees of freedom: one arm of one cluster would have no spread.
 * Sources: Bell and McCaffrey, Survey Methodology 28 (2002); Pustejovsky and Tipton, JBES 36 (2018) 672-683.
 */
export function clusterRobust(
  clusters: readonly CrossProducts[],
  term: string,
  { level = 0.95, fixedEffects = false, rule = 'cautious' }: ClusterOptions = {},
): Result<ClusterRobust> {
  const used = clusters.filter(({ n }) => n > 0)
  const [first, ...others] = used
  if (first === undefined || others.length === 0)
    return notComputable('too-few-clusters', `${used.length} cluster; at least two are needed`)
  const place = first.terms.indexOf(term)
  if (place < 0) return notComputable('invalid-input', `there is no term ${term}`)
  const few = rule === 'cautious' ? fewPerArm(used, place + 1) : undefined
  if (few) return few
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
  // Rounding alone may not refuse a design that reaches the limit exactly.
  if (rule === 'cautious' && df < FEWEST_CLUSTER_DF - 1e-9)
    return notComputable(
      'too-few-clusters',
      `the ${used.length} clusters count for ${df.toFixed(1)} degrees of freedom; ${FEWEST_CLUSTER_DF} are needed`,
    )
  // A constant for every cluster takes what its people share out already.
  const bias = rule === 'cautious' && !fixedEffects ? sharedShockBias(design.parts, adjustments, inverse, row) : 1
  const error = Math.sqrt(cr2 * Math.max(1, bias))
  const method = rule === 'cautious' ? 'cr2-cautious' : 'cr2-satterthwaite'
  const estimate = estimateWith(coefficients[own] ?? 0, error, df, method, level)
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
      CR2: Math.sqrt(cr2),
      classical: Math.sqrt(classical),
      CR0: Math.sqrt(cr0),
      CR1: Math.sqrt((cr0 * groups) / (groups - 1)),
      CR1S: Math.sqrt((((cr0 * groups) / (groups - 1)) * (whole.n - 1)) / left),
      CR3: 'code' in cr3 ? cr3 : Math.sqrt(varianceWith(design, cr3)),
    },
    designEffect: error ** 2 / classical,
  })
}

/** The arm with the fewest clusters, when that is too few. A term that is not 0 or 1 has no arms to count. */
function fewPerArm(clusters: readonly CrossProducts[], own: number): NotComputable | undefined {
  const counts = clusters.map(({ n, xx }) => ({ n, ones: xx[own]?.[0] ?? 0, squares: xx[own]?.[own] ?? 0 }))
  if (counts.some(({ ones, squares }) => Math.abs(ones - squares) > 1e-9)) return undefined
  const treated = counts.filter(({ ones }) => ones > 0).length
  const control = counts.filter(({ n, ones }) => n - ones > 0).length
  // Nobody in one of the arms is another refusal, with its own reason.
  if (treated === 0 || control === 0) return undefined
  const fewest = Math.min(treated, control)
  return fewest < FEWEST_CLUSTERS_PER_ARM
    ? notComputable(
        'too-few-clusters',
        `${treated} clusters with the help and ${control} without; at least ${FEWEST_CLUSTERS_PER_ARM} an arm are needed`,
      )
    : undefined
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
