import type { Result } from '../result.ts'
import { randomEffects } from './random-effects.ts'
import type { RandomEffects, RandomEffectsOptions } from './random-effects.ts'
import type { Study } from './study.ts'

/** Pools again without each study in turn: shows whether one municipality carries the outcome alone. */
export const leaveOneOut = (
  studies: readonly Study[],
  options: RandomEffectsOptions = {},
): { left: number; pooled: Result<RandomEffects> }[] =>
  studies.map((_, left) => ({
    left,
    pooled: randomEffects(
      studies.filter((__, index) => index !== left),
      options,
    ),
  }))
