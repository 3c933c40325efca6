import type { DomainError } from '@vliegwiel/i18n/domain-error'
import { configurationError } from '../configuration-error.ts'
import { carryOutRelease, type CarriedOut } from './carry-out-release.ts'
import { kindOf, type DocumentContext } from './document-context.ts'
import { givenReason } from './given-reason.ts'
import { lockDocuments } from './document-lock.repository.ts'
import {
  addItem,
  changeRelease,
  findRelease,
  insertRelease,
  itemsOf,
  lockRelease,
  removeFromPlanned,
  type ReleaseItem,
} from './release.repository.ts'
import { atRevision } from './review-version.ts'
import type { VersionAt } from './save-draft.ts'
import { countResults } from './start-draft.ts'
import { addStep } from './step.repository.ts'
import { changeVersion, lockVersion } from './version.repository.ts'

/**
 * Plans approved versions to go into force together at a moment to come.
 * @throws configurationError release-in-past, release-empty, step-not-allowed
 */
export async function planRelease(
  context: DocumentContext,
  given: { readonly name: string; readonly moment: Date; readonly versions: readonly VersionAt[] },
): Promise<string> {
  if (given.moment <= context.at) throw configurationError('release-in-past')
  if (given.versions.length === 0) throw configurationError('release-empty')
  const releaseId = await insertRelease(context, { ...given, emergency: false, reason: null })
  for (const version of inOrder(given.versions)) await addToRelease(context, releaseId, version)
  return releaseId
}

/** Adds one more version to a release that is still to come. */
export async function addToRelease(context: DocumentContext, releaseId: string, given: VersionAt): Promise<void> {
  await planned(context, releaseId)
  const { version } = await atRevision(context, given, 'schedule')
  if (!(await changeVersion(context, version, { state: 'scheduled', suspended: null }, false)))
    throw configurationError('changed-meanwhile')
  await addItem(context.trx, releaseId, { document_id: version.document_id, number: version.number })
  await addStep(context, version, 'schedule')
}

/** Takes a version out of its release; it stays approved. */
export async function removeFromRelease(context: DocumentContext, given: VersionAt): Promise<void> {
  const { version } = await atRevision(context, given, 'unschedule')
  await unschedule(context, { document_id: version.document_id, number: version.number })
}

/** Another name or moment. A suspended release is planned again by it. */
export async function moveRelease(
  context: DocumentContext,
  given: { readonly releaseId: string; readonly version: number; readonly name: string; readonly moment: Date },
): Promise<void> {
  if (given.moment <= context.at) throw configurationError('release-in-past')
  await planned(context, given.releaseId)
  const change = { name: given.name, at: given.moment, state: 'planned', problem: null } as const
  if (!(await changeRelease(context.trx, given.releaseId, given.version, change)))
    throw await overtaken(context, given.releaseId)
}

/** Calls a release off. Its versions stay approved. */
export async function cancelRelease(
  context: DocumentContext,
  given: { readonly releaseId: string; readonly version: number },
): Promise<{ name: string }> {
  const release = await planned(context, given.releaseId)
  for (const item of await itemsOf(context.trx, given.releaseId)) await unschedule(context, item)
  if (!(await changeRelease(context.trx, given.releaseId, given.version, { state: 'cancelled' })))
    throw await overtaken(context, given.releaseId)
  return { name: release.name }
}

/**
 * Puts approved versions into force now.
 * @throws configurationError with the first thing that stands in the way; nothing is in force then
 */
export async function releaseNow(
  context: DocumentContext,
  given: { readonly name: string; readonly versions: readonly VersionAt[] },
): Promise<CarriedOut & { releaseId: string }> {
  await lockDocuments(context.trx, given.versions)
  const releaseId = await insertRelease(context, { ...given, moment: context.at, emergency: false, reason: null })
  for (const version of inOrder(given.versions)) {
    const found = await atRevision(context, version, 'release')
    if (found.version.state === 'scheduled') await removeFromPlanned(context.trx, found.version)
    await addItem(context.trx, releaseId, { document_id: version.documentId, number: version.number })
  }
  return { releaseId, ...(await finished(context, releaseId)) }
}

/**
 * Puts one version into force without the approvals it needs. Its checks must pass all the same. Who calls this tells
 * every administrator, and the log shows it in red.
 */
export async function releaseInEmergency(
  context: DocumentContext,
  given: VersionAt & { readonly name: string; readonly reason: string },
): Promise<CarriedOut & { releaseId: string }> {
  const reason = givenReason(given.reason)
  await lockDocuments(context.trx, [given])
  const { document, version } = await atRevision(context, given, 'emergency')
  const { errors, results } = await countResults(context, kindOf(context.kinds, document.kind), version.content)
  if (errors > 0) throw configurationError('checks-failed', { results })
  const releaseId = await insertRelease(context, {
    name: given.name,
    moment: context.at,
    emergency: true,
    reason,
  })
  await removeFromPlanned(context.trx, version)
  await addItem(context.trx, releaseId, { document_id: version.document_id, number: version.number })
  return { releaseId, ...(await finished(context, releaseId)) }
}

/** One order for all: two who lock the same versions never wait for each other in a ring. */
const inOrder = (versions: readonly VersionAt[]) =>
  versions.toSorted((one, other) => (one.documentId < other.documentId ? -1 : 1))

async function finished(context: DocumentContext, releaseId: string): Promise<CarriedOut> {
  const carried = await carryOutRelease(context, releaseId)
  const [problem] = carried.problems
  if (problem) throw configurationError(problem.reason, { ...problem, problems: carried.problems })
  return carried
}

/** The release, if it is still to come; locked, so that it is not carried out meanwhile. */
async function planned({ trx }: DocumentContext, releaseId: string) {
  const release = await lockRelease(trx, releaseId)
  if (!release) throw configurationError('release-not-found')
  if (release.state !== 'planned' && release.state !== 'suspended')
    throw configurationError('step-not-allowed', { step: 'schedule', state: release.state })
  return release
}

async function overtaken({ trx }: DocumentContext, releaseId: string): Promise<DomainError> {
  const now = await findRelease(trx, releaseId)
  return configurationError('changed-meanwhile', {
    version: now?.version,
    name: now?.name,
    at: now?.at,
    state: now?.state,
  })
}

async function unschedule(context: DocumentContext, item: ReleaseItem): Promise<void> {
  await removeFromPlanned(context.trx, item)
  const version = await lockVersion(context.trx, item.document_id, item.number)
  if (version?.state !== 'scheduled') return
  await changeVersion(context, version, { state: 'approved' }, false)
  await addStep(context, version, 'unschedule')
}
