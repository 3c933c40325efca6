import { configurationError } from '../configuration-error.ts'
import { approvalRefusal, approvalsNeeded } from '../lifecycle/four-eyes.ts'
import { stepAllowed, type VersionState, type VersionStep } from '../lifecycle/state.ts'
import { kindOf, type DocumentContext } from './document-context.ts'
import { givenReason } from './given-reason.ts'
import { policyOf } from './policy.repository.ts'
import { removeFromPlanned } from './release.repository.ts'
import { known, type VersionAt } from './save-draft.ts'
import { obstacle } from './obstacles.ts'
import { countResults } from './start-draft.ts'
import type { DocumentRow } from './document.repository.ts'
import { addStep, approversOf } from './step.repository.ts'
import { changeVersion, type VersionRow } from './version.repository.ts'

/** Asks others to look. Where nobody else has to, it is approved at once. */
export async function submitVersion(
  context: DocumentContext,
  given: VersionAt & { readonly reason: string | null },
): Promise<{ state: VersionState }> {
  const { document, version } = await atRevision(context, given, 'submit')
  const kind = kindOf(context.kinds, document.kind)
  const { results, errors } = await countResults(context, kind, version.content)
  if (errors > 0)
    throw configurationError('checks-failed', { results: results.filter(({ severity }) => severity === 'error') })
  const needed = approvalsNeeded(await policyOf(context.trx, kind))
  const state = needed === 0 ? 'approved' : 'in-review'
  // A draft of one's own that asks for eyes is for others to see.
  await step(context, version, 'submit', given.reason, {
    state,
    reason: given.reason,
    owner_id: null,
    held_until: null,
  })
  return { state }
}

/**
 * One more pair of eyes. With the last one that is needed, the version is approved.
 * @throws configurationError approval-refused (own-work, approved-before, not-in-review); base-moved
 */
export async function approveVersion(
  context: DocumentContext,
  given: VersionAt & { readonly reason: string | null },
): Promise<{ state: VersionState; approvals: number; needed: number }> {
  const { document, version } = await atRevision(context, given, null)
  const approvedBy = await approversOf(context.trx, version)
  const refusal = approvalRefusal({ ...version, approvedBy }, context.by.personId)
  if (refusal) throw configurationError('approval-refused', { refusal })
  const { reason } = await obstacle(context.trx, document, version, context.at)
  if (reason) throw configurationError(reason)
  const needed = approvalsNeeded(await policyOf(context.trx, kindOf(context.kinds, document.kind)))
  const approvals = approvedBy.length + 1
  const state = approvals >= needed ? 'approved' : 'in-review'
  await step(context, version, 'approve', given.reason, { state })
  return { state, approvals, needed }
}

/** Sends it back to who wrote it, with the reason, which stands at the draft. Every approval is gone. */
export async function returnVersion(
  context: DocumentContext,
  given: VersionAt & { readonly reason: string },
): Promise<void> {
  const reason = givenReason(given.reason)
  const { version } = await atRevision(context, given, 'return')
  await step(context, version, 'return', reason, { state: 'draft', reason }, true)
  await removeFromPlanned(context.trx, version)
}

/** Throws a draft away. It stays readable, and can be brought back. */
export async function discardDraft(
  context: DocumentContext,
  given: VersionAt & { readonly reason: string | null },
): Promise<void> {
  const { version } = await atRevision(context, given, 'discard')
  await step(context, version, 'discard', given.reason, { state: 'discarded', held_by: null, held_until: null })
}

/** The version at the revision that the person saw, if the step may be made from its state. */
export async function atRevision(
  context: DocumentContext,
  given: VersionAt,
  wanted: VersionStep | null,
): Promise<{ document: DocumentRow; version: VersionRow }> {
  const found = await known(context, given)
  const { version } = found
  if (version.revision !== given.revision)
    throw configurationError('changed-meanwhile', { revision: version.revision, state: version.state })
  if (wanted !== null && !stepAllowed(wanted, version.state))
    throw configurationError('step-not-allowed', { step: wanted, state: version.state })
  return found
}

async function step(
  context: DocumentContext,
  version: VersionRow,
  word: VersionStep,
  reason: string | null,
  change: Parameters<typeof changeVersion>[2],
  bump = false,
): Promise<void> {
  if (!(await changeVersion(context, version, change, bump))) throw configurationError('changed-meanwhile')
  await addStep(context, version, word, reason)
}
