import { newId, type TenantTransaction } from '@vliegwiel/db'
import type { DocumentContext } from './document-context.ts'

export interface DocumentRow {
  readonly document_id: string
  readonly kind: string
  readonly key: string
  readonly source: unknown
}

export function findDocument(trx: TenantTransaction, kind: string, key: string): Promise<DocumentRow | undefined> {
  return trx
    .selectFrom('document')
    .select(['document_id', 'kind', 'key', 'source'])
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst()
}

export function documentById(trx: TenantTransaction, documentId: string): Promise<DocumentRow | undefined> {
  return trx
    .selectFrom('document')
    .select(['document_id', 'kind', 'key', 'source'])
    .where('document_id', '=', documentId)
    .executeTakeFirst()
}

/**
 * The document of this key, made when it is not there yet, and locked: of two who begin to write at once, the second
 * one finds the draft of the first.
 */
export async function ensureDocument(
  { trx, by, at }: DocumentContext,
  kind: string,
  key: string,
  source: unknown = null,
): Promise<DocumentRow> {
  const row = {
    document_id: newId(),
    kind,
    key,
    source: source === null ? null : JSON.stringify(source),
    created_by: by.personId,
    created_at: at,
  }
  await trx
    .insertInto('document')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const found = await trx
    .selectFrom('document')
    .select(['document_id', 'kind', 'key', 'source'])
    .where('kind', '=', kind)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Error(`${kind}/${key} was not kept`)
  return found
}

export async function setSource(trx: TenantTransaction, documentId: string, source: unknown): Promise<void> {
  await trx
    .updateTable('document')
    .set({ source: JSON.stringify(source) })
    .where('document_id', '=', documentId)
    .execute()
}

/** Documents by their ids. */
export async function documentsById(
  trx: TenantTransaction,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, DocumentRow>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await trx
    .selectFrom('document')
    .select(['document_id', 'kind', 'key', 'source'])
    .where('document_id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.document_id, row]))
}

/** Every document that this tenant wrote on, of one kind or of all. */
export function listDocuments(trx: TenantTransaction, kind?: string) {
  const all = trx.selectFrom('document').select(['document_id', 'kind', 'key'])
  return (kind === undefined ? all : all.where('kind', '=', kind)).execute()
}
