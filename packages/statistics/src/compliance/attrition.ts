import type { LevelOption } from '../inference/estimate.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { twoByTwoProblem } from '../sufficient/counts.ts'
import type { Counts } from '../sufficient/counts.ts'
import { meanOf } from '../sufficient/moments.ts'
import type { Moments } from '../sufficient/moments.ts'
import { chiSquaredTest } from '../two-groups/chi-squared-test.ts'
import { newcombe } from '../two-groups/risk-difference.ts'
import type { RiskDifference } from '../two-groups/risk-difference.ts'

/** Who was lost, overall and per arm; `difference` is treated minus control. */
export interface Attrition {
  overall: number
  difference: RiskDifference
  p: Result<{ statistic: number; p: number }>
}

/** Attrition table: `events` are the persons whose outcome is not known. */
export function attrition(treated: Counts, control: Counts, { level = 0.95 }: LevelOption = {}): Result<Attrition> {
  const table = { treated, control }
  const problem = twoByTwoProblem(table)
  if (problem) return problem
  const difference = newcombe(table, { level })
  if (!difference.computable) return difference
  const { computable: _, ...figures } = difference
  return computed({
    overall: (treated.events + control.events) / (treated.n + control.n),
    difference: figures,
    p: chiSquaredTest(table),
  })
}

/** One arm with loss: moments of the known outcomes and how many are not known. */
export interface ArmWithLoss {
  known: Moments
  lost: number
}

/** The difference among the known, and the lowest and highest it could be whatever happened to the lost. */
export interface ManskiBounds {
  complete: number
  low: number
  high: number
}

/**
 * Worst-case bounds: all lost of one arm at the least outcome and of the other at the greatest, and the reverse.
 * No assumption about the lost at all, so often wide. Source: C. F. Manski, AER 80 (1990) 319-323.
 * `least` and `greatest` are the ends of the outcome itself (0 and 1 for yes/no).
 */
export function manskiBounds(
  treated: ArmWithLoss,
  control: ArmWithLoss,
  { least, greatest }: { least: number; greatest: number },
): Result<ManskiBounds> {
  if (!(least < greatest)) return notComputable('invalid-input', 'least must be below greatest')
  for (const [arm, { known, lost }] of Object.entries({ treated, control })) {
    if (!Number.isInteger(lost) || lost < 0)
      return notComputable('invalid-input', `${arm}: lost must be a whole number from 0`)
    if (known.n === 0) return notComputable('empty-arm', `${arm} has no known outcomes`)
    if (meanOf(known) < least || meanOf(known) > greatest)
      return notComputable('invalid-input', `${arm}: the mean lies outside least and greatest`)
  }
  const filled = ({ known, lost }: ArmWithLoss, value: number) => (known.sum + lost * value) / (known.n + lost)
  return computed({
    complete: meanOf(treated.known) - meanOf(control.known),
    low: filled(treated, least) - filled(control, greatest),
    high: filled(treated, greatest) - filled(control, least),
  })
}
