import type { LevelOption } from '../inference/estimate.ts'
import { computed } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import type { Moments } from '../sufficient/moments.ts'
import { welch } from '../two-groups/difference-in-means.ts'
import type { DifferenceInMeans } from '../two-groups/difference-in-means.ts'

/** Moments of each person's change over one period, per group. */
export interface Changes {
  treated: Moments
  control: Moments
}

/** The estimate, and the same computation over a period before anything started. */
export interface DifferenceInDifferences extends DifferenceInMeans {
  placebo: Result<DifferenceInMeans> | NotComputable
  /** `moved-apart`: the groups already drifted apart before the start, so the estimate is in doubt. */
  trends: 'alike' | 'moved-apart' | 'not-checked'
}

/**
 * Change of the treated minus change of the others. It rests on both groups moving alike without the pilot; the
 * placebo period looks whether they did before. Source: Card and Krueger, AER 84 (1994); placebo as in Autor, JOLE 21
 * (2003).
 */
export function differenceInDifferences(
  changes: Changes,
  placeboChanges: Changes | undefined,
  { level = 0.95 }: LevelOption = {},
): Result<DifferenceInDifferences> {
  const difference = welch(changes.treated, changes.control, { level })
  if (!difference.computable) return difference
  const placebo =
    placeboChanges === undefined ? NO_PLACEBO : welch(placeboChanges.treated, placeboChanges.control, { level })
  const apart = placebo.computable && (placebo.interval.low > 0 || placebo.interval.high < 0)
  return computed({
    ...difference,
    interval: { ...difference.interval, method: 'difference-in-differences-welch' },
    placebo,
    trends: !placebo.computable ? ('not-checked' as const) : apart ? ('moved-apart' as const) : ('alike' as const),
  })
}

const NO_PLACEBO: NotComputable = {
  computable: false,
  code: 'empty-arm',
  detail: 'no period before the start was given',
}
