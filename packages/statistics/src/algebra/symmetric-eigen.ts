import { at, put, zeros } from './matrix.ts'
import type { Matrix } from './matrix.ts'

/** Eigenvalues, and the eigenvectors as columns. */
export interface Eigen {
  values: number[]
  vectors: Matrix
}

/** Cyclic Jacobi rotations for a symmetric matrix: short, exact to the last digits, fast enough below 30 columns. */
export function symmetricEigen(matrix: Matrix): Eigen {
  const size = matrix.rows
  const work: Matrix = { rows: size, columns: size, data: Float64Array.from(matrix.data) }
  const vectors = zeros(size)
  for (let index = 0; index < size; index++) put(vectors, index, index, 1)
  for (let sweep = 0; sweep < 60 && offDiagonal(work) > 0; sweep++)
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(work, vectors, p, q)
  return { values: Array.from({ length: size }, (_, index) => at(work, index, index)), vectors }
}

function offDiagonal(matrix: Matrix): number {
  let largest = 0
  let diagonal = 0
  for (let row = 0; row < matrix.rows; row++)
    for (let column = 0; column < matrix.rows; column++)
      if (row === column) diagonal = Math.max(diagonal, Math.abs(at(matrix, row, row)))
      else largest = Math.max(largest, Math.abs(at(matrix, row, column)))
  return largest > diagonal * 1e-17 ? largest : 0
}

function rotate(work: Matrix, vectors: Matrix, p: number, q: number): void {
  const off = at(work, p, q)
  if (off === 0) return
  const theta = (at(work, q, q) - at(work, p, p)) / (2 * off)
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const sine = tangent * cosine
  for (let k = 0; k < work.rows; k++) {
    const left = at(work, k, p)
    const right = at(work, k, q)
    put(work, k, p, cosine * left - sine * right)
    put(work, k, q, sine * left + cosine * right)
  }
  for (let k = 0; k < work.rows; k++) {
    const left = at(work, p, k)
    const right = at(work, q, k)
    put(work, p, k, cosine * left - sine * right)
    put(work, q, k, sine * left + cosine * right)
    const first = at(vectors, k, p)
    const second = at(vectors, k, q)
    put(vectors, k, p, cosine * first - sine * second)
    put(vectors, k, q, sine * first + cosine * second)
  }
  // Zero by construction; what rounding leaves would only make the sweeps go on.
  put(work, p, q, 0)
  put(work, q, p, 0)
}
