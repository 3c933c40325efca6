import { seeComing, type TenantTransaction } from '@vliegwiel/db'
import type { Block } from '../blocks/block.ts'
import type { ComingItem, StandingAbove } from './lay-over.ts'

/** What is planned above a tenant until a moment, and what holds there now of those documents. */
export interface ComingFromAbove {
  /** Ids from the root to the tenant itself. */
  readonly path: readonly string[]
  readonly items: readonly ComingItem[]
  readonly standing: readonly StandingAbove[]
}

/** Every approved version that a tenant above has planned to come into force by `until`, through a door of its own. */
export function comingFromAbove(trx: TenantTransaction, until: Date, at: Date): Promise<ComingFromAbove> {
  return seeComing(trx, async (door) => {
    const self = await door.selectFrom('tenant').select('path').executeTakeFirst()
    const path = self?.path ?? []
    const rows = await door
      .selectFrom('document_release as release')
      .innerJoin('document_release_item as item', (join) =>
        join.onRef('item.tenant_id', '=', 'release.tenant_id').onRef('item.release_id', '=', 'release.release_id'),
      )
      .innerJoin('document', (join) =>
        join.onRef('document.tenant_id', '=', 'item.tenant_id').onRef('document.document_id', '=', 'item.document_id'),
      )
      .innerJoin('document_version as version', (join) =>
        join
          .onRef('version.tenant_id', '=', 'item.tenant_id')
          .onRef('version.document_id', '=', 'item.document_id')
          .onRef('version.number', '=', 'item.number'),
      )
      .select(['release.tenant_id', 'release.release_id', 'release.name', 'release.at'])
      .select(['document.document_id', 'document.kind', 'document.key', 'version.number'])
      .select(['version.content', 'version.base'])
      // The door sees the tenant's own as well, which the caller reads itself.
      .where('release.tenant_id', '<>', trx.tenantId)
      .where('release.at', '<=', until)
      .execute()
    if (rows.length === 0) return { path, items: [], standing: [] }
    const keys = [...new Set(rows.map(({ key }) => key))]
    const standing = await door
      .selectFrom('document_in_force')
      .select(['tenant_id', 'kind', 'key', 'status', 'content', 'inherited', 'own', 'from_tenant', 'from_name'])
      .select('document_id')
      .distinctOn(['tenant_id', 'kind', 'key'])
      .where('tenant_id', '<>', trx.tenantId)
      .where('key', 'in', keys)
      .where('valid_from', '<=', at)
      .orderBy('tenant_id')
      .orderBy('kind')
      .orderBy('key')
      .orderBy('valid_from', 'desc')
      .execute()
    return {
      path,
      items: rows.map((row) => ({
        tenantId: row.tenant_id,
        release: { id: row.release_id, name: row.name, at: row.at, above: true },
        kind: row.kind,
        key: row.key,
        documentId: row.document_id,
        number: row.number,
        content: row.content as Block,
        base: row.base as Block | null,
      })),
      standing: standing.map((row) => ({
        tenantId: row.tenant_id,
        kind: row.kind,
        key: row.key,
        content: row.content as Block,
        inherited: row.inherited as Block | null,
        own: row.own,
        withdrawn: row.status === 'withdrawn' && row.document_id !== null,
        from: row.from_tenant,
        fromName: row.from_name,
      })),
    }
  })
}
