import {
  backToInherited,
  findBlock,
  placeBlocks,
  removeBlock,
  type Block,
  type FieldValue,
} from '@vliegwiel/configuration/merge'
import { m } from '@vliegwiel/i18n'
import { useToasts, type MenuItem } from '@vliegwiel/ui'
import { useState } from 'react'
import {
  blockDescription,
  blockName,
  inLanguage,
  type BlockDescription,
  type KindDescription,
} from '../../blocks/kinds.ts'
import type { Origin } from '../../blocks/origin.ts'
import type { BlockActs } from './block-tools.tsx'
import { addBlock, allowedInside, freshId, moveBlock, newBlock, withField } from './edit-document.ts'

interface Writable {
  readonly kind: KindDescription
  readonly content: Block
  /** What comes from above; null for a document of one's own. */
  readonly inherited: Block | null
  readonly change: (content: Block) => void
  /** The newest text, for what is undone later. */
  readonly latest: () => Block
}

/** Opening, writing, moving, adding and removing blocks of the document that is written on. */
export function useBlocks({ kind, content, inherited, change, latest }: Writable) {
  const toasts = useToasts()
  const [openId, setOpenId] = useState<string | null>(null)
  const nameOf = (id: string) => {
    const block = findBlock(content, id)
    return block ? blockName(kind, block) : id
  }
  const setField = (id: string, field: string, value: FieldValue) => change(withField(latest(), id, field, value))
  const move = (id: string, step: -1 | 1) => change(moveBlock(kind, latest(), id, step))
  const back = (id: string) => {
    if (inherited === null) return
    const before = latest()
    change(backToInherited(inherited, before, id))
    toasts.show({ text: m.editor_back_done({ name: nameOf(id) }), undo: () => change(before) })
  }
  const remove = (id: string) => {
    const before = latest()
    change(removeBlock(before, id))
    setOpenId(null)
    toasts.show({ text: m.editor_block_removed({ name: nameOf(id) }), undo: () => change(before) })
  }
  const add = (parentId: string, afterId: string | null, described: BlockDescription) => {
    const now = latest()
    const id = freshId(now, described.type)
    change(addBlock(now, parentId, afterId, newBlock(described, id)))
    setOpenId(id)
  }

  const places = placeBlocks(content)
  const there = new Set([...places.values()].map(({ type }) => type))
  /** A sort without a title is a fixed part of a document, which stands in it once. */
  const mayAdd = ({ titleField, type }: BlockDescription) => titleField !== null || !there.has(type)
  const additions = (parentId: string, afterId: string | null): MenuItem[] =>
    allowedInside(kind, places.get(parentId)?.type ?? '')
      .filter(mayAdd)
      .map((described) => ({
        id: `${parentId}-${described.type}`,
        label: inLanguage(described.words),
        onSelect: () => add(parentId, afterId, described),
      }))

  const actsOf = (block: Block, origin: Origin | undefined): BlockActs => {
    const parentId = places.get(block.id)?.parentId ?? null
    const onBack = inherited !== null && origin !== undefined ? () => back(block.id) : undefined
    if (parentId === null) return { additions: [], onBack: origin === 'only-here' ? undefined : onBack }
    const inside = additions(block.id, null).map((item) => ({ ...item, detail: m.editor_block_inside() }))
    const removable = blockDescription(kind, block.type)?.titleField != null || origin === 'only-here'
    const movable = (findBlock(content, parentId)?.children ?? []).length > 1 || parentId !== 'root'
    return {
      onBack: origin === 'only-here' ? undefined : onBack,
      onMove: movable && removable ? (step) => move(block.id, step) : undefined,
      onRemove: removable ? () => remove(block.id) : undefined,
      additions: [...inside, ...additions(parentId, block.id)],
    }
  }
  return { openId, setOpenId, setField, move, back, actsOf, additions }
}

export type Blocks = ReturnType<typeof useBlocks>
