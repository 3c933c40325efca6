import { ConfigurationError } from '../configuration-error.ts'
import { carryOutRelease, type CarriedOut } from './carry-out-release.ts'
import { kindOf, type Desk } from './desk.ts'
import { givenReason } from './given-reason.ts'
import { lockDocuments } from './lock-documents.ts'
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
 * @throws ConfigurationError release-in-past, release-empty, step-not-allowed
 */
export async function planRelease(
  desk: Desk,
  given: { readonly name: string; readonly moment: Date; readonly versions: readonly VersionAt[] },
): Promise<string> {
  if (given.moment <= desk.at) throw new ConfigurationError('release-in-past')
  if (given.versions.length === 0) throw new ConfigurationError('release-empty')
  const releaseId = await insertRelease(desk, { ...given, emergency: false, reason: null })
  for (const version of inOrder(given.versions)) await addToRelease(desk, releaseId, version)
  return releaseId
}

/** Adds one more version to a release that is still to come. */
export async function addToRelease(desk: Desk, releaseId: string, given: VersionAt): Promise<void> {
  await planned(desk, releaseId)
  const { version } = await atRevision(desk, given, 'schedule')
  if (!(await changeVersion(desk, version, { state: 'scheduled', suspended: null }, false)))
    throw new ConfigurationError('changed-meanwhile')
  await addItem(desk.trx, releaseId, { document_id: version.document_id, number: version.number })
  await addStep(desk, version, 'schedule')
}

/** Takes a version out of its release; it stays approved. */
export async function removeFromRelease(desk: Desk, given: VersionAt): Promise<void> {
  const { version } = await atRevision(desk, given, 'unschedule')
  await unschedule(desk, { document_id: version.document_id, number: version.number })
}

/** Another name or moment. A suspended release is planned again by it. */
export async function moveRelease(
  desk: Desk,
  given: { readonly releaseId: string; readonly version: number; readonly name: string; readonly moment: Date },
): Promise<void> {
  if (given.moment <= desk.at) throw new ConfigurationError('release-in-past')
  await planned(desk, given.releaseId)
  const change = { name: given.name, at: given.moment, state: 'planned', problem: null } as const
  if (!(await changeRelease(desk.trx, given.releaseId, given.version, change)))
    throw await overtaken(desk, given.releaseId)
}

/** Calls a release off. Its versions stay approved. */
export async function cancelRelease(
  desk: Desk,
  given: { readonly releaseId: string; readonly version: number },
): Promise<{ name: string }> {
  const release = await planned(desk, given.releaseId)
  for (const item of await itemsOf(desk.trx, given.releaseId)) await unschedule(desk, item)
  if (!(await changeRelease(desk.trx, given.releaseId, given.version, { state: 'cancelled' })))
    throw await overtaken(desk, given.releaseId)
  return { name: release.name }
}

/**
 * Puts approved versions into force now.
 * @throws ConfigurationError with the first thing that stands in the way; nothing is in force then
 */
export async function releaseNow(
  desk: Desk,
  given: { readonly name: string; readonly versions: readonly VersionAt[] },
): Promise<CarriedOut & { releaseId: string }> {
  await lockDocuments(desk.trx, given.versions)
  const releaseId = await insertRelease(desk, { ...given, moment: desk.at, emergency: false, reason: null })
  for (const version of inOrder(given.versions)) {
    const found = await atRevision(desk, version, 'release')
    if (found.version.state === 'scheduled') await removeFromPlanned(desk.trx, found.version)
    await addItem(desk.trx, releaseId, { document_id: version.documentId, number: version.number })
  }
  return { releaseId, ...(await finished(desk, releaseId)) }
}

/**
 * Puts one version into force without the approvals it needs. Its checks must pass all the same. Who calls this tells
 * every administrator, and the log shows it in red.
 */
export async function releaseInEmergency(
  desk: Desk,
  given: VersionAt & { readonly name: string; readonly reason: string },
): Promise<CarriedOut & { releaseId: string }> {
  const reason = givenReason(given.reason)
  await lockDocuments(desk.trx, [given])
  const { document, version } = await atRevision(desk, given, 'emergency')
  const { errors, results } = await countResults(desk, kindOf(desk.kinds, document.kind), version.content)
  if (errors > 0) throw new ConfigurationError('checks-failed', { results })
  const releaseId = await insertRelease(desk, {
    name: given.name,
    moment: desk.at,
    emergency: true,
    reason,
  })
  await removeFromPlanned(desk.trx, version)
  await addItem(desk.trx, releaseId, { document_id: version.document_id, number: version.number })
  return { releaseId, ...(await finished(desk, releaseId)) }
}

/** One order for all: two who lock the same versions never wait for each other in a ring. */
const inOrder = (versions: readonly VersionAt[]) =>
  versions.toSorted((one, other) => (one.documentId < other.documentId ? -1 : 1))

async function finished(desk: Desk, releaseId: string): Promise<CarriedOut> {
  const carried = await carryOutRelease(desk, releaseId)
  const [problem] = carried.problems
  if (problem) throw new ConfigurationError(problem.reason, { ...problem, problems: carried.problems })
  return carried
}

/** The release, if it is still to come; locked, so that it is not carried out meanwhile. */
async function planned({ trx }: Desk, releaseId: string) {
  const release = await lockRelease(trx, releaseId)
  if (!release) throw new ConfigurationError('release-not-found')
  if (release.state !== 'planned' && release.state !== 'suspended')
    throw new ConfigurationError('step-not-allowed', { step: 'schedule', state: release.state })
  return release
}

async function overtaken({ trx }: Desk, releaseId: string): Promise<ConfigurationError> {
  const now = await findRelease(trx, releaseId)
  return new ConfigurationError('changed-meanwhile', {
    version: now?.version,
    name: now?.name,
    at: now?.at,
    state: now?.state,
  })
}

async function unschedule(desk: Desk, item: ReleaseItem): Promise<void> {
  await removeFromPlanned(desk.trx, item)
  const version = await lockVersion(desk.trx, item.document_id, item.number)
  if (version?.state !== 'scheduled') return
  await changeVersion(desk, version, { state: 'approved' }, false)
  await addStep(desk, version, 'unschedule')
}
