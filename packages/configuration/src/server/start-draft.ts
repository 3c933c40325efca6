import { ConstraintError } from '@vliegwiel/db'
import type { Block } from '../blocks/block.ts'
import { configurationError } from '../configuration-error.ts'
import { checkDocument } from '../kind/check-document.ts'
import { emptyDocument, type Kind } from '../kind/kind.ts'
import { kindOf, type DocumentContext } from './document-context.ts'
import { readAround } from './read-around.ts'
import { readInForce } from './in-force.repository.ts'
import { policyOf } from './policy.repository.ts'
import { ensureDocument } from './document.repository.ts'
import { addStep } from './step.repository.ts'
import { findVersion, insertVersion, openVersions, type VersionRow } from './version.repository.ts'

export interface StartDraft {
  readonly kind: string
  readonly key: string
  /** Of a new document. */
  readonly title: string
  /** A draft of one's own, that others do not see until it is shared. */
  readonly personal: boolean
  /** Begin from this instead of what is in force. */
  readonly content?: Block
  /** Who wrote what it begins with: they cannot approve it either. */
  readonly writtenBy?: readonly string[]
  /** Whose it was, when it comes by a bundle. */
  readonly source?: unknown
  /** The writer means a document that is not there yet: one that is, is not written on by mistake. */
  readonly isNew?: boolean
}

/**
 * The draft to write on: the open one when there is one (the own one for `personal`, else the shared one), or a new one
 * that begins with what is in force. Answers whether it was made now.
 * @throws configurationError kind-unknown, key-taken
 */
export async function startDraft(
  context: DocumentContext,
  given: StartDraft,
): Promise<{ version: VersionRow; made: boolean }> {
  const { trx, by, at } = context
  const kind = kindOf(context.kinds, given.kind)
  const document = await ensureDocument(context, given.kind, given.key, given.source ?? null)
  const ownerId = given.personal ? by.personId : null
  const open = await openVersions(trx, document.document_id)
  const current = await readInForce(trx, given.kind, given.key, at)
  // A draft that somebody else keeps to themselves gives its name away to nobody.
  const known = open.some(({ owner_id }) => owner_id === null || owner_id === by.personId)
  if (given.isNew && (current || known)) throw configurationError('key-taken', { kind: given.kind, key: given.key })
  const there = open.find((version) => version.owner_id === ownerId)
  if (there) return { version: there, made: false }
  const content = given.content ?? current?.content ?? emptyDocument(kind, given.title)
  const { errors, advices } = await countResults(context, kind, content)
  const version = {
    documentId: document.document_id,
    ownerId,
    schemaVersion: kind.schemaVersion,
    content,
    base: current?.content ?? null,
    writtenBy: given.writtenBy ?? [],
    basedOn: current?.document_id === document.document_id ? current.number : null,
    errors,
    advices,
  }
  const number = await insertVersion(context, version).catch((error: unknown) => {
    // Somebody began at the same moment: their draft is found at the next try.
    if (error instanceof ConstraintError || isTaken(error)) throw configurationError('changed-meanwhile')
    throw error
  })
  const made = await findVersion(trx, document.document_id, number)
  if (!made) throw new Error(`version ${number} was not kept`)
  await addStep(context, made, 'start')
  return { version: made, made: true }
}

/** Errors and advices of a document under this tenant's policy, for the lists. */
export async function countResults(context: Pick<DocumentContext, 'trx' | 'at'>, kind: Kind, content: Block) {
  const { advised } = await policyOf(context.trx, kind)
  const results = checkDocument(kind, content, advised, await readAround(context, kind))
  const errors = results.filter(({ severity }) => severity === 'error').length
  return { results, errors, advices: results.length - errors }
}

const isTaken = (error: unknown) =>
  error instanceof Error && 'constraint' in error && error.constraint === 'document_version_pkey'
