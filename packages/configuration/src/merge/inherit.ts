import { type Block, rootId } from '../blocks/block.ts'
import { changeBlock, findBlock, insertBlock, removeBlock } from '../blocks/edit-block.ts'
import { placeBlocks, type PlacedBlock } from '../blocks/placed-block.ts'
import { differences } from './difference.ts'
import { mergeDocuments, type MergeConflict } from './merge.ts'

/** One block as it stands on one side, without what is inside it. null: not there. */
export type LooseBlock = Pick<Block, 'id' | 'type' | 'fields'> | null

/**
 * Something the tenant must look at after the document it inherits from changed. `conflict` asks keep, take or merge;
 * `notice` only tells: a block was moved or removed above, and followed here.
 */
export interface BaseChange {
  readonly blockId: string
  readonly weight: 'conflict' | 'notice'
  readonly reason: MergeConflict['reason'] | 'removed' | 'moved'
  readonly was: LooseBlock
  readonly becomes: LooseBlock
  readonly yours: LooseBlock
}

/** Ids of the blocks that a tenant made its own: changed, added, removed or moved against what it inherits. */
export function ownBlocks(inherited: Block, mine: Block): string[] {
  return differences(inherited, mine).map(({ id }) => id)
}

/**
 * Carries an override over to a changed base: what the tenant did not touch follows, what it did touch stays. Where
 * the base changed the very thing that the tenant changed, the tenant's stays in force and a base change is opened.
 */
export function followBase(
  before: Block,
  after: Block,
  mine: Block,
): { readonly content: Block; readonly changes: readonly BaseChange[] } {
  const { merged, conflicts } = mergeDocuments(before, after, mine)
  const [was, becomes, yours] = [placeBlocks(before), placeBlocks(after), placeBlocks(mine)]
  const loose = (block: PlacedBlock | undefined): LooseBlock =>
    block ? { id: block.id, type: block.type, fields: block.fields } : null
  const of = (blockId: string) => ({
    blockId,
    was: loose(was.get(blockId)),
    becomes: loose(becomes.get(blockId)),
    yours: loose(yours.get(blockId)),
  })
  const changes = new Map<string, BaseChange>()
  for (const { blockId, reason } of conflicts)
    if (!changes.has(blockId)) changes.set(blockId, { ...of(blockId), weight: 'conflict', reason })
  for (const { id, kind, moved } of differences(before, after)) {
    if (changes.has(id)) continue
    if (kind === 'removed' && yours.has(id)) changes.set(id, { ...of(id), weight: 'notice', reason: 'removed' })
    else if (moved && yours.has(id)) changes.set(id, { ...of(id), weight: 'notice', reason: 'moved' })
  }
  return { content: merged, changes: [...changes.values()] }
}

/**
 * The document with one block as it is inherited again, with its own place and without what the tenant changed inside
 * its fields. A block that the tenant added goes; one that it removed comes back, with all that was inside it.
 */
export function backToInherited(inherited: Block, mine: Block, blockId: string): Block {
  const original = findBlock(inherited, blockId)
  if (!original) return blockId === rootId ? mine : removeBlock(mine, blockId)
  if (findBlock(mine, blockId)) {
    const restored = changeBlock(mine, blockId, (block) => ({ ...block, type: original.type, fields: original.fields }))
    return placedAsIn(inherited, restored, blockId)
  }
  const known = placeBlocks(mine)
  const place = placeBlocks(inherited)
  let parentId = place.get(blockId)?.parentId ?? rootId
  while (!known.has(parentId)) parentId = place.get(parentId)?.parentId ?? rootId
  return insertBlock(mine, parentId, positionIn(inherited, mine, parentId, blockId), withoutKnown(original, known))
}

function placedAsIn(inherited: Block, mine: Block, blockId: string): Block {
  const wanted = placeBlocks(inherited).get(blockId)?.parentId ?? null
  const now = placeBlocks(mine).get(blockId)?.parentId ?? null
  const block = findBlock(mine, blockId)
  if (wanted === null || wanted === now || !block || !findBlock(mine, wanted) || findBlock(block, wanted)) return mine
  const without = removeBlock(mine, blockId)
  return insertBlock(without, wanted, positionIn(inherited, without, wanted, blockId), block)
}

/** Behind the nearest block that stands before it in the inherited document and is here too. */
function positionIn(inherited: Block, mine: Block, parentId: string, blockId: string): number {
  const order = (findBlock(inherited, parentId)?.children ?? []).map(({ id }) => id)
  const here = (findBlock(mine, parentId)?.children ?? []).map(({ id }) => id)
  const before = order.slice(0, Math.max(0, order.indexOf(blockId))).toReversed()
  const anchor = before.find((id) => here.includes(id))
  return anchor === undefined ? 0 : here.indexOf(anchor) + 1
}

/** Without blocks that stand elsewhere in the document already: an id stands once. */
export function withoutKnown(block: Block, known: ReadonlyMap<string, unknown>): Block {
  const children = (block.children ?? []).filter(({ id }) => !known.has(id)).map((child) => withoutKnown(child, known))
  return { id: block.id, type: block.type, fields: block.fields, ...(children.length > 0 ? { children } : {}) }
}
