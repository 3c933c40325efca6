import type { Block, Fields } from './block.ts'

/** A block with its place: what hangs it where. `children` are ids, in order. */
export interface PlacedBlock {
  readonly id: string
  readonly type: string
  readonly fields: Fields
  /** null for the root. */
  readonly parentId: string | null
  readonly children: readonly string[]
}

export type PlacedBlocks = ReadonlyMap<string, PlacedBlock>

/**
 * Every block of a document by its id, parents before their children.
 * @throws RangeError when an id stands twice: such a document was never checked.
 */
export function placeBlocks(root: Block): PlacedBlocks {
  const placed = new Map<string, PlacedBlock>()
  const waiting: { block: Block; parentId: string | null }[] = [{ block: root, parentId: null }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { block, parentId } = next
    if (placed.has(block.id)) throw new RangeError(`Block ${block.id} stands twice in the document`)
    const children = block.children ?? []
    placed.set(block.id, {
      id: block.id,
      type: block.type,
      fields: block.fields,
      parentId,
      children: children.map((child) => child.id),
    })
    for (const child of children.toReversed()) waiting.push({ block: child, parentId: block.id })
  }
  return placed
}

/** The document again. A block without children has no `children` key, so that equal documents are equal text. */
export function assembleBlocks(placed: PlacedBlocks, id: string): Block {
  const block = placed.get(id)
  if (!block) throw new RangeError(`Block ${id} is not in the document`)
  const children = block.children.map((child) => assembleBlocks(placed, child))
  return { id: block.id, type: block.type, fields: block.fields, ...(children.length > 0 ? { children } : {}) }
}
