import { addLowerWithConstant, mirrorLower, zeros } from '../algebra/matrix.ts'
import type { Matrix } from '../algebra/matrix.ts'
import type { CellTable } from './cells.ts'

/**
 * XᵀX, Xᵀy and yᵀy of one group or cluster; the first column of X is the constant 1, the others are `terms`.
 * Enough for coefficients, the classical standard error and every cluster-robust one (one entry per cluster).
 */
export interface CrossProducts {
  terms: string[]
  n: number
  xx: number[][]
  xy: number[]
  yy: number
}

/** One person or sum of persons: covariates in the order of `terms`, and the outcome. */
export interface RegressionRow {
  x: readonly number[]
  y: number
}

/** From rows. In SQL: the sums of all products, grouped by arm or cluster. */
export function crossProductsOf(terms: readonly string[], rows: Iterable<RegressionRow>): CrossProducts {
  const sums = emptySums(terms)
  for (const { x, y } of rows) addPersons(sums, x, 1, y, y * y)
  return finished(sums)
}

/** From cells, when those are there already. */
export function crossProductsOfCells({ terms, cells }: CellTable): CrossProducts {
  const sums = emptySums(terms)
  for (const { x, n, sum, sumsq } of cells) addPersons(sums, x, n, sum, sumsq)
  return finished(sums)
}

interface Sums {
  terms: readonly string[]
  gram: Matrix
  xy: number[]
  n: number
  yy: number
}

const emptySums = (terms: readonly string[]): Sums => ({
  terms,
  gram: zeros(terms.length + 1),
  xy: [0, ...terms.map(() => 0)],
  n: 0,
  yy: 0,
})

/** Adds persons with equal covariates. */
function addPersons(sums: Sums, x: readonly number[], n: number, sum: number, sumsq: number): void {
  if (x.length !== sums.terms.length) throw new RangeError(`x has ${x.length} values for ${sums.terms.length} terms`)
  addLowerWithConstant(sums.gram, x, n)
  const { xy } = sums
  xy[0] = (xy[0] ?? 0) + sum
  for (const [index, value] of x.entries()) xy[index + 1] = (xy[index + 1] ?? 0) + value * sum
  sums.n += n
  sums.yy += sumsq
}

function finished({ terms, gram, xy, n, yy }: Sums): CrossProducts {
  const { data, columns } = mirrorLower(gram)
  return { terms: [...terms], n, xx: nested(data, columns), xy, yy }
}

/** Two parts together. Parts about other terms are a mistake of the caller, so that throws. */
export function combineCrossProducts(one: CrossProducts, other: CrossProducts): CrossProducts {
  if (one.terms.join('\n') !== other.terms.join('\n'))
    throw new RangeError(`terms differ: ${one.terms.join(', ')} and ${other.terms.join(', ')}`)
  const add = (left: readonly number[], right: readonly number[]) =>
    left.map((value, index) => value + (right[index] ?? 0))
  return {
    terms: [...one.terms],
    n: one.n + other.n,
    xx: one.xx.map((row, index) => add(row, other.xx[index] ?? [])),
    xy: add(one.xy, other.xy),
    yy: one.yy + other.yy,
  }
}

const nested = (data: Float64Array, columns: number): number[][] =>
  Array.from({ length: columns }, (_, row) => [...data.subarray(row * columns, (row + 1) * columns)])
