import ChevronRight from 'lucide-react/icons/chevron-right'
import type { CSSProperties } from 'react'
import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import { branchesOf, type TreeNode } from './tree-model.ts'

export interface TreeViewProps {
  label: string
  nodes: readonly TreeNode[]
  selectedId?: string | undefined
  onSelect: (id: string) => void
  /** Ids that start open; default all. */
  openIds?: readonly string[] | undefined
}

/** A tree of municipalities and what they lie in. Arrow keys walk, right opens, left closes, Enter chooses. */
export function TreeView({ label, nodes, selectedId, onSelect, openIds }: TreeViewProps) {
  return (
    <Tree
      className="vw-tree"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={selectedId === undefined ? [] : [selectedId]}
      onSelectionChange={(keys) => {
        const [id] = keys
        if (keys !== 'all' && id !== undefined && id !== selectedId) onSelect(String(id))
      }}
      defaultExpandedKeys={openIds ?? branchesOf(nodes)}
    >
      {nodes.map((node) => (
        <TreeRow key={node.id} node={node} level={0} />
      ))}
    </Tree>
  )
}

function TreeRow({ node, level }: { node: TreeNode; level: number }) {
  const style: CSSProperties & Record<'--level', number> = { '--level': level }
  const children = node.children ?? []
  return (
    <TreeItem id={node.id} textValue={node.label} className="vw-tree-row" style={style}>
      <TreeItemContent>
        <span className="vw-tree-toggle">
          {children.length > 0 && (
            <Button slot="chevron">
              <ChevronRight size={16} aria-hidden="true" />
            </Button>
          )}
        </span>
        <span className="vw-tree-name">{node.label}</span>
        {node.detail !== undefined && <span className="vw-secondary">{node.detail}</span>}
        {node.end !== undefined && <span className="vw-tree-end">{node.end}</span>}
      </TreeItemContent>
      {children.map((child) => (
        <TreeRow key={child.id} node={child} level={level + 1} />
      ))}
    </TreeItem>
  )
}
