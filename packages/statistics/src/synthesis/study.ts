import { notComputable } from '../result.ts'
import type { NotComputable } from '../result.ts'

/** One study, as far as pooling goes: its estimate and the variance of it, on one common scale. */
export interface Study {
  estimate: number
  variance: number
}

/** Why these studies cannot be pooled, or undefined when they can. */
export function studiesProblem(studies: readonly Study[], least: number): NotComputable | undefined {
  if (studies.length < least)
    return notComputable('too-few-studies', `${studies.length} studies; at least ${least} are needed`)
  const wrong = studies.findIndex(
    ({ estimate, variance }) => !Number.isFinite(estimate) || !(variance > 0) || !Number.isFinite(variance),
  )
  return wrong < 0 ? undefined : notComputable('invalid-input', `study ${wrong + 1}: estimate finite, variance above 0`)
}
