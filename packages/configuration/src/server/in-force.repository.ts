import type { TenantTransaction } from '@vliegwiel/db'
import { sql } from 'kysely'
import type { Block, Fields } from '../blocks/block.ts'
import { nameOf } from '../bundle/bundle.ts'
import type { DocumentReference } from '../kind/kind.ts'

/** What holds at a tenant for one document. */
export interface InForceRow {
  readonly kind: string
  readonly key: string
  readonly valid_from: Date
  readonly status: 'in-force' | 'withdrawn'
  readonly reason: string | null
  readonly title: string
  readonly content: Block
  readonly inherited: Block | null
  readonly own_blocks: readonly string[]
  readonly own: boolean
  readonly from_tenant: string
  readonly from_name: string
  readonly document_id: string | null
  readonly number: number | null
  readonly source: unknown
}

const columns = [
  'kind',
  'key',
  'valid_from',
  'status',
  'reason',
  'title',
  'content',
  'inherited',
  'own_blocks',
  'own',
  'from_tenant',
  'from_name',
  'document_id',
  'number',
  'source',
] as const

/** The document that holds at a moment: one indexed row of one tenant. */
export async function readInForce(
  trx: TenantTransaction,
  kind: string,
  key: string,
  at: Date,
): Promise<InForceRow | undefined> {
  const row = await trx
    .selectFrom('document_in_force')
    .select(columns)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('valid_from', '<=', at)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row as InForceRow | undefined
}

/** Everything that holds at a moment, of one kind or of all, in the order of kind and key. */
export async function listInForce(trx: TenantTransaction, at: Date, kind?: string): Promise<InForceRow[]> {
  let query = trx
    .selectFrom('document_in_force')
    .select(columns)
    .distinctOn(['kind', 'key'])
    .where('valid_from', '<=', at)
    .orderBy('kind')
    .orderBy('key')
    .orderBy('valid_from', 'desc')
  if (kind !== undefined) query = query.where('kind', '=', kind)
  return (await query.execute()) as unknown as InForceRow[]
}

/** What holds at a moment of these documents alone, by `kind/key`. */
export async function inForceOf(
  trx: TenantTransaction,
  references: readonly DocumentReference[],
  at: Date,
): Promise<ReadonlyMap<string, InForceRow>> {
  if (references.length === 0) return new Map()
  const rows = await trx
    .selectFrom('document_in_force')
    .select(columns)
    .distinctOn(['kind', 'key'])
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('kind', 'key'),
        'in',
        references.map(({ kind, key }) => tuple(kind, key)),
      ),
    )
    .where('valid_from', '<=', at)
    .orderBy('kind')
    .orderBy('key')
    .orderBy('valid_from', 'desc')
    .execute()
  return new Map((rows as unknown as InForceRow[]).map((row) => [nameOf(row), row]))
}

/** Titles and first sentences of what holds, for a list of links: no text is read. */
export async function listTitles(trx: TenantTransaction, at: Date, kind: string) {
  return trx
    .selectFrom('document_in_force')
    .select(['key', 'title', 'status'])
    .select(sql<string | null>`content->'fields'->>'summary'`.as('summary'))
    .distinctOn(['kind', 'key'])
    .where('kind', '=', kind)
    .where('valid_from', '<=', at)
    .orderBy('kind')
    .orderBy('key')
    .orderBy('valid_from', 'desc')
    .execute()
}

/** What holds of some kinds with the fields of the document itself, for a list that people choose from: no block is read. */
export async function listRoots(trx: TenantTransaction, at: Date, kinds: readonly string[]) {
  return trx
    .selectFrom('document_in_force')
    .select(['kind', 'key', 'title', 'status'])
    .select(sql<Fields>`content->'fields'`.as('fields'))
    .distinctOn(['kind', 'key'])
    .where('kind', 'in', kinds)
    .where('valid_from', '<=', at)
    .orderBy('kind')
    .orderBy('key')
    .orderBy('valid_from', 'desc')
    .execute()
}

/** What held when: newest first, without the texts. */
export function historyOf(trx: TenantTransaction, kind: string, key: string) {
  return trx
    .selectFrom('document_in_force')
    .select(['valid_from', 'status', 'reason', 'from_name', 'number', 'own_blocks', 'own'])
    .where('kind', '=', kind)
    .where('key', '=', key)
    .orderBy('valid_from', 'desc')
    .execute()
}

/**
 * Which tenants below changed blocks of which documents of this tenant. One that hangs elsewhere since is not below any
 * more, and what it changes is not told here.
 */
export function overridesBelow(trx: TenantTransaction, kind?: string, key?: string) {
  let query = trx
    .selectFrom('override_notice')
    .innerJoin('tenant', 'tenant.tenant_id', 'override_notice.below_tenant')
    .select([
      'override_notice.kind',
      'override_notice.key',
      'below_tenant',
      'tenant.name as below_name',
      'block_ids',
      'override_notice.changed_at',
    ])
    .orderBy('tenant.name')
  if (kind !== undefined) query = query.where('override_notice.kind', '=', kind)
  if (key !== undefined) query = query.where('override_notice.key', '=', key)
  return query.execute()
}

/** How many tenants hang below, for the impact of a change. */
export async function countBelow(trx: TenantTransaction): Promise<number> {
  const rows = await trx.selectFrom('tenant').select('tenant_id').where('tenant_id', '!=', trx.tenantId).execute()
  return rows.length
}
