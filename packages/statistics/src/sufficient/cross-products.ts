import { addOuter, zeros } from '../algebra/matrix.ts'
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
  const gram = zeros(terms.length + 1)
  const xy = [0, ...terms.map(() => 0)]
  let n = 0
  let yy = 0
  for (const row of rows) {
    const x = withConstant(terms, row.x)
    addOuter(gram, x, 1)
    for (const [index, value] of x.entries()) xy[index] = (xy[index] ?? 0) + value * row.y
    n += 1
    yy += row.y * row.y
  }
  return { terms: [...terms], n, xx: nested(gram.data, terms.length + 1), xy, yy }
}

/** From cells, when those are there already. */
export function crossProductsOfCells(table: CellTable): CrossProducts {
  const gram = zeros(table.terms.length + 1)
  const xy = [0, ...table.terms.map(() => 0)]
  let n = 0
  let yy = 0
  for (const cell of table.cells) {
    const x = withConstant(table.terms, cell.x)
    addOuter(gram, x, cell.n)
    for (const [index, value] of x.entries()) xy[index] = (xy[index] ?? 0) + value * cell.sum
    n += cell.n
    yy += cell.sumsq
  }
  return { terms: [...table.terms], n, xx: nested(gram.data, table.terms.length + 1), xy, yy }
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

function withConstant(terms: readonly string[], x: readonly number[]): number[] {
  if (x.length !== terms.length) throw new RangeError(`x has ${x.length} values for ${terms.length} terms`)
  return [1, ...x]
}

const nested = (data: Float64Array, columns: number): number[][] =>
  Array.from({ length: columns }, (_, row) => [...data.subarray(row * columns, (row + 1) * columns)])
