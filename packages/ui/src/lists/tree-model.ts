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

/** Ids of every node that has something below it. */
export function branchesOf(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap((node) =>
    node.children === undefined || node.children.length === 0 ? [] : [node.id, ...branchesOf(node.children)],
  )
}
