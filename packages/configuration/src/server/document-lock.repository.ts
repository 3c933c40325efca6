import type { TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'
import { nameOf } from '../bundle/bundle.ts'
import type { DocumentReference } from '../kind/kind.ts'

/**
 * Until the end of the transaction nobody else puts these documents into force or takes them out, here or elsewhere in
 * the tree. A release above carries what holds below with it: it must not overwrite what came into force there
 * meanwhile. Asked for in one order, so that two never wait for each other.
 */
export async function lockDocuments(
  trx: TenantTransaction,
  versions: readonly { readonly documentId: string }[],
): Promise<void> {
  if (versions.length === 0) return
  const ids = [...new Set(versions.map(({ documentId }) => documentId))]
  await lockNames(
    trx,
    await trx.selectFrom('document').select(['kind', 'key']).where('document_id', 'in', ids).execute(),
  )
}

/** The same by kind and key. */
export async function lockNames(trx: TenantTransaction, references: readonly DocumentReference[]): Promise<void> {
  for (const name of [...new Set(references.map(nameOf))].toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx)
}
