import type { TenantTransaction } from '@vliegwiel/db'
import { configurationError } from '../configuration-error.ts'
import { titleOf } from '../kind/kind.ts'
import { kindOf, type DocumentContext } from './document-context.ts'
import { listInForce, type InForceRow } from './in-force.repository.ts'
import { findRelease, itemsOf, listReleases } from './release.repository.ts'
import { standingOf } from './standing.ts'
import { documentById } from './document.repository.ts'
import { findVersion } from './version.repository.ts'

/** A document as it will be, with the release that brings it; null: it holds already. */
export type PreviewedDocument = InForceRow & { readonly release: { readonly id: string; readonly name: string } | null }

/**
 * What this tenant's readers will see at a moment: what holds then, with every release that is planned until then laid
 * over it. For a moment in the past: what held.
 */
export async function previewAsOf(context: DocumentContext, moment: Date): Promise<PreviewedDocument[]> {
  const releases = await listReleases(context.trx, 500)
  const coming = releases
    .filter(({ state, at }) => state === 'planned' && at <= moment)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
  return laidOver(
    context,
    moment,
    coming.map(({ release_id }) => release_id),
  )
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
  const self = await trx.selectFrom('tenant').select('name').where('tenant_id', '=', trx.tenantId).executeTakeFirst()
  return {
    valid_from: new Date(0),
    status: 'in-force',
    reason: null,
    inherited: null,
    own_blocks: [],
    own: true,
    from_tenant: trx.tenantId,
    from_name: self?.name ?? '',
    document_id: null,
    number: null,
    source: null,
  }
}
