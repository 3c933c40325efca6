import {
  changeBlock,
  findBlock,
  insertBlock,
  placeBlocks,
  removeBlock,
  type Block,
  type FieldValue,
  type MergeConflict,
} from '@vliegwiel/configuration/merge'
import { placeAsIn, orderAsIn } from './take-place.ts'

/** What a person decides about one conflict. `merge` carries the value made of both; for a field alone. */
export type Choice =
  | { readonly way: 'keep' }
  | { readonly way: 'take' }
  | { readonly way: 'merge'; readonly value: FieldValue }

/** Names a conflict, so that a choice outlives another merge of the same texts. */
export const conflictKey = ({ blockId, reason, field }: MergeConflict): string => `${blockId}/${reason}/${field ?? ''}`

/**
 * The document with every decision carried out. `merged` holds `mine` wherever both sides decided, so `keep` changes
 * nothing. Conflicts without a choice stay as mine.
 */
export function applyChoices(
  { merged, conflicts }: { readonly merged: Block; readonly conflicts: readonly MergeConflict[] },
  theirs: Block,
  choices: ReadonlyMap<string, Choice>,
): Block {
  return conflicts.reduce((content, conflict) => {
    const choice = choices.get(conflictKey(conflict))
    return choice === undefined || choice.way === 'keep' ? content : carriedOut(content, theirs, conflict, choice)
  }, merged)
}

function carriedOut(content: Block, theirs: Block, conflict: MergeConflict, choice: Choice): Block {
  const { blockId, reason, field } = conflict
  switch (reason) {
    case 'field': {
      const value = choice.way === 'merge' ? choice.value : (conflict.theirs ?? null)
      return changeBlock(content, blockId, (block) => ({
        ...block,
        fields: { ...block.fields, [field ?? '']: value },
      }))
    }
    case 'removed-theirs':
      return removeBlock(content, blockId)
    case 'removed-mine':
      return broughtBack(content, theirs, blockId)
    case 'placed':
      return placeAsIn(theirs, content, blockId)
    default:
      return orderAsIn(theirs, content, blockId)
  }
}

/** A block that was taken out here comes back as it is there, with what is inside it and is not here already. */
function broughtBack(content: Block, theirs: Block, blockId: string): Block {
  const block = findBlock(theirs, blockId)
  if (!block || findBlock(content, blockId)) return content
  const here = placeBlocks(content)
  const fresh = (one: Block): Block => {
    const children = (one.children ?? []).filter(({ id }) => !here.has(id)).map(fresh)
    return { id: one.id, type: one.type, fields: one.fields, ...(children.length > 0 ? { children } : {}) }
  }
  const parentId = placeBlocks(theirs).get(blockId)?.parentId ?? 'root'
  const parent = here.has(parentId) ? parentId : 'root'
  return placeAsIn(theirs, insertBlock(content, parent, 0, fresh(block)), blockId)
}
