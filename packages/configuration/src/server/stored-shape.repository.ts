import type { TenantTransaction } from '@vliegwiel/db'
import type { Block } from '../blocks/block.ts'
import type { Kind } from '../kind/kind.ts'

/** Versions of a kind that are kept in an older shape. */
export function olderVersions(trx: TenantTransaction, kind: Kind) {
  return trx
    .selectFrom('document_version as version')
    .innerJoin('document', 'document.document_id', 'version.document_id')
    .select(['version.document_id', 'version.number', 'version.schema_version', 'version.content', 'version.base'])
    .where('document.kind', '=', kind.word)
    .where('version.schema_version', '<', kind.schemaVersion)
    .execute()
}

/** Keeps a version in the newest shape of its kind. */
export async function reshapeVersion(
  trx: TenantTransaction,
  kind: Kind,
  at: { readonly document_id: string; readonly number: number },
  text: { readonly content: Block; readonly base: Block | null },
): Promise<void> {
  await trx
    .updateTable('document_version')
    .set({
      content: JSON.stringify(text.content),
      base: text.base === null ? null : JSON.stringify(text.base),
      schema_version: kind.schemaVersion,
    })
    .where('document_id', '=', at.document_id)
    .where('number', '=', at.number)
    .execute()
}

/** What holds or held, of a kind, in an older shape. */
export function olderInForce(trx: TenantTransaction, kind: Kind) {
  return trx
    .selectFrom('document_in_force')
    .select(['key', 'valid_from', 'content', 'inherited', 'schema_version'])
    .where('kind', '=', kind.word)
    .where('schema_version', '<', kind.schemaVersion)
    .execute()
}

/** Keeps what holds in the newest shape of its kind. */
export async function reshapeInForce(
  trx: TenantTransaction,
  kind: Kind,
  at: { readonly key: string; readonly valid_from: Date },
  text: {
    readonly title: string
    readonly content: Block
    readonly inherited: Block | null
    readonly ownBlocks: readonly string[]
  },
): Promise<void> {
  await trx
    .updateTable('document_in_force')
    .set({
      title: text.title,
      content: JSON.stringify(text.content),
      inherited: text.inherited === null ? null : JSON.stringify(text.inherited),
      own_blocks: [...text.ownBlocks],
      schema_version: kind.schemaVersion,
    })
    .where('kind', '=', kind.word)
    .where('key', '=', at.key)
    .where('valid_from', '=', at.valid_from)
    .execute()
}
