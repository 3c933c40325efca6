import { configurationError } from '../configuration-error.ts'
import { approvalsNeeded } from '../lifecycle/four-eyes.ts'
import { kindOf, type DocumentContext } from './document-context.ts'
import { lockDocuments } from './document-lock.repository.ts'
import { policyOf } from './policy.repository.ts'
import { putInForce } from './put-in-force.ts'
import { changeRelease, itemsOf, lockRelease, type ReleaseItem, type ReleaseRow } from './release.repository.ts'
import { obstacle } from './obstacles.ts'
import { standingOf, type Standing } from './standing.ts'
import { countResults } from './start-draft.ts'
import { documentById, type DocumentRow } from './document.repository.ts'
import { addStep, approversOf } from './step.repository.ts'
import { changeVersion, lockVersion, openVersions, type VersionRow } from './version.repository.ts'
import type { InForceRow } from './in-force.repository.ts'

/** Why one document holds a release up. */
export interface ReleaseProblem {
  readonly kind: string
  readonly key: string
  readonly reason: 'base-moved' | 'inbox-open' | 'checks-failed' | 'approvals-missing' | 'step-not-allowed'
}

export interface CarriedOut {
  readonly state: ReleaseRow['state']
  readonly documents: number
  readonly tenants: number
  readonly problems: readonly ReleaseProblem[]
}

interface Ready {
  readonly document: DocumentRow
  readonly version: VersionRow
  readonly standing: Standing
  readonly current: InForceRow | undefined
}

/**
 * Puts every document of a release into force at its moment, here and below, or none: all in the transaction of the
 * context. A release that was carried out before is left as it is. One that something stands in the way of is suspended,
 * with what it is.
 */
export async function carryOutRelease(context: DocumentContext, releaseId: string): Promise<CarriedOut> {
  const { trx, at } = context
  const release = await lockRelease(trx, releaseId)
  if (!release) throw configurationError('release-not-found')
  const nothing = { documents: 0, tenants: 0, problems: [] }
  if (release.state !== 'planned') return { ...nothing, state: release.state }
  const ready: Ready[] = []
  const problems: ReleaseProblem[] = []
  const items = await itemsOf(trx, releaseId)
  await lockDocuments(
    trx,
    items.map(({ document_id: documentId }) => ({ documentId })),
  )
  for (const item of items) {
    const found = await readiness(context, item, release.emergency)
    if ('problem' in found) problems.push(found.problem)
    else ready.push(found.ready)
  }
  if (problems.length > 0) {
    await changeRelease(trx, releaseId, release.version, { state: 'suspended', problem: problems })
    return { ...nothing, state: 'suspended', problems }
  }
  let tenants = 0
  for (const one of ready) tenants += await releaseOne(context, release, one)
  await changeRelease(trx, releaseId, release.version, { state: 'done', done_at: at, problem: null })
  return { state: 'done', documents: ready.length, tenants, problems: [] }
}

/** Is this version fit to go into force now? Asked again at the moment itself: much may have changed since. */
async function readiness(
  context: DocumentContext,
  item: ReleaseItem,
  emergency: boolean,
): Promise<{ ready: Ready } | { problem: ReleaseProblem }> {
  const { trx, at } = context
  const document = await documentById(trx, item.document_id)
  const version = await lockVersion(trx, item.document_id, item.number)
  if (!document || !version) throw configurationError('version-not-found')
  const problem = (reason: ReleaseProblem['reason']) => ({
    problem: { kind: document.kind, key: document.key, reason },
  })
  const kind = kindOf(context.kinds, document.kind)
  if (!emergency && version.state !== 'scheduled' && version.state !== 'approved') return problem('step-not-allowed')
  const { standing, reason, current } = await obstacle(trx, document, version, at)
  if (reason === 'base-moved' || (reason !== null && !emergency)) return problem(reason)
  const { errors } = await countResults(context, kind, standing.content)
  if (errors > 0) return problem('checks-failed')
  const needed = emergency ? 0 : approvalsNeeded(await policyOf(trx, kind))
  const approvers = (await approversOf(trx, version)).filter((id) => !version.authors.includes(id))
  if (approvers.length < needed) return problem('approvals-missing')
  return { ready: { document, version, standing, current } }
}

async function releaseOne(
  context: DocumentContext,
  release: ReleaseRow,
  { document, version, standing, current }: Ready,
): Promise<number> {
  const kind = kindOf(context.kinds, document.kind)
  const { tenants } = await putInForce(context, {
    kind,
    key: document.key,
    content: standing.content,
    documentId: document.document_id,
    number: version.number,
    source: document.source,
    moment: release.at,
    current,
  })
  const released = {
    state: 'released',
    content: standing.content,
    suspended: null,
    // A draft of one's own that went into force in an emergency is for everybody to see.
    owner_id: null,
    held_by: null,
    held_until: null,
  } as const
  if (!(await changeVersion(context, version, released, false))) throw configurationError('changed-meanwhile')
  await addStep(context, version, release.emergency ? 'emergency' : 'release', release.reason)
  await suspendSiblings(context, document, version.number, standing.content)
  return tenants + 1
}

/** Other versions of the document that now say something else about the same thing wait for a person. */
async function suspendSiblings(
  context: DocumentContext,
  document: DocumentRow,
  number: number,
  content: VersionRow['content'],
) {
  for (const sibling of await openVersions(context.trx, document.document_id)) {
    if (sibling.number === number || sibling.state === 'draft') continue
    if (standingOf(sibling, { content }).conflicts.length === 0) continue
    await changeVersion(context, sibling, { suspended: 'base-moved' }, false)
    await addStep(context, sibling, 'suspend')
  }
}
