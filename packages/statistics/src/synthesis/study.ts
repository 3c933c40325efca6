import { notComputable } from '../result.ts'
import type { NotComputable } from '../result.ts'

/** One study, as far as pooling goes: its estimate and the variance of it, on one common scale. */
export interface Study {
  estimate: number
  variance: number
}

/** Variances may differ by this factor at most; beyond it the weights have no common digits and the sums say nothing. */
const WIDEST = 1e40
/** Estimates and variances outside this range have squares or cubes that no double holds. */
const [SMALLEST, GREATEST] = [1e-60, 1e60]

/** Beyond this factor between variances no interval keeps its promise: one study speaks for all, whatever is done. */
export const WIDEST_APART = 100

/** Why studies of which few carry the weight differ too much in size to have one mean. */
export function tooUneven(studies: readonly Study[]): NotComputable | undefined {
  const variances = studies.map(({ variance }) => variance)
  return Math.max(...variances) > WIDEST_APART * Math.min(...variances)
    ? notComputable('too-uneven', `one study is more than ${WIDEST_APART} times as sure as another`)
    : undefined
}

/** Why these studies cannot be pooled, or undefined when they can. */
export function studiesProblem(studies: readonly Study[], least: number): NotComputable | undefined {
  if (studies.length < least)
    return notComputable('too-few-studies', `${studies.length} studies; at least ${least} are needed`)
  const wrong = studies.findIndex(
    ({ estimate, variance }) => !Number.isFinite(estimate) || !(variance > 0) || !Number.isFinite(variance),
  )
  if (wrong >= 0) return notComputable('invalid-input', `study ${wrong + 1}: estimate finite, variance above 0`)
  const far = studies.findIndex(
    ({ estimate, variance }) => Math.abs(estimate) > GREATEST || variance > GREATEST || variance < SMALLEST,
  )
  if (far >= 0)
    return notComputable('invalid-input', `study ${far + 1}: estimate or variance beyond 1e60 or below 1e-60`)
  const variances = studies.map(({ variance }) => variance)
  return Math.max(...variances) > WIDEST * Math.min(...variances)
    ? notComputable('invalid-input', 'the variances differ by more than a factor 1e40')
    : undefined
}
