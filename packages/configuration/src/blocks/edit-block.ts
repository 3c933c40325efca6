import type { Block } from './block.ts'

/** The block with this id, or undefined. */
export function findBlock(root: Block, id: string): Block | undefined {
  if (root.id === id) return root
  for (const child of root.children ?? []) {
    const found = findBlock(child, id)
    if (found) return found
  }
  return undefined
}

/** The document with one block changed; the rest is the very same objects. */
export function changeBlock(root: Block, id: string, change: (block: Block) => Block): Block {
  if (root.id === id) return change(root)
  const children = root.children ?? []
  const at = children.findIndex((child) => findBlock(child, id) !== undefined)
  const child = children[at]
  return child === undefined ? root : { ...root, children: children.with(at, changeBlock(child, id, change)) }
}

/** The document without a block and all inside it. */
export function removeBlock(root: Block, id: string): Block {
  if (!root.children) return root
  const children = root.children.filter((child) => child.id !== id).map((child) => removeBlock(child, id))
  return children.length > 0 ? { ...root, children } : { id: root.id, type: root.type, fields: root.fields }
}

/** Puts a block in `parentId`, before the child at position `at` (at the end when there are fewer). */
export function insertBlock(root: Block, parentId: string, at: number, block: Block): Block {
  return changeBlock(root, parentId, (parent) => ({
    ...parent,
    children: (parent.children ?? []).toSpliced(at, 0, block),
  }))
}
