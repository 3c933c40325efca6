import { apply, at, multiply, put, traceOfProduct, zeros } from '../algebra/matrix.ts'
import type { Matrix } from '../algebra/matrix.ts'
import { invertSymmetric } from '../algebra/symmetric-inverse.ts'
import { dot } from '../algebra/vector.ts'
import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { studiesProblem } from './study.ts'
import type { Study } from './study.ts'

/** A study within a group, such as a pilot within a region. */
export interface GroupedStudy extends Study {
  group: string
}

/** `t` (default) has (groups - 1) degrees of freedom; `z` is metafor's rma.mv as it comes. */
export interface MultilevelOptions extends LevelOption {
  test?: 't' | 'z'
}

/** Mean effect with the spread between groups and between studies within a group. */
export interface Multilevel extends Estimate {
  betweenGroups: number
  withinGroups: number
}

/**
 * Three-level model by REML: pilots of one region resemble each other. Fisher scoring with halved steps, no variance
 * below 0. Source: Konstantopoulos, Research Synthesis Methods 2 (2011) 61-76.
 */
export function multilevel(
  studies: readonly GroupedStudy[],
  { level = 0.95, test = 't' }: MultilevelOptions = {},
): Result<Multilevel> {
  const problem = studiesProblem(studies, 3)
  if (problem) return problem
  const groups = new Set(studies.map(({ group }) => group)).size
  if (groups < 2) return notComputable('too-few-studies', 'all studies are in one group')
  const mean = studies.reduce((sum, { estimate }) => sum + estimate, 0) / studies.length
  const start = studies.reduce((sum, { estimate }) => sum + (estimate - mean) ** 2, 0) / studies.length / 2
  if (!(start > 0)) return notComputable('no-variance', 'all studies have the same estimate')
  let sigma: [number, number] = [start, start]
  let now = evaluate(studies, sigma)
  for (let step = 0; step < 500; step++) {
    const move = scoring(now, sigma)
    let next = clamp(sigma, move, 1)
    let reached = evaluate(studies, next)
    for (let scale = 0.5; reached.logLikelihood < now.logLikelihood && scale > 1e-10; scale /= 2) {
      next = clamp(sigma, move, scale)
      reached = evaluate(studies, next)
    }
    const moved = Math.abs(next[0] - sigma[0]) + Math.abs(next[1] - sigma[1])
    sigma = next
    now = reached
    if (moved > 1e-13 * (1 + start)) continue
    const estimate = estimateWith(
      now.mean,
      Math.sqrt(now.variance),
      test === 'z' ? 'normal' : groups - 1,
      'three-level-reml',
      level,
    )
    return estimate.computable ? computed({ ...estimate, betweenGroups: sigma[0], withinGroups: sigma[1] }) : estimate
  }
  return notComputable('not-converged', 'the two spreads could not be told apart')
}

interface Evaluation {
  mean: number
  variance: number
  logLikelihood: number
  score: [number, number]
  information: [number, number, number]
}

const clamp = ([one, other]: [number, number], [first, second]: [number, number], scale: number): [number, number] => [
  Math.max(0, one + scale * first),
  Math.max(0, other + scale * second),
]

/** One Fisher step; a variance that lies at 0 and wants to go lower stays there and is left out of the system. */
function scoring({ score, information: [a, b, d] }: Evaluation, sigma: [number, number]): [number, number] {
  const stuck = sigma.map((value, index) => value === 0 && (score[index] ?? 0) <= 0)
  if (stuck[0] && stuck[1]) return [0, 0]
  if (stuck[0]) return [0, score[1] / d]
  if (stuck[1]) return [score[0] / a, 0]
  const determinant = a * d - b * b
  if (!(determinant > 1e-14 * a * d)) return [score[0] / (2 * a), score[1] / (2 * d)]
  return [(d * score[0] - b * score[1]) / determinant, (a * score[1] - b * score[0]) / determinant]
}

function evaluate(studies: readonly GroupedStudy[], [between, within]: [number, number]): Evaluation {
  const k = studies.length
  const same = zeros(k)
  const covariance = zeros(k)
  for (const [i, one] of studies.entries())
    for (const [j, other] of studies.entries()) {
      const together = one.group === other.group ? 1 : 0
      put(same, i, j, together)
      put(covariance, i, j, between * together + (i === j ? within + one.variance : 0))
    }
  const { inverse, logDeterminant } = inverseWithDeterminant(covariance)
  const y = studies.map(({ estimate }) => estimate)
  const ones = y.map(() => 1)
  const weights = apply(inverse, ones)
  const precision = dot(weights, ones)
  const mean = dot(weights, y) / precision
  const p: Matrix = { ...inverse, data: inverse.data.slice() }
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) put(p, i, j, at(inverse, i, j) - ((weights[i] ?? 0) * (weights[j] ?? 0)) / precision)
  const py = apply(p, y)
  const grouped = multiply(p, same)
  return {
    mean,
    variance: 1 / precision,
    logLikelihood: -(logDeterminant + Math.log(precision) + dot(py, y)) / 2,
    score: [(dot(py, apply(same, py)) - traceOf(grouped)) / 2, (dot(py, py) - traceOf(p)) / 2],
    information: [traceOfProduct(grouped, grouped) / 2, traceOfProduct(grouped, p) / 2, traceOfProduct(p, p) / 2],
  }
}

function inverseWithDeterminant(matrix: Matrix): { inverse: Matrix; logDeterminant: number } {
  const { inverse } = invertSymmetric(matrix)
  const lower = zeros(matrix.rows)
  let logDeterminant = 0
  for (let row = 0; row < matrix.rows; row++)
    for (let column = 0; column <= row; column++) {
      let sum = at(matrix, row, column)
      for (let inner = 0; inner < column; inner++) sum -= at(lower, row, inner) * at(lower, column, inner)
      put(lower, row, column, row === column ? Math.sqrt(sum) : sum / at(lower, column, column))
      if (row === column) logDeterminant += Math.log(sum)
    }
  return { inverse, logDeterminant }
}

function traceOf(matrix: Matrix): number {
  let sum = 0
  for (let index = 0; index < matrix.rows; index++) sum += at(matrix, index, index)
  return sum
}
