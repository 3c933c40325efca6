import type { TenantTransaction } from '@vliegwiel/db'
import { nameOf } from '../bundle/bundle.ts'
import { openBaseChanges } from './base-change.repository.ts'
import { inForceOf, readInForce, type InForceRow } from './in-force.repository.ts'
import { standingOf, type Standing } from './standing.ts'
import { documentsById, type DocumentRow } from './document.repository.ts'
import { versionName, type VersionRow } from './version.repository.ts'

/** Why a version cannot go into force just now, beside approvals and checks. */
export type Obstacle = 'base-moved' | 'inbox-open'

/** @param asked something that changed above waits for a decision */
function obstacleOf({ conflicts }: Standing, asked: boolean): Obstacle | null {
  if (conflicts.length > 0) return 'base-moved'
  return asked ? 'inbox-open' : null
}

/** A version with its document and what stands in its way, as `obstacle` says of one. */
export interface Obstructed {
  readonly document: DocumentRow
  readonly obstacle: Obstacle | null
}

/**
 * What stands in the way of each of these versions, by `versionName`: three questions to the database, however many
 * versions there are.
 */
export async function obstaclesOf(
  trx: TenantTransaction,
  versions: readonly VersionRow[],
  at: Date,
): Promise<ReadonlyMap<string, Obstructed>> {
  const documents = await documentsById(
    trx,
    versions.map(({ document_id }) => document_id),
  )
  const inForce = await inForceOf(trx, [...documents.values()], at)
  const changes = await openBaseChanges(trx)
  const asked = new Set(changes.filter(({ weight }) => weight === 'conflict').map(nameOf))
  const found = versions.flatMap((version): [string, Obstructed][] => {
    const document = documents.get(version.document_id)
    if (!document) return []
    const name = nameOf(document)
    const standing = standingOf(version, inForce.get(name))
    return [[versionName(version), { document, obstacle: obstacleOf(standing, asked.has(name)) }]]
  })
  return new Map(found)
}

/** What stands in the way of one version, with what it was held against. */
export async function obstacle(
  trx: TenantTransaction,
  document: { readonly kind: string; readonly key: string },
  version: Pick<VersionRow, 'content' | 'base'>,
  at: Date,
): Promise<{ standing: Standing; reason: Obstacle | null; current: InForceRow | undefined }> {
  const current = await readInForce(trx, document.kind, document.key, at)
  const standing = standingOf(version, current)
  // Whoever has to decide about the text first is not asked about what waits.
  const waiting = standing.conflicts.length > 0 ? [] : await openBaseChanges(trx, document.kind, document.key)
  const asked = waiting.some(({ weight }) => weight === 'conflict')
  return { standing, reason: obstacleOf(standing, asked), current }
}
