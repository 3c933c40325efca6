import { combinedDf, estimateWith } from '../inference/estimate.ts'
import type { Estimate, LevelOption, SpreadPart } from '../inference/estimate.ts'
import { computed, notComputable, whenComputable } from '../result.ts'
import type { Result } from '../result.ts'
import { combineMoments, meanOf, momentsProblem, varianceOf } from '../sufficient/moments.ts'
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

/** `satterthwaite` (default) follows the small arms; `residual` is n - 2 × blocks, as R's estimatr gives it. */
export interface BlockedOptions extends LevelOption {
  df?: 'satterthwaite' | 'residual'
}

/**
 * Difference within blocks, weighted by their size, when people were assigned within each block.
 * Source: Gerber and Green, Field Experiments (2012), equations 3.10 and 4.2; degrees of freedom: Satterthwaite,
 * Biometrics Bulletin 2 (1946). A block with fewer than two people in an arm has no variance and is refused: merge it
 * or leave it out with `withoutSmallBlocks`, and say so.
 */
export function blockedDifference(
  blocks: readonly Block[],
  { level = 0.95, df = 'satterthwaite' }: BlockedOptions = {},
): Result<Blocked> {
  if (blocks.length === 0) return notComputable('empty-arm', 'there are no blocks')
  let n = 0
  let weighted = 0
  const parts: SpreadPart[] = []
  for (const [index, { treated, control }] of blocks.entries()) {
    const problem =
      momentsProblem(treated, `treated of block ${index + 1}`) ??
      momentsProblem(control, `control of block ${index + 1}`)
    if (problem) return problem
    const size = treated.n + control.n
    n += size
    weighted += size * (meanOf(treated) - meanOf(control))
    for (const arm of [treated, control]) parts.push({ variance: (size ** 2 * varianceOf(arm)) / arm.n, df: arm.n - 1 })
  }
  const spread = parts.reduce((sum, { variance }) => sum + variance, 0)
  const degrees = df === 'residual' ? n - 2 * blocks.length : combinedDf(parts)
  return whenComputable(estimateWith(weighted / n, Math.sqrt(spread) / n, degrees, 'blocked', level), (estimate) =>
    computed({ ...estimate, n, blocks: blocks.length }),
  )
}

/** What the plan says of blocks too small to have a spread. */
export type SmallBlockRule = 'merge' | 'leave-out'

/** Blocks that can be compared, and what was done to the others; people of blocks that were left out are counted. */
export interface UsableBlocks {
  blocks: Block[]
  merged: number
  leftOut: number
  peopleLeftOut: number
}

/** Two people in an arm are the least that have a spread. */
const FEWEST_IN_AN_ARM = 2

/**
 * Takes care of blocks with fewer than two people in an arm by the rule of the plan. `merge` (the default of a plan
 * that names none) puts them together; while that is still too small the smallest other block joins. The shares of the
 * draw are the same in every block, so merging leaves the comparison fair. `leave-out` drops them and counts who fell out.
 */
export function withoutSmallBlocks(blocks: readonly Block[], rule: SmallBlockRule = 'merge'): UsableBlocks {
  const size = ({ treated, control }: Block) => treated.n + control.n
  const small = blocks.filter((block) => isSmall(block))
  const rest = blocks.filter((block) => !isSmall(block)).toSorted((one, other) => size(one) - size(other))
  if (small.length === 0) return { blocks: [...blocks], merged: 0, leftOut: 0, peopleLeftOut: 0 }
  if (rule === 'leave-out')
    return {
      blocks: rest,
      merged: 0,
      leftOut: small.length,
      peopleLeftOut: small.reduce((sum, block) => sum + size(block), 0),
    }
  let together = small.reduce(joined)
  let merged = small.length
  while (isSmall(together)) {
    const next = rest.shift()
    if (next === undefined) break
    together = joined(together, next)
    merged += 1
  }
  return { blocks: [...rest, together], merged, leftOut: 0, peopleLeftOut: 0 }
}

const isSmall = ({ treated, control }: Block) => treated.n < FEWEST_IN_AN_ARM || control.n < FEWEST_IN_AN_ARM

const joined = (one: Block, other: Block): Block => ({
  treated: combineMoments(one.treated, other.treated),
  control: combineMoments(one.control, other.control),
})
