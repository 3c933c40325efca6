import type { Block } from '@vliegwiel/configuration/merge'

/** A block with its place in the reading order. The document itself has depth 0. */
export interface FlatBlock {
  readonly block: Block
  readonly depth: number
  readonly parentId: string | null
}

/** Every block in the order in which people read. */
export function flatBlocks(block: Block, depth = 0, parentId: string | null = null): FlatBlock[] {
  return [
    { block, depth, parentId },
    ...(block.children ?? []).flatMap((child) => flatBlocks(child, depth + 1, block.id)),
  ]
}
