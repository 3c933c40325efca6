import { newId, type OperatorTransaction, type TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'
import type { Fields } from '../blocks/block.ts'
import type { DocumentContext } from './document-context.ts'

export interface ReleaseRow {
  readonly release_id: string
  readonly name: string
  readonly at: Date
  readonly state: 'planned' | 'done' | 'suspended' | 'cancelled'
  readonly emergency: boolean
  readonly reason: string | null
  readonly problem: unknown
  readonly created_by: string | null
  readonly created_by_name: string
  readonly created_at: Date
  readonly done_at: Date | null
  readonly version: number
}

export interface ReleaseItem {
  readonly document_id: string
  readonly number: number
}

export async function insertRelease(
  { trx, by, at }: DocumentContext,
  given: { name: string; moment: Date; emergency: boolean; reason: string | null },
): Promise<string> {
  const releaseId = newId()
  await trx
    .insertInto('document_release')
    .values({
      release_id: releaseId,
      name: given.name,
      at: given.moment,
      state: 'planned',
      emergency: given.emergency,
      reason: given.reason,
      problem: null,
      created_by: by.personId,
      created_by_name: by.name,
      created_at: at,
      done_at: null,
    })
    .execute()
  return releaseId
}

export async function findRelease(trx: TenantTransaction, releaseId: string): Promise<ReleaseRow | undefined> {
  const row = await trx
    .selectFrom('document_release')
    .selectAll()
    .where('release_id', '=', releaseId)
    .executeTakeFirst()
  return row as ReleaseRow | undefined
}

/** Locks a release until the end of the transaction: of two that carry it out, the second finds it done. */
export async function lockRelease(trx: TenantTransaction, releaseId: string): Promise<ReleaseRow | undefined> {
  const row = await trx
    .selectFrom('document_release')
    .selectAll()
    .where('release_id', '=', releaseId)
    .forUpdate()
    .executeTakeFirst()
  return row as ReleaseRow | undefined
}

export function itemsOf(trx: TenantTransaction, releaseId: string): Promise<ReleaseItem[]> {
  return trx
    .selectFrom('document_release_item')
    .select(['document_id', 'number'])
    .where('release_id', '=', releaseId)
    .orderBy('document_id')
    .execute()
}

/** An item with the document and the version it names; of the text only the fields of the document itself. */
export interface ReleaseLine extends ReleaseItem {
  readonly release_id: string
  readonly kind: string
  readonly key: string
  readonly revision: number
  readonly fields: Fields
}

/** What these releases hold, in one question. */
export async function linesOf(trx: TenantTransaction, releaseIds: readonly string[]): Promise<ReleaseLine[]> {
  if (releaseIds.length === 0) return []
  const rows = await trx
    .selectFrom('document_release_item as item')
    .innerJoin('document', 'document.document_id', 'item.document_id')
    .innerJoin('document_version as version', (join) =>
      join.onRef('version.document_id', '=', 'item.document_id').onRef('version.number', '=', 'item.number'),
    )
    .select(['item.release_id', 'item.document_id', 'item.number', 'document.kind', 'document.key', 'version.revision'])
    .select(sql<Fields>`version.content->'fields'`.as('fields'))
    .where('item.release_id', 'in', releaseIds)
    .orderBy('item.document_id')
    .execute()
  return rows
}

export async function addItem(trx: TenantTransaction, releaseId: string, item: ReleaseItem): Promise<void> {
  await trx
    .insertInto('document_release_item')
    .values({ release_id: releaseId, ...item })
    .execute()
}

/** Takes a version out of every release that is still to come. Answers from how many. */
export async function removeFromPlanned(trx: TenantTransaction, item: ReleaseItem): Promise<number> {
  const planned = await trx
    .selectFrom('document_release')
    .innerJoin('document_release_item', 'document_release_item.release_id', 'document_release.release_id')
    .select('document_release.release_id')
    .where('document_release.state', 'in', ['planned', 'suspended'])
    .where('document_release_item.document_id', '=', item.document_id)
    .where('document_release_item.number', '=', item.number)
    .execute()
  for (const { release_id } of planned) {
    await trx
      .deleteFrom('document_release_item')
      .where('release_id', '=', release_id)
      .where('document_id', '=', item.document_id)
      .execute()
  }
  return planned.length
}

export interface ReleaseChange {
  readonly name?: string
  readonly at?: Date
  readonly state?: ReleaseRow['state']
  readonly problem?: unknown
  readonly done_at?: Date
}

/** Changes a release if it is still at `version`. */
export async function changeRelease(
  trx: TenantTransaction,
  releaseId: string,
  version: number,
  { problem, ...change }: ReleaseChange,
): Promise<boolean> {
  const result = await trx
    .updateTable('document_release')
    .set({
      ...change,
      ...(problem === undefined ? {} : { problem: problem === null ? null : JSON.stringify(problem) }),
      version: version + 1,
    })
    .where('release_id', '=', releaseId)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Newest moment first, what is still to come included. */
export async function listReleases(trx: TenantTransaction, limit: number): Promise<ReleaseRow[]> {
  const rows = await trx.selectFrom('document_release').selectAll().orderBy('at', 'desc').limit(limit).execute()
  return rows as ReleaseRow[]
}

/** Releases whose moment comes before `until`, over all tenants: ids and moments alone. */
export function dueReleases(trx: OperatorTransaction, until: Date) {
  return trx
    .selectFrom('document_release')
    .select(['tenant_id', 'release_id', 'at'])
    .where('state', '=', 'planned')
    .where('at', '<=', until)
    .execute()
}
