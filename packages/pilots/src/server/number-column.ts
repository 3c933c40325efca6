import type { ValueLimits } from '../outcome-limits.ts'

/** How a column reads a number within these limits. */
export function numberColumn({ least, most, whole }: ValueLimits) {
  return {
    type: whole ? ('whole-number' as const) : ('decimal' as const),
    ...(least === null ? {} : { least }),
    ...(most === null ? {} : { most }),
  }
}
