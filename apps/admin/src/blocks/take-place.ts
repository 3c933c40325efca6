import {
  changeBlock,
  findBlock,
  insertBlock,
  placeBlocks,
  removeBlock,
  type Block,
} from '@vliegwiel/configuration/merge'

/** Moves a block to where it stands in another document: behind the nearest neighbour that both have. */
export function placeAsIn(other: Block, content: Block, blockId: string): Block {
  const wanted = placeBlocks(other).get(blockId)?.parentId
  const block = findBlock(content, blockId)
  // A block cannot be hung inside itself, nor in a block that is not here.
  if (wanted === undefined || wanted === null || !block || findBlock(block, wanted)) return content
  const without = removeBlock(content, blockId)
  const parent = findBlock(without, wanted)
  if (!parent) return content
  const order = (findBlock(other, wanted)?.children ?? []).map(({ id }) => id)
  const before = order.slice(0, order.indexOf(blockId)).toReversed()
  const here = (parent.children ?? []).map(({ id }) => id)
  const anchor = before.find((id) => here.includes(id))
  return insertBlock(without, wanted, anchor === undefined ? 0 : here.indexOf(anchor) + 1, block)
}

/** Puts the blocks inside one block in the order of another document; what that one lacks stays behind its neighbour. */
export function orderAsIn(other: Block, content: Block, parentId: string): Block {
  const order = new Map((findBlock(other, parentId)?.children ?? []).map(({ id }, at) => [id, at]))
  return changeBlock(content, parentId, (parent) => {
    let last = -1
    const ranked = (parent.children ?? []).map((block) => {
      last = order.get(block.id) ?? last
      return { block, rank: order.get(block.id) ?? last + 0.5 }
    })
    return { ...parent, children: ranked.toSorted((one, another) => one.rank - another.rank).map(({ block }) => block) }
  })
}
