import type { Block } from '../blocks/block.ts'
import { titleOf, type Kind } from '../kind/kind.ts'
import { ownBlocks } from '../merge/inherit.ts'
import type { DocumentContext } from './document-context.ts'
import { olderInForce, olderVersions, reshapeInForce, reshapeVersion } from './stored-shape.repository.ts'

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
  const old = await olderVersions(trx, kind)
  for (const row of old) {
    const content = upgraded(kind, row.content, row.schema_version)
    const base = row.base === null ? null : upgraded(kind, row.base, row.schema_version)
    await reshapeVersion(trx, kind, row, { content, base })
  }
  return old.length
}

async function upgradeInForce({ trx }: Pick<DocumentContext, 'trx'>, kind: Kind): Promise<number> {
  const old = await olderInForce(trx, kind)
  for (const row of old) {
    const content = upgraded(kind, row.content, row.schema_version)
    const inherited = row.inherited === null ? null : upgraded(kind, row.inherited, row.schema_version)
    const own = inherited === null ? [] : ownBlocks(inherited, content)
    await reshapeInForce(trx, kind, row, { title: titleOf(kind, content, row.key), content, inherited, ownBlocks: own })
  }
  return old.length
}

function upgraded(kind: Kind, content: unknown, from: number): Block {
  return kind.upgrade ? kind.upgrade(content as Block, from) : (content as Block)
}
