import {
  changeBlock,
  findBlock,
  insertBlock,
  placeBlocks,
  removeBlock,
  type Block,
  type FieldValue,
} from '@vliegwiel/configuration/merge'
import { blockDescription, type BlockDescription, type KindDescription } from '../../blocks/kinds.ts'

export function withField(content: Block, blockId: string, field: string, value: FieldValue): Block {
  return changeBlock(content, blockId, (block) => ({ ...block, fields: { ...block.fields, [field]: value } }))
}

/** Sorts of blocks that may stand inside a block. */
export function allowedInside(kind: KindDescription, parentType: string): readonly BlockDescription[] {
  const inside = blockDescription(kind, parentType)?.inside ?? []
  return inside.flatMap((type) => blockDescription(kind, type) ?? [])
}

/** An empty block. Choices start with their first option, so that a block can be written without choosing it. */
export function newBlock({ type, fields }: BlockDescription, id: string): Block {
  return {
    id,
    type,
    fields: Object.fromEntries(
      fields.map(({ name, widget, options, required }): [string, FieldValue] => [
        name,
        widget === 'choice' && required ? (options?.[0]?.value ?? null) : widget === 'list' ? [] : null,
      ]),
    ),
  }
}

/** A new id: the sort, and six signs that nothing in the document has. */
export function freshId(content: Block, type: string, random: () => string = () => crypto.randomUUID()): string {
  const known = placeBlocks(content)
  for (;;) {
    const id = `${type}-${random().replaceAll('-', '').slice(0, 6)}`
    if (!known.has(id)) return id
  }
}

/** Puts a new block behind `afterId` (inside it, when that is the parent itself). */
export function addBlock(content: Block, parentId: string, afterId: string | null, block: Block): Block {
  const order = (findBlock(content, parentId)?.children ?? []).map(({ id }) => id)
  const at = afterId === null ? order.length : order.indexOf(afterId) + 1
  return insertBlock(content, parentId, at, block)
}

/**
 * Moves a block one place up (-1) or down (1): past its neighbour, into a neighbour that takes its sort, or out of the
 * block it stands in. Every place that is allowed can be reached so. The same document when there is nowhere to go.
 */
export function moveBlock(kind: KindDescription, content: Block, id: string, step: -1 | 1): Block {
  const places = placeBlocks(content)
  const block = findBlock(content, id)
  const parentId = places.get(id)?.parentId
  if (!block || parentId === undefined || parentId === null) return content
  const parent = places.get(parentId)
  const order = parent?.children ?? []
  const at = order.indexOf(id)
  const neighbour = places.get(order[at + step] ?? '')
  const without = removeBlock(content, id)
  const takes = (type: string | undefined) =>
    type !== undefined && (blockDescription(kind, type)?.inside.includes(block.type) ?? false)
  if (neighbour && takes(neighbour.type)) {
    const end = step === -1 ? neighbour.children.length : 0
    return insertBlock(without, neighbour.id, end, block)
  }
  if (neighbour) return insertBlock(without, parentId, at + step, block)
  const above = parent?.parentId == null ? undefined : places.get(parent.parentId)
  if (!above || !takes(above.type)) return content
  return insertBlock(without, above.id, above.children.indexOf(parentId) + (step === 1 ? 1 : 0), block)
}
