import type { DomainError } from '@vliegwiel/i18n/domain-error'
import { configurationError } from '../configuration-error.ts'
import type { Block } from '../blocks/block.ts'
import type { CheckResult } from '../kind/check-result.ts'
import { structureProblems } from '../kind/structure.ts'
import { stepAllowed } from '../lifecycle/state.ts'
import { kindOf, type DocumentContext } from './document-context.ts'
import { readInForce } from './in-force.repository.ts'
import { removeFromPlanned } from './release.repository.ts'
import { countResults } from './start-draft.ts'
import { documentById, type DocumentRow } from './document.repository.ts'
import { addStep } from './step.repository.ts'
import { changeVersion, findVersion, holdUntil, lockVersion, type VersionRow } from './version.repository.ts'

export interface VersionAt {
  readonly documentId: string
  readonly number: number
  /** The revision it was made on. */
  readonly revision: number
}

export interface Saved {
  readonly revision: number
  readonly results: readonly CheckResult[]
  /** It was approved or asked about, and is a draft again. */
  readonly revoked: boolean
}

/**
 * Keeps what somebody wrote. An unfinished document is kept; one of another shape is not. What was approved is a draft
 * again, because nobody approved these words. `rebase`: the writer took in what came into force since,
 * which holds from `taken` on; what came after that was not taken in, and waits as before.
 * @throws configurationError document-invalid with fields; save-conflict with the text that stands there now;
 * held-by-other; step-not-allowed; version-not-found
 */
export async function saveDraft(
  context: DocumentContext,
  given: VersionAt & {
    readonly content: unknown
    readonly rebase?: boolean
    readonly taken?: string | null
    /** Others whose words come along. */
    readonly writtenBy?: readonly string[]
  },
): Promise<Saved> {
  const { trx, by, at } = context
  const { document, version } = await editable(context, given)
  const kind = kindOf(context.kinds, document.kind)
  const fields = structureProblems(kind, given.content)
  if (fields.length > 0) throw configurationError('document-invalid', { fields })
  const content = given.content as Block
  const { results, errors, advices } = await countResults(context, kind, content)
  const holds = given.rebase ? await readInForce(trx, document.kind, document.key, at) : undefined
  const current = given.taken == null || holds?.valid_from.toISOString() === given.taken ? holds : undefined
  const revoked = version.state !== 'draft'
  const kept = await changeVersion(
    context,
    { ...version, revision: given.revision },
    {
      content,
      state: 'draft',
      schema_version: kind.schemaVersion,
      errors,
      advices,
      suspended: null,
      authors: [...new Set([...version.authors, ...(given.writtenBy ?? []), by.personId])],
      held_by: by.personId,
      held_until: holdUntil(at),
      ...(current ? { base: current.content, based_on: current.number } : {}),
    },
    true,
  )
  if (!kept) throw await conflictOf(context, given)
  if (revoked) {
    await removeFromPlanned(trx, version)
    await addStep(context, version, 'revoke')
  }
  return { revision: given.revision + 1, results, revoked }
}

/** What the loser of two saves gets: the text that stands there now, so that both can be merged. */
async function conflictOf({ trx }: DocumentContext, { documentId, number }: VersionAt): Promise<DomainError> {
  const now = await findVersion(trx, documentId, number)
  return configurationError('save-conflict', {
    revision: now?.revision,
    content: now?.content,
    state: now?.state,
  })
}

/** The version, if this person may write on it now. */
export async function editable(
  context: DocumentContext,
  given: VersionAt,
): Promise<{ document: DocumentRow; version: VersionRow }> {
  const found = await known(context, given)
  const { version } = found
  if (version.owner_id !== null && version.owner_id !== context.by.personId)
    throw configurationError('version-not-found')
  if (!stepAllowed('save', version.state))
    throw configurationError('step-not-allowed', { step: 'save', state: version.state })
  if (version.revision !== given.revision) throw await conflictOf(context, given)
  const held = version.held_until !== null && version.held_until > context.at
  if (held && version.held_by !== null && version.held_by !== context.by.personId)
    throw configurationError('held-by-other', { personId: version.held_by, until: version.held_until })
  return found
}

/** The version to make a step with, locked. @throws configurationError version-not-found: also for a draft of somebody else's own. */
export async function known(
  { trx, by }: DocumentContext,
  { documentId, number }: Pick<VersionAt, 'documentId' | 'number'>,
): Promise<{ document: DocumentRow; version: VersionRow }> {
  const document = await documentById(trx, documentId)
  const version = document && (await lockVersion(trx, documentId, number))
  if (!document || !version || (version.owner_id !== null && version.owner_id !== by.personId))
    throw configurationError('version-not-found')
  return { document, version }
}

/** Takes a draft to write on for five minutes; `takeOver` takes it from who holds it. */
export async function holdDraft(
  context: DocumentContext,
  given: VersionAt & { readonly takeOver: boolean },
): Promise<Date> {
  const { version } = await known(context, given)
  const held = version.held_until !== null && version.held_until > context.at && version.held_by !== context.by.personId
  if (held && !given.takeOver)
    throw configurationError('held-by-other', { personId: version.held_by, until: version.held_until })
  const until = holdUntil(context.at)
  const kept = await changeVersion(context, version, { held_by: context.by.personId, held_until: until }, false)
  if (!kept) throw await conflictOf(context, given)
  return until
}

/** Lets everybody who may write see and write on a draft of one's own. */
export async function shareDraft(context: DocumentContext, given: VersionAt): Promise<void> {
  const { version } = await editable(context, given)
  if (!(await changeVersion(context, version, { owner_id: null }, false))) throw await conflictOf(context, given)
}
