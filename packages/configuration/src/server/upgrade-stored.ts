import type { Block } from '../blocks/block.ts'
import { titleOf, type Kind } from '../kind/kind.ts'
import { ownBlocks } from '../merge/inherit.ts'
import type { DocumentContext } from './document-context.ts'

/**
 * Brings every document that is kept here to the newest shape of its kind: drafts, old versions and what holds. Who
 * approved a text approved what it says, which stays. Asked at every start; with nothing to do it reads two lists.
 * @returns how many texts were brought over
 */
export async function upgradeStored(context: Pick<DocumentContext, 'trx' | 'kinds'>): Promise<number> {
  let count = 0
  for (const kind of context.kinds.values())
    if (kind.upgrade && kind.schemaVersion > 1)
      count += (await upgradeVersions(context, kind)) + (await upgradeInForce(context, kind))
  return count
}

async function upgradeVersions({ trx }: Pick<DocumentContext, 'trx'>, kind: Kind): Promise<number> {
  const old = await trx
    .selectFrom('document_version as version')
    .innerJoin('document', 'document.document_id', 'version.document_id')
    .select(['version.document_id', 'version.number', 'version.schema_version', 'version.content', 'version.base'])
    .where('document.kind', '=', kind.word)
    .where('version.schema_version', '<', kind.schemaVersion)
    .execute()
  for (const { document_id, number, schema_version: from, content, base } of old)
    await trx
      .updateTable('document_version')
      .set({
        content: JSON.stringify(upgraded(kind, content, from)),
        base: base === null ? null : JSON.stringify(upgraded(kind, base, from)),
        schema_version: kind.schemaVersion,
      })
      .where('document_id', '=', document_id)
      .where('number', '=', number)
      .execute()
  return old.length
}

async function upgradeInForce({ trx }: Pick<DocumentContext, 'trx'>, kind: Kind): Promise<number> {
  const old = await trx
    .selectFrom('document_in_force')
    .select(['key', 'valid_from', 'content', 'inherited', 'schema_version'])
    .where('kind', '=', kind.word)
    .where('schema_version', '<', kind.schemaVersion)
    .execute()
  for (const row of old) {
    const content = upgraded(kind, row.content, row.schema_version)
    const inherited = row.inherited === null ? null : upgraded(kind, row.inherited, row.schema_version)
    await trx
      .updateTable('document_in_force')
      .set({
        title: titleOf(kind, content, row.key),
        content: JSON.stringify(content),
        inherited: inherited === null ? null : JSON.stringify(inherited),
        own_blocks: inherited === null ? [] : ownBlocks(inherited, content),
        schema_version: kind.schemaVersion,
      })
      .where('kind', '=', kind.word)
      .where('key', '=', row.key)
      .where('valid_from', '=', row.valid_from)
      .execute()
  }
  return old.length
}

function upgraded(kind: Kind, content: unknown, from: number): Block {
  return kind.upgrade ? kind.upgrade(content as Block, from) : (content as Block)
}
