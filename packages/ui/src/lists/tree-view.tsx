import ChevronRight from 'lucide-react/icons/chevron-right'
import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { branchesOf, linesOf, moveOf, type TreeLine, type TreeNode } from './tree-model.ts'

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
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openIds ?? branchesOf(nodes)))
  const [focused, setFocused] = useState(selectedId ?? nodes[0]?.id)
  const tree = useRef<HTMLDivElement>(null)
  const lines = linesOf(nodes, open)
  // One line is a tab stop; when the one that was has gone out of sight, the first one is.
  const stop = lines.some((line) => line.node.id === focused) ? focused : lines[0]?.node.id

  const toggle = (id: string) => {
    setOpen((was) => {
      const next = new Set(was)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onSelect(id)
      return
    }
    const move = moveOf(event.key, lines, id, open)
    if (move === null) return
    event.preventDefault()
    if ('toggle' in move) {
      toggle(move.toggle)
      return
    }
    setFocused(move.focus)
    tree.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(move.focus)}"]`)?.focus()
  }
  return (
    <div className="vw-tree" role="tree" aria-label={label} ref={tree}>
      {lines.map((line) => (
        <TreeRow
          key={line.node.id}
          line={line}
          isOpen={open.has(line.node.id)}
          isSelected={line.node.id === selectedId}
          isStop={line.node.id === stop}
          onToggle={() => toggle(line.node.id)}
          onSelect={() => {
            setFocused(line.node.id)
            onSelect(line.node.id)
          }}
          onKeyDown={(event) => onKeyDown(event, line.node.id)}
        />
      ))}
    </div>
  )
}

interface TreeRowProps {
  line: TreeLine
  isOpen: boolean
  isSelected: boolean
  isStop: boolean
  onToggle: () => void
  onSelect: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

function TreeRow({ line, isOpen, isSelected, isStop, onToggle, onSelect, onKeyDown }: TreeRowProps) {
  const { node, level, position, siblings } = line
  const hasChildren = (node.children?.length ?? 0) > 0
  const style: CSSProperties & Record<'--level', number> = { '--level': level }
  return (
    <div
      className="vw-tree-row"
      role="treeitem"
      aria-level={level + 1}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={isSelected}
      tabIndex={isStop ? 0 : -1}
      data-node={node.id}
      style={style}
      onClick={onSelect}
      onKeyDown={onKeyDown}
    >
      <span
        className="vw-tree-toggle"
        aria-hidden="true"
        onClick={(event) => {
          if (!hasChildren) return
          event.stopPropagation()
          onToggle()
        }}
      >
        {hasChildren && <ChevronRight size={16} />}
      </span>
      <span className="vw-tree-name">{node.label}</span>
      {node.detail !== undefined && <span className="vw-secondary">{node.detail}</span>}
      {node.end !== undefined && <span className="vw-tree-end">{node.end}</span>}
    </div>
  )
}
