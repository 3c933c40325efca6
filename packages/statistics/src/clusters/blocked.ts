import { estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption } from '../inference/estimate.ts'
import { computed, notComputable, whenComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { meanOf, momentsProblem, varianceOf } from '../sufficient/moments.ts'
import type { Moments } from '../sufficient/moments.ts'

/** The two arms within one block. */
export interface Block {
  treated: Moments
  control: Moments
}

/** The pooled difference, and how many blocks and people it rests on. */
export interface Blocked extends Estimate {
  n: number
  blocks: number
}

/**
 * Difference within blocks, weighted by their size, when people were assigned within each block.
 * Source: Gerber and Green, Field Experiments (2012), equations 3.10 and 4.2; t with n - 2 × blocks degrees of freedom.
 * A block with fewer than two people in an arm has no variance and is refused: leave it out or merge it, and say so.
 */
export function blockedDifference(blocks: readonly Block[], { level = 0.95 }: LevelOption = {}): Result<Blocked> {
  if (blocks.length === 0) return notComputable('empty-arm', 'there are no blocks')
  let n = 0
  let weighted = 0
  let spread = 0
  for (const [index, { treated, control }] of blocks.entries()) {
    const problem =
      momentsProblem(treated, `treated of block ${index + 1}`) ??
      momentsProblem(control, `control of block ${index + 1}`)
    if (problem) return problem
    const size = treated.n + control.n
    n += size
    weighted += size * (meanOf(treated) - meanOf(control))
    spread += size ** 2 * (varianceOf(treated) / treated.n + varianceOf(control) / control.n)
  }
  const df = n - 2 * blocks.length
  return whenComputable(estimateWith(weighted / n, Math.sqrt(spread) / n, df, 'blocked', level), (estimate) =>
    computed({ ...estimate, n, blocks: blocks.length }),
  )
}
