import { entry } from './vector.ts'

/** A dense matrix, row after row in one array. */
export interface Matrix {
  rows: number
  columns: number
  data: Float64Array
}

/** A matrix of zeros. */
export const zeros = (rows: number, columns: number = rows): Matrix => ({
  rows,
  columns,
  data: new Float64Array(rows * columns),
})

/** One element; an index outside is a mistake in this package and throws. */
export const at = (matrix: Matrix, row: number, column: number): number =>
  entry(matrix.data, row * matrix.columns + column)

/** Writes one element. */
export function put(matrix: Matrix, row: number, column: number, value: number): void {
  matrix.data[row * matrix.columns + column] = value
}

/** From nested rows, the shape that JSON carries. */
export function fromRows(rows: readonly (readonly number[])[]): Matrix {
  const matrix = zeros(rows.length, rows[0]?.length ?? 0)
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) put(matrix, row, column, value)
  return matrix
}

/** One row as an array. */
export const rowOf = (matrix: Matrix, row: number): Float64Array =>
  matrix.data.subarray(row * matrix.columns, (row + 1) * matrix.columns)

/** Rows and columns exchanged. */
export function transposed(matrix: Matrix): Matrix {
  const data = new Float64Array(matrix.data.length)
  for (const [index, value] of matrix.data.entries())
    data[(index % matrix.columns) * matrix.rows + Math.floor(index / matrix.columns)] = value
  return { rows: matrix.columns, columns: matrix.rows, data }
}

/** Product of two matrices. */
export function multiply(one: Matrix, other: Matrix): Matrix {
  const product = zeros(one.rows, other.columns)
  for (let row = 0; row < one.rows; row++)
    for (let inner = 0; inner < one.columns; inner++) {
      const factor = at(one, row, inner)
      if (factor === 0) continue
      for (let column = 0; column < other.columns; column++)
        product.data[row * other.columns + column] =
          entry(product.data, row * other.columns + column) + factor * at(other, inner, column)
    }
  return product
}

/** Matrix times vector. */
export function apply(matrix: Matrix, vector: ArrayLike<number>): Float64Array {
  const product = new Float64Array(matrix.rows)
  for (let row = 0; row < matrix.rows; row++) {
    let sum = 0
    for (let column = 0; column < matrix.columns; column++) sum += at(matrix, row, column) * entry(vector, column)
    product[row] = sum
  }
  return product
}

/** Adds `weight · x xᵀ` in place: how every Gram matrix here is built. */
export function addOuter(matrix: Matrix, x: ArrayLike<number>, weight: number): void {
  const { data } = matrix
  for (let row = 0; row < x.length; row++) {
    const factor = weight * entry(x, row)
    if (factor === 0) continue
    const start = row * matrix.columns
    for (let column = 0; column < x.length; column++)
      data[start + column] = entry(data, start + column) + factor * entry(x, column)
  }
}

/** xᵀ M x for a symmetric matrix, of which only the lower triangle is read. */
export function quadraticForm({ data, rows, columns }: Matrix, x: ArrayLike<number>): number {
  let sum = 0
  for (let row = 0; row < rows; row++) {
    const factor = entry(x, row)
    if (factor === 0) continue
    const start = row * columns
    let inner = 0
    for (let column = 0; column < row; column++) inner += (data[start + column] ?? 0) * (x[column] ?? 0)
    sum += factor * (2 * inner + (data[start + row] ?? 0) * factor)
  }
  return sum
}

/**
 * Adds `weight · [1 x][1 x]ᵀ` to the lower triangle only, for the long loops over cells; close with `mirrorLower`.
 * The constant column is not written out: that would make a new array for every person.
 */
export function addLowerWithConstant({ data, columns }: Matrix, x: readonly number[], weight: number): void {
  data[0] = (data[0] ?? 0) + weight
  for (let row = 1; row <= x.length; row++) {
    const factor = weight * (x[row - 1] ?? 0)
    if (factor === 0) continue
    const start = row * columns
    data[start] = (data[start] ?? 0) + factor
    for (let column = 1; column <= row; column++)
      data[start + column] = (data[start + column] ?? 0) + factor * (x[column - 1] ?? 0)
  }
}

/** Copies the lower triangle to the upper one. */
export function mirrorLower(matrix: Matrix): Matrix {
  for (let row = 0; row < matrix.rows; row++)
    for (let column = 0; column < row; column++) put(matrix, column, row, at(matrix, row, column))
  return matrix
}

/** Sum of the diagonal of the product of two square matrices, without making the product. */
export function traceOfProduct(one: Matrix, other: Matrix): number {
  let sum = 0
  for (let row = 0; row < one.rows; row++)
    for (let column = 0; column < one.columns; column++) sum += at(one, row, column) * at(other, column, row)
  return sum
}
