import type { TenantTransaction } from '@vliegwiel/db'
import { configurationError } from '../configuration-error.ts'
import { titleOf } from '../kind/kind.ts'
import { comingFromAbove } from './coming.repository.ts'
import { kindOf, type DocumentContext } from './document-context.ts'
import { listInForce, type InForceRow } from './in-force.repository.ts'
import { layOver, type ComingItem, type ComingRelease, type StandingAbove } from './lay-over.ts'
import { ownName } from './own-name.repository.ts'
import { findRelease, itemsOf, listReleases } from './release.repository.ts'
import { standingOf } from './standing.ts'
import { documentById } from './document.repository.ts'
import { findVersion } from './version.repository.ts'

/** A document as it will be, with the release that brings it; null: it holds already. */
export type PreviewedDocument = InForceRow & { readonly release: { readonly id: string; readonly name: string } | null }

export interface PreviewedMoment {
  readonly documents: readonly PreviewedDocument[]
  /** The planned releases that were counted, first moment first: those of the tenant and what comes down from above. */
  readonly counted: readonly ComingRelease[]
}

/**
 * What this tenant's readers will see at a moment: what holds then, with every release laid over it that is planned until
 * then, here or above. For a moment in the past: what held.
 */
export async function previewAsOf(context: DocumentContext, moment: Date): Promise<PreviewedMoment> {
  const { trx, at, kinds } = context
  const rows = await listInForce(trx, moment)
  if (moment <= at) return { documents: rows.map((row) => ({ ...row, release: null })), counted: [] }
  const above = await comingFromAbove(trx, moment, at)
  const items = [...above.items, ...(await ownComing(context, moment))]
  const here = rows.map((row): StandingAbove => ({
    tenantId: trx.tenantId,
    kind: row.kind,
    key: row.key,
    content: row.content,
    inherited: row.inherited,
    own: row.own,
    withdrawn: row.status === 'withdrawn' && row.document_id !== null,
    from: row.from_tenant,
    fromName: row.from_name,
  }))
  const names = new Map([...above.standing, ...here].map(({ from, fromName }) => [from, fromName]))
  const path = above.path.length > 0 ? above.path : [trx.tenantId]
  names.set(trx.tenantId, await ownName(trx))
  const seen = new Map<string, PreviewedDocument>(
    rows.map((row) => [`${row.kind}/${row.key}`, { ...row, release: null }]),
  )
  const counted = new Map<string, ComingRelease>()
  for (const laid of layOver(path, [...above.standing, ...here], items, names)) {
    counted.set(laid.release.id, laid.release)
    const before = seen.get(`${laid.kind}/${laid.key}`)
    seen.set(`${laid.kind}/${laid.key}`, {
      ...(before ?? unheard),
      kind: laid.kind,
      key: laid.key,
      valid_from: laid.release.at,
      status: laid.withdrawn ? 'withdrawn' : 'in-force',
      reason: laid.withdrawn ? (before?.reason ?? null) : null,
      title: titleOf(kindOf(kinds, laid.kind), laid.content, laid.key),
      content: laid.content,
      inherited: laid.inherited,
      own_blocks: laid.ownBlocks,
      own: laid.own,
      from_tenant: laid.from,
      from_name: laid.fromName,
      document_id: laid.version?.documentId ?? before?.document_id ?? null,
      number: laid.version?.number ?? before?.number ?? null,
      release: { id: laid.release.id, name: laid.release.name },
    })
  }
  // One that changes nothing here (a text of one's own stands in its place) was not counted.
  const inOrder = [...counted.values()].toSorted((one, other) => one.at.getTime() - other.at.getTime())
  return { documents: [...seen.values()], counted: inOrder }
}

/** Of a document that does not hold here yet. */
const unheard = { reason: null, source: null, document_id: null, number: null }

/** The versions that this tenant itself has planned until a moment. */
async function ownComing({ trx }: DocumentContext, moment: Date): Promise<ComingItem[]> {
  const releases = (await listReleases(trx, 500)).filter(({ state, at }) => state === 'planned' && at <= moment)
  const items: ComingItem[] = []
  for (const release of releases) {
    for (const item of await itemsOf(trx, release.release_id)) {
      const document = await documentById(trx, item.document_id)
      const version = document && (await findVersion(trx, item.document_id, item.number))
      if (!document || !version) continue
      items.push({
        tenantId: trx.tenantId,
        release: { id: release.release_id, name: release.name, at: release.at, above: false },
        kind: document.kind,
        key: document.key,
        documentId: item.document_id,
        number: item.number,
        content: version.content,
        base: version.base,
      })
    }
  }
  return items
}

/** What they will see once this release is carried out. @throws configurationError release-not-found */
export async function previewWith(context: DocumentContext, releaseId: string): Promise<PreviewedDocument[]> {
  const release = await findRelease(context.trx, releaseId)
  if (!release) throw configurationError('release-not-found')
  return laidOver(context, release.at > context.at ? release.at : context.at, [releaseId])
}

async function laidOver(
  context: DocumentContext,
  moment: Date,
  releaseIds: readonly string[],
): Promise<PreviewedDocument[]> {
  const seen = new Map<string, PreviewedDocument>(
    (await listInForce(context.trx, moment)).map((row) => [`${row.kind}/${row.key}`, { ...row, release: null }]),
  )
  for (const releaseId of releaseIds)
    for (const one of await ofRelease(context, releaseId, seen)) seen.set(`${one.kind}/${one.key}`, one)
  return [...seen.values()]
}

async function ofRelease(
  { trx, kinds }: DocumentContext,
  releaseId: string,
  seen: ReadonlyMap<string, PreviewedDocument>,
): Promise<PreviewedDocument[]> {
  const release = await findRelease(trx, releaseId)
  const documents: PreviewedDocument[] = []
  if (!release) return documents
  for (const item of await itemsOf(trx, releaseId)) {
    const document = await documentById(trx, item.document_id)
    const version = document && (await findVersion(trx, item.document_id, item.number))
    if (!document || !version) continue
    const before = seen.get(`${document.kind}/${document.key}`)
    const { content } = standingOf(version, before)
    documents.push({
      ...(before ?? (await newRow(trx))),
      kind: document.kind,
      key: document.key,
      valid_from: release.at,
      status: 'in-force',
      reason: null,
      title: titleOf(kindOf(kinds, document.kind), content, document.key),
      content,
      document_id: item.document_id,
      number: item.number,
      release: { id: releaseId, name: release.name },
    })
  }
  return documents
}

/** A document that is new with its release: made here. */
async function newRow(trx: TenantTransaction): Promise<Omit<InForceRow, 'kind' | 'key' | 'title' | 'content'>> {
  return {
    valid_from: new Date(0),
    status: 'in-force',
    reason: null,
    inherited: null,
    own_blocks: [],
    own: true,
    from_tenant: trx.tenantId,
    from_name: await ownName(trx),
    document_id: null,
    number: null,
    source: null,
  }
}
