import type { Block, Fields } from '../blocks/block.ts'
import { changeBlock, findBlock } from '../blocks/edit-block.ts'
import { sameFields } from '../blocks/same-value.ts'
import { configurationError } from '../configuration-error.ts'
import { backToInherited } from '../merge/inherit.ts'
import { closeBaseChange, findBaseChange, type BaseChangeRow } from './base-change.repository.ts'
import type { DocumentContext } from './document-context.ts'
import { readInForce } from './in-force.repository.ts'
import { saveDraft } from './save-draft.ts'
import { startDraft } from './start-draft.ts'

export interface Decision {
  readonly changeId: string
  readonly version: number
  /** `keep`: ours stays. `take`: theirs, as a draft. `merge`: a text of both, as a draft. `seen`: a notice was read. */
  readonly decision: 'keep' | 'take' | 'merge' | 'seen'
  /** The fields of the block after a merge. */
  readonly fields?: Fields
  /** What the draft said of the block, before the eyes of who decides; left out: they saw what is in force. */
  readonly onto?: Fields | null
}

/**
 * Decides about a block that changed above. `take` and `merge` are edits: they go into the shared draft and come into
 * force by the ordinary way. Answers the draft, if there is one.
 * @throws configurationError document-not-found, changed-meanwhile, block-not-found; draft-differs when the draft says
 * something else of the block than who decides has seen
 */
export async function decideBaseChange(
  context: DocumentContext,
  given: Decision,
): Promise<{ change: BaseChangeRow; draft: { documentId: string; number: number } | null }> {
  const change = await findBaseChange(context.trx, given.changeId)
  if (!change) throw configurationError('document-not-found')
  const { trx, by, at } = context
  if (!(await closeBaseChange(trx, given.changeId, given.version, given.decision, by.personId, at)))
    throw configurationError('changed-meanwhile', { version: change.version, decision: change.decision })
  if (given.decision === 'keep' || given.decision === 'seen') return { change, draft: null }
  const current = await readInForce(trx, change.kind, change.key, at)
  const inherited = current?.inherited ?? current?.content
  if (!inherited) throw configurationError('document-not-found')
  const { version } = await startDraft(context, {
    kind: change.kind,
    key: change.key,
    title: change.key,
    personal: false,
  })
  const stands = findBlock(version.content, change.block_id)?.fields ?? null
  const seen = given.onto === undefined ? (change.yours?.fields ?? null) : given.onto
  if (!sameText(stands, seen)) throw configurationError('draft-differs', { number: version.number })
  const content = edited(version.content, inherited, change.block_id, given)
  await saveDraft(context, {
    documentId: version.document_id,
    number: version.number,
    revision: version.revision,
    content,
  })
  return { change, draft: { documentId: version.document_id, number: version.number } }
}

const sameText = (one: Fields | null, other: Fields | null) =>
  one === null || other === null ? one === other : sameFields(one, other)

function edited(content: Block, inherited: Block, blockId: string, { decision, fields }: Decision): Block {
  if (decision === 'take') return backToInherited(inherited, content, blockId)
  if (!findBlock(content, blockId) || !fields) throw configurationError('block-not-found', { blockId })
  return changeBlock(content, blockId, (block) => ({ ...block, fields: { ...block.fields, ...fields } }))
}
