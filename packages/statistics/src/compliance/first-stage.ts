import type { Estimate } from '../inference/estimate.ts'
import { notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'

/** Below this F of the difference in taking part, an effect on who took part is mostly noise. Source: Staiger and Stock (1997). */
export const WEAKEST_FIRST_STAGE = 10

/** How strongly being assigned moved taking part: the F of one instrument, its squared t. */
export const firstStageStrength = (uptake: Result<Estimate>): Result<{ f: number }> =>
  uptake.computable ? { computable: true, f: uptake.statistic ** 2 } : uptake

/**
 * Why an effect on who took part cannot be told. Where nobody deviates there is no variance in taking part, and that
 * is the strongest first stage there is. Source: Staiger and Stock, Econometrica 65 (1997) 557-586.
 */
export function firstStageProblem(uptake: Result<Estimate>): NotComputable | undefined {
  const strength = firstStageStrength(uptake)
  if (!strength.computable) return strength.code === 'no-variance' ? undefined : strength
  return strength.f < WEAKEST_FIRST_STAGE
    ? notComputable(
        'weak-uptake',
        `assignment moved taking part too little (F ${strength.f.toFixed(1)}; ${WEAKEST_FIRST_STAGE} is needed)`,
      )
    : undefined
}

/** Nobody in either arm: that is what is seen where taking part was never written down. */
export const uptakeNotNoted = (): NotComputable =>
  notComputable('uptake-not-noted', 'nobody took part in either arm, so taking part was not noted')
