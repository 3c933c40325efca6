import { changeBlock, findBlock, insertBlock } from '../blocks/edit-block.ts'
import type { Block } from '../blocks/block.ts'
import { placeBlocks } from '../blocks/placed-block.ts'
import { configurationError } from '../configuration-error.ts'
import { withoutKnown } from '../merge/inherit.ts'
import { differences } from '../merge/difference.ts'
import type { DocumentContext } from './document-context.ts'
import { removeFromPlanned } from './release.repository.ts'
import { editable, known, saveDraft, type Saved } from './save-draft.ts'
import { startDraft } from './start-draft.ts'
import { addStep } from './step.repository.ts'
import { changeVersion, openVersions, type VersionRow } from './version.repository.ts'

/**
 * Puts an older version, or one block of it, into the shared draft. Nothing in force changes by it. A whole version
 * begins a draft of its own: the one that stood there is kept among the versions, as one that was thrown away.
 * @throws configurationError version-not-found, block-not-found, held-by-other, changed-meanwhile when the draft is not
 * the one that was seen
 */
export async function bringBackVersion(
  context: DocumentContext,
  given: {
    readonly documentId: string
    readonly number: number
    readonly blockId: string | null
    /** The shared draft as the person saw it; null: there was none. Left out by the system itself. */
    readonly onto?: { readonly number: number; readonly revision: number } | null
  },
): Promise<Pick<Saved, 'revision'> & { number: number }> {
  const { document, version: old } = await known(context, given)
  if (given.onto !== undefined) await insistOnDraft(context, document.document_id, given.onto)
  const draft = { kind: document.kind, key: document.key, title: document.key, personal: false }
  if (given.blockId === null) {
    await setAside(context, old)
    const { version } = await startDraft(context, { ...draft, content: old.content, writtenBy: old.authors })
    await addStep(context, version, 'restore', `${old.number}`)
    return { revision: version.revision, number: version.number }
  }
  const { version } = await startDraft(context, draft)
  const content = withBlock(version.content, old.content, given.blockId)
  const at = { documentId: version.document_id, number: version.number, revision: version.revision }
  const saved = await saveDraft(context, { ...at, content, writtenBy: old.authors })
  await addStep(context, { ...version, revision: saved.revision }, 'restore', `${old.number}`)
  return { revision: saved.revision, number: version.number }
}

async function insistOnDraft(
  context: DocumentContext,
  documentId: string,
  seen: { readonly number: number; readonly revision: number } | null,
): Promise<void> {
  const open = (await openVersions(context.trx, documentId)).find(({ owner_id }) => owner_id === null)
  if (open?.number === seen?.number && open?.revision === seen?.revision) return
  throw configurationError('changed-meanwhile', open ? { number: open.number, revision: open.revision } : {})
}

/** Keeps what stands in the shared draft, when it says something else than what comes in its place. */
async function setAside(context: DocumentContext, coming: VersionRow): Promise<void> {
  const open = (await openVersions(context.trx, coming.document_id)).find(({ owner_id }) => owner_id === null)
  if (!open || differences(open.content, coming.content).length === 0) return
  const at = { documentId: open.document_id, number: open.number, revision: open.revision }
  const { version } = await editable(context, at)
  const aside = { state: 'discarded', held_by: null, held_until: null } as const
  if (!(await changeVersion(context, version, aside, true))) throw configurationError('changed-meanwhile')
  await removeFromPlanned(context.trx, version)
  await addStep(context, version, 'discard')
}

/** The document with one block as it was: its fields where it still stands, the whole of it where it is gone. */
function withBlock(content: Block, old: Block, blockId: string): Block {
  const block = findBlock(old, blockId)
  if (!block) throw configurationError('block-not-found', { blockId })
  if (findBlock(content, blockId))
    return changeBlock(content, blockId, (now) => ({ ...now, type: block.type, fields: block.fields }))
  const parentId = placeBlocks(old).get(blockId)?.parentId ?? 'root'
  const parent = findBlock(content, parentId) ? parentId : 'root'
  const here = placeBlocks(content)
  const at = (findBlock(content, parent)?.children ?? []).length
  return insertBlock(content, parent, at, withoutKnown(block, here))
}
