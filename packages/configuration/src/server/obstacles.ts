import type { TenantTransaction } from '@vliegwiel/db'
import { nameOf } from '../bundle/bundle.ts'
import { openBaseChanges } from './base-change.repository.ts'
import { inForceOf } from './in-force.repository.ts'
import { standingOf } from './standing.ts'
import { documentsById, type DocumentRow } from './document.repository.ts'
import { versionName, type VersionRow } from './version.repository.ts'

/** A version with its document and what stands in its way, as `obstacle` says of one. */
export interface Obstructed {
  readonly document: DocumentRow
  readonly obstacle: 'base-moved' | 'inbox-open' | null
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
    const moved = standingOf(version, inForce.get(name)).conflicts.length > 0
    const obstacle = moved ? 'base-moved' : asked.has(name) ? 'inbox-open' : null
    return [[versionName(version), { document, obstacle }]]
  })
  return new Map(found)
}
