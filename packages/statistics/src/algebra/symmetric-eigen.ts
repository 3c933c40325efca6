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

function offDiagonal({ data, rows }: Matrix): number {
  let largest = 0
  let diagonal = 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < rows; column++) {
      const size = Math.abs(data[row * rows + column] ?? 0)
      if (row === column) diagonal = Math.max(diagonal, size)
      else largest = Math.max(largest, size)
    }
  return largest > diagonal * 1e-17 ? largest : 0
}

function rotate(work: Matrix, vectors: Matrix, p: number, q: number): void {
  const size = work.rows
  const off = work.data[p * size + q] ?? 0
  if (off === 0) return
  const theta = ((work.data[q * size + q] ?? 0) - (work.data[p * size + p] ?? 0)) / (2 * off)
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const turn: Turn = { cosine, sine: tangent * cosine, size }
  turnColumns(work.data, p, q, turn)
  turnRows(work.data, p, q, turn)
  turnColumns(vectors.data, p, q, turn)
  // Zero by construction; what rounding leaves would only make the sweeps go on.
  work.data[p * size + q] = 0
  work.data[q * size + p] = 0
}

interface Turn {
  cosine: number
  sine: number
  size: number
}

function turnColumns(data: Float64Array, p: number, q: number, { cosine, sine, size }: Turn): void {
  for (let start = 0; start < data.length; start += size) {
    const left = data[start + p] ?? 0
    const right = data[start + q] ?? 0
    data[start + p] = cosine * left - sine * right
    data[start + q] = sine * left + cosine * right
  }
}

function turnRows(data: Float64Array, p: number, q: number, { cosine, sine, size }: Turn): void {
  for (let k = 0; k < size; k++) {
    const left = data[p * size + k] ?? 0
    const right = data[q * size + k] ?? 0
    data[p * size + k] = cosine * left - sine * right
    data[q * size + k] = sine * left + cosine * right
  }
}
