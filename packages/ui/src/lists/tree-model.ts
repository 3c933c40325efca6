import type { ReactNode } from 'react'

export interface TreeNode {
  id: string
  label: string
  /** A word or two after the name. */
  detail?: ReactNode
  /** At the right end: a state. */
  end?: ReactNode
  children?: readonly TreeNode[] | undefined
}

export interface TreeLine {
  node: TreeNode
  level: number
  parentId: string | null
  position: number
  siblings: number
}

/** The nodes in sight, from top to bottom. */
export function linesOf(nodes: readonly TreeNode[], open: ReadonlySet<string>): TreeLine[] {
  const walk = (list: readonly TreeNode[], level: number, parentId: string | null): TreeLine[] =>
    list.flatMap((node, index) => [
      { node, level, parentId, position: index + 1, siblings: list.length },
      ...(open.has(node.id) ? walk(node.children ?? [], level + 1, node.id) : []),
    ])
  return walk(nodes, 0, null)
}

/** Ids of every node that has something below it. */
export function branchesOf(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap((node) =>
    node.children === undefined || node.children.length === 0 ? [] : [node.id, ...branchesOf(node.children)],
  )
}

export type TreeMove = { focus: string } | { toggle: string } | null

/** What a key does on a line of a tree (the pattern of ARIA): move, open or close. */
export function moveOf(key: string, lines: readonly TreeLine[], id: string, open: ReadonlySet<string>): TreeMove {
  const at = lines.findIndex((line) => line.node.id === id)
  const line = lines[at]
  if (line === undefined) return null
  const to = (index: number): TreeMove => {
    const target = lines[index]
    return target === undefined ? null : { focus: target.node.id }
  }
  const hasChildren = (line.node.children?.length ?? 0) > 0
  switch (key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(lines.length - 1)
    case 'ArrowRight':
      if (!hasChildren) return null
      return open.has(id) ? to(at + 1) : { toggle: id }
    case 'ArrowLeft':
      if (hasChildren && open.has(id)) return { toggle: id }
      return line.parentId === null ? null : { focus: line.parentId }
    default:
      return null
  }
}
