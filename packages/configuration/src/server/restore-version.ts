import { changeBlock, findBlock, insertBlock } from '../blocks/edit-block.ts'
import type { Block } from '../blocks/block.ts'
import { placeBlocks } from '../blocks/placed-block.ts'
import { ConfigurationError } from '../configuration-error.ts'
import { withoutKnown } from '../merge/inherit.ts'
import type { Desk } from './desk.ts'
import { known, saveDraft, type Saved } from './save-draft.ts'
import { startDraft } from './start-draft.ts'
import { addStep } from './step.repository.ts'

/**
 * Puts an older version, or one block of it, into the shared draft. Nothing in force changes by it.
 * @throws ConfigurationError version-not-found, block-not-found
 */
export async function restoreVersion(
  desk: Desk,
  given: { readonly documentId: string; readonly number: number; readonly blockId: string | null },
): Promise<Saved & { number: number }> {
  const { document, version: old } = await known(desk, given)
  const { version } = await startDraft(desk, {
    kind: document.kind,
    key: document.key,
    title: document.key,
    personal: false,
  })
  const content = given.blockId === null ? old.content : withBlock(version.content, old.content, given.blockId)
  const at = { documentId: version.document_id, number: version.number, revision: version.revision }
  const saved = await saveDraft(desk, { ...at, content })
  await addStep(desk, { ...version, revision: saved.revision }, 'restore', `${old.number}`)
  return { ...saved, number: version.number }
}

/** The document with one block as it was: its fields where it still stands, the whole of it where it is gone. */
function withBlock(content: Block, old: Block, blockId: string): Block {
  const block = findBlock(old, blockId)
  if (!block) throw new ConfigurationError('block-not-found', { blockId })
  if (findBlock(content, blockId))
    return changeBlock(content, blockId, (now) => ({ ...now, type: block.type, fields: block.fields }))
  const parentId = placeBlocks(old).get(blockId)?.parentId ?? 'root'
  const parent = findBlock(content, parentId) ? parentId : 'root'
  const here = placeBlocks(content)
  const at = (findBlock(content, parent)?.children ?? []).length
  return insertBlock(content, parent, at, withoutKnown(block, here))
}
